import { AppError } from "../errors.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Place } from "../reports/place.ts";

/**
 * The place 我市 and 全县 mean (JUSHI_HOME_PLACE). A name nobody has, or that several places share, stops the start:
 * a guess would answer with another place's figures. Null stays null.
 * @throws AppError CONFIG_INVALID naming the places that could be meant.
 */
export function resolveHomePlace(name: string | null, gazetteer: Gazetteer): Place | null {
  if (name === null) return null;
  const places = [...new Map(placesNamed(name, null, gazetteer).map((place) => [place.id, place])).values()];
  const [place, ...others] = places;
  if (place !== undefined && others.length === 0) return place;
  throw place === undefined ? unknownPlace(name) : ambiguousPlace(name, places, gazetteer);
}

/** 鼓楼区 alone is several places, 江苏省南京市鼓楼区 is one: what comes first narrows what follows. */
function placesNamed(name: string, within: Place | null, gazetteer: Gazetteer): Place[] {
  const direct = gazetteer.resolve(name, within);
  if (direct.length > 0) return direct;
  const cuts = Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => index + 1);
  return cuts.flatMap((cut) =>
    gazetteer
      .resolve(name.slice(0, cut), within)
      .flatMap((outer) => placesNamed(name.slice(cut).trim(), outer, gazetteer)),
  );
}

/** The name with every place it lies in, highest first. */
function fullName(place: Place, gazetteer: Gazetteer): string {
  const outer = place.parents.map((id) => gazetteer.byId(id)).filter((parent) => parent !== null);
  return [place, ...outer.filter(({ level }) => level !== "country")]
    .toReversed()
    .map((each) => each.name)
    .join("");
}

function unknownPlace(name: string): AppError {
  return invalid(
    `JUSHI_HOME_PLACE：行政区划表里没有“${name}” (no such place)。`,
    "请写行政区划全名，例如 JUSHI_HOME_PLACE=浙江省杭州市；不设也可以使用。",
  );
}

function ambiguousPlace(name: string, places: readonly Place[], gazetteer: Gazetteer): AppError {
  const names = places.map((place) => fullName(place, gazetteer));
  return invalid(
    `JUSHI_HOME_PLACE：“${name}”可能是 (may be)：${names.join("、")}。`,
    `请连同上级写全，例如 JUSHI_HOME_PLACE=${names[0]}。`,
  );
}

function invalid(problem: string, remedy: string): AppError {
  return new AppError({
    code: "CONFIG_INVALID",
    message: `设置有误，没有启动 (invalid configuration)：\n  - ${problem}`,
    userVisible: false,
    remedy,
  });
}
