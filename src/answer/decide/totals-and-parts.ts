import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { placeKey } from "./rows.ts";
import { namesPeople } from "../understand/ask-family.ts";

/** The total answers for its parts unless the parts are asked for. */
export function withoutParts(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.intent === "breakdown") return withTotals(candidates);
  if (frame.intent === "highest" || frame.intent === "lowest") return partsRather(candidates);
  const joined = new Set(candidates.filter((total) => isOnePartMeant(total, candidates)));
  return withoutOthers(
    candidates.filter((candidate) => !joined.has(candidate)),
    "part-of",
  );
}

/** 提案多少件 of 建议和提案共26件，其中建议8件、提案18件: of a total that is named by its parts only the one part is asked for. */
function isOnePartMeant(total: Candidate, candidates: readonly Candidate[]): boolean {
  const parts = candidates.filter((part) => isNamedPart(part, total));
  return parts.length === 1;
}

function isNamedPart({ stored: { figure } }: Candidate, { stored: { figure: total } }: Candidate): boolean {
  const name = total.metric.phrase;
  return (
    figure.edges.some((edge) => edge.kind === "part-of" && edge.figure === total.id) &&
    /[和与及、]/.test(name) &&
    name.includes(figure.metric.phrase)
  );
}

/**
 * A question that names no kind of unit gets the count, not also its twin in another unit; 贫困人口多少 of 850户2200人 gets the
 * people.
 */
export function withoutTwins(candidates: readonly Candidate[], { family, words }: Ask): Candidate[] {
  if (family !== null) return [...candidates];
  const people = candidates.filter(({ stored: { figure } }) => figure.family === "person");
  const name = words.join("");
  const named = name.endsWith("人口") || namesPeople(name);
  const twins = new Set(people.flatMap(({ stored }) => twinsOf(stored.figure)));
  return named && twins.size > 0
    ? candidates.filter(({ stored: { figure } }) => !twins.has(figure.id))
    : withoutOthers(candidates, "twin");
}

function twinsOf({ edges }: Candidate["stored"]["figure"]): string[] {
  return edges.filter(({ kind }) => kind === "twin").map(({ figure }) => figure);
}

/** Without those that are another one's part, or its twin, where that one is there. */
function withoutOthers(candidates: readonly Candidate[], kind: "part-of" | "twin"): Candidate[] {
  const ids = new Set(candidates.map(({ stored }) => stored.figure.id));
  return candidates.filter(
    ({ stored }) => !stored.figure.edges.some((edge) => edge.kind === kind && ids.has(edge.figure)),
  );
}

/** 哪个乡镇最多 is asked of the rows, and the row that counts them all is none of them. */
function partsRather(candidates: readonly Candidate[]): Candidate[] {
  const totals = candidates.flatMap(({ stored }) => stored.figure.edges.filter(({ kind }) => kind === "part-of"));
  const counts = Map.groupBy(totals, ({ figure }) => figure);
  return candidates.filter(({ stored }) => (counts.get(stored.figure.id)?.length ?? 0) < 2);
}

/**
 * 传染病报告多少例 asked: 乙类传染病报告38例 is worded more like it than the 121 it is part of, and is still only a part. The totals
 * of parts whose own names the question and the turns before do not say; of a table's row that is what the total's name has not.
 */
export function totalsOf(chosen: readonly Candidate[], fitting: readonly Candidate[], said: string): Candidate[] {
  const isUnsaid = (name: string) =>
    Array.from(name.replaceAll("·", "")).some((character) => !said.includes(character));
  return fitting.filter((total) => {
    const { id, metric } = total.stored.figure;
    const parts = chosen.filter(({ stored: { figure } }) =>
      figure.edges.some((edge) => edge.kind === "part-of" && edge.figure === id),
    );
    return (
      !chosen.includes(total) &&
      !isOnePartMeant(total, chosen) &&
      parts.some(
        ({ match, stored: { figure } }) =>
          // 公路货运量 asked: the 公路货物运输量 by its whole name is meant, and not that of 铁路、公路 together.
          (total.match.named || !match.named) &&
          // 敬老院多少所 asked: of all 养老机构 those that are called so are meant.
          (!total.match.translated || match.translated) &&
          // 道路运输发生多少起事故，死了几个: those of all trades are not what is talked of.
          total.match.around >= match.around * limits.inContext &&
          isUnsaid(figure.metric.phrase.replace(metric.phrase, "")),
      )
    );
  });
}

/**
 * 总诊疗多少人次 asked: where a place says what all its houses did (医疗卫生机构诊疗人次), what its 医院 or its 卫生院 did is of a kind nobody
 * asked for.
 */
export function ofAllHouses(candidates: readonly Candidate[], { text, intent }: Frame): Candidate[] {
  if (intent !== "figure" || kindOfHouse.test(text)) return [...candidates];
  const nameOf = ({ stored: { figure } }: Candidate) => figure.metric.phrase;
  const whole = new Set(candidates.filter((candidate) => allHouses.test(nameOf(candidate))).map(placeKey));
  return candidates.filter(
    (candidate) =>
      !whole.has(placeKey(candidate)) || allHouses.test(nameOf(candidate)) || !kindOfHouse.test(nameOf(candidate)),
  );
}

const allHouses = /^(?:全[国省市县区])?(?:各级各类|各级|各类)?医疗(?:卫生)?机构/;
const kindOfHouse = /医院|卫生院|卫生室|卫生服务中心|保健院|保健机构|诊所|门诊部|基层|社区|民营|公立|其他医疗/;

/** A breakdown is of a total the report itself divides, where there is one. */
function withTotals(candidates: readonly Candidate[]): Candidate[] {
  const totals = candidates.filter(({ stored }) =>
    stored.figure.flags.some((flag) => flag === "parts-sum" || flag === "parts-do-not-sum"),
  );
  const ids = new Set(totals.map(({ stored }) => stored.figure.id));
  if (ids.size === 0) return [...candidates];
  return candidates.filter(
    ({ stored }) =>
      ids.has(stored.figure.id) || stored.figure.edges.some((edge) => edge.kind === "part-of" && ids.has(edge.figure)),
  );
}
