import { AppError } from "../errors.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Place } from "../reports/place.ts";

/**
 * The places that should report (JUSHI_PLACES), in the order given. A name that several places share is the one in the
 * home place; a zone that no table lists is known by its name, as reports' own zones are.
 * @throws AppError CONFIG_INVALID when a shared name cannot be told apart.
 */
export function resolveExpectedPlaces(
  names: readonly string[] | null,
  home: Place | null,
  gazetteer: Gazetteer,
): Place[] {
  return [...new Set(names ?? [])].map((name) => resolveOne(name, home, gazetteer));
}

function resolveOne(name: string, home: Place | null, gazetteer: Gazetteer): Place {
  const near = home === null ? [] : gazetteer.resolve(name, home);
  const all = near.length > 0 ? near : gazetteer.resolve(name);
  const [place, ...others] = all;
  if (place !== undefined && others.length === 0) return place;
  if (place === undefined) return zone(name, home);
  throw new AppError({
    code: "CONFIG_INVALID",
    message: `设置有误，没有启动 (invalid configuration)：\n  - JUSHI_PLACES：“${name}”不止一处 (several places have this name)。`,
    userVisible: false,
    remedy: "请同时设置 JUSHI_HOME_PLACE，名单里的地名就按它的下属地区理解。",
  });
}

function zone(name: string, home: Place | null): Place {
  const parents = home === null ? [] : [home.id, ...home.parents];
  return { id: `${home?.name ?? ""}${name}`, name, level: "county", parents };
}
