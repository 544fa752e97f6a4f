import type { Gazetteer } from "../../reports/gazetteer.ts";
import type { Lexicon } from "../../reports/lexicon.ts";
import type { Place } from "../../reports/place.ts";

/** What a question is read with. */
export type UnderstandWith = {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  /** Places the library's reports are about, so that a town's own name is known too. */
  libraryPlaces: readonly Place[];
  /** Resolves 我市 and fills a question that names no place. */
  homePlace: Place | null;
  /** The asker's day, `YYYY-MM-DD` in the asker's time zone: what 今年 means. */
  today: string;
  /** How what can be read in two ways is read; the plain way when absent. */
  manner?: Manner;
};

/**
 * Other ways to read a question, each as strict as the plain one, tried where that one finds nothing: 平安低保 names 平安县
 * though 平安 may be a word (`half-names`); 卫生院和卫生室 is the name of one count (`one-thing`); in 应种、实种和接种率 the
 * first two are no rates (`apart`); 三次产业 stands for each of the three (`members`); 行动计划 is a name and asks for no plan
 * (`plan-in-name`); 药占比 is a name and asks for no share to be worked out (`share-in-name`); 筛查了多少学生 may ask of a
 * total that has pupils among others (`people-among`); 教师呢 after 小学多少所 asks for no 所 (`own-unit`);
 * 屠宰场采了多少份 tells thing and deed apart (`deed-behind`); 某镇有多少人 asks for its 人口 where no 常住人口 is told
 * (`all-who-live-there`); 流感呢 after 第二剂接种率 may ask of a vaccine that has no doses (`of-no-dose`);
 * HPV疫苗打得怎么样 may be told by its 接种率 (`by-its-rate`).
 */
export const otherManners = [
  "half-names",
  "one-thing",
  "apart",
  "members",
  "plan-in-name",
  "share-in-name",
  "people-among",
  "own-unit",
  "deed-behind",
  "all-who-live-there",
  "of-no-dose",
  "by-its-rate",
] as const;
export type Manner = (typeof otherManners)[number];
