import type { FigureDraft } from "../draft.ts";

/**
 * 检出率前3位为甲疫苗、乙疫苗、丙疫苗，检出率为7.1%、4.2%、3.1%; 以发热、红肿为主，占比分别为39%、21%; 学生、农民发病较多，分别为402例、211例: what a clause
 * lists as the foremost, the chief or the many is told of in the next by as many numbers, in the same order. Where the counts
 * disagree nothing is shared out.
 */
export function shareListedAhead(drafts: readonly FigureDraft[], text: string): void {
  let names: readonly string[] = [];
  for (const run of runsOf(drafts, text)) {
    const [first] = run;
    if (first === undefined) continue;
    const lead = text.slice(first.sentence[0], first.quantity.span[0]);
    const listed = listAhead(lead);
    const told = listed ?? (goesOn.test(first.lead ?? "") ? { names, measure: "" } : null);
    if (told === null || told.names.length !== run.length) continue;
    run.forEach((draft, index) => shareOut(draft, first, told.names[index] ?? "", told.measure));
    ({ names } = told);
  }
}

function shareOut(draft: FigureDraft, first: FigureDraft, name: string, measure: string): void {
  const share = first.role === "share" ? first.head : "";
  draft.role = first.role;
  draft.phrase = name;
  draft.head = share === "" ? measure : share;
  [draft.qualifiers, draft.population] = [[], null];
  draft.flags = draft.flags.filter((flag) => flag !== "unresolved-parallel");
}

/** Numbers of one kind with nothing but 、 or 和 between. */
function runsOf(drafts: readonly FigureDraft[], text: string): FigureDraft[][] {
  const runs: FigureDraft[][] = [];
  drafts.forEach((draft, index) => {
    const last = drafts[index - 1];
    const joins =
      last !== undefined &&
      last.quantity.base === draft.quantity.base &&
      /^[、和与及]$/.test(text.slice(last.quantity.span[1], draft.quantity.span[0]));
    if (joins) runs.at(-1)?.push(draft);
    else runs.push([draft]);
  });
  return runs.filter((run) => run.length > 1);
}

type Listed = { names: readonly string[]; measure: string };

function listAhead(lead: string): Listed | null {
  const { names: row = "", ahead = "", measure = "" } = foremost.exec(lead)?.groups ?? chief.exec(lead)?.groups ?? {};
  if (row !== "") return { names: split(row), measure: measure !== "" && ahead.endsWith(measure) ? ahead : measure };
  const { names: many = "", measure: own = "" } = frequent.exec(lead)?.groups ?? {};
  if (many === "") return null;
  const all = split(many);
  // 学生、农民发病: the last of the row has what is told of all of them.
  const { whose = "", told = "" } = lastOfRow.exec(all.at(-1) ?? "")?.groups ?? {};
  if (whose === "") return null;
  const noun = groupNoun.exec(whose)?.[0] ?? "";
  const named = [...all.slice(0, -1), whose].map((name) =>
    name.length <= shortName && !groupNoun.test(name) ? `${name}${noun}` : name,
  );
  return { names: named, measure: own === "" ? told : own };
}

function split(row: string): string[] {
  return row
    .replace(/[(（][^()（）]*[)）]/g, "")
    .split(/[、和与及]/)
    .map((name) => name.trim());
}

const shortName = 4;
const words = "[^，,。；;：:]";
const leads = "(?:达到?|为|是|占[^，,。；;\\d]{0,14}的?|占比(?:分别|依次)?为?)?";
const foremost = new RegExp(
  `(?<ahead>[\\u4e00-\\u9fff]{2,20}?)(?:居|排名?|位居|列)?[前后][\\d三两四五六七八九十]+(?:位|名)的?[^，,。；;为是]{0,10}?(?:分别|依次)?[为是有][:：]?` +
    `(?<names>${words}{3,90}?)[，,](?<measure>[\\u4e00-\\u9fffA-Za-z]{0,14}?)(?:分别|依次)?${leads}$`,
);
const chief = new RegExp(
  `以(?<names>${words}{3,60}?)(?:居多|为主)[，,](?<measure>[\\u4e00-\\u9fffA-Za-z]{0,14}?)(?:分别|依次)${leads}$`,
);
const frequent = new RegExp(
  `(?:^|[，,；;。])(?<names>${words}{5,60}?)(?:较|最|居|相对较)(?:多|高|少|低)[，,](?<measure>[\\u4e00-\\u9fffA-Za-z]{0,14}?)(?:分别|依次)${leads}$`,
);
/** 贫血儿童接种后不良反应检出率, 农民发病: who it is, and what is told. */
const lastOfRow =
  /^(?<whose>[\u4e00-\u9fff]{1,8}?(?:儿童|学生|老人|老年人|居民|患者|农民|工人|人群|人员|镇|乡|县|区|街道|疫苗|场所|学校)|[\u4e00-\u9fff]{2,6})(?<told>(?:接种后?|报告|累计)?[\u4e00-\u9fff]{0,12}?(?:发病数?|病例数?|死亡数?|反应|[\u4e00-\u9fff]{2}率|接种|报告数?))$/;
const groupNoun = /(?:儿童|学生|老人|老年人|居民|患者|人群|人员|疫苗)$/;

/** 占总数的47.6%、18.0%: a second row of as many numbers goes on with the names of the first. */
const goesOn =
  /^[，,](?:分别|依次)?(?:占[^，,。；;\d]{0,14}的?|占比(?:分别|依次)?为?|[\u4e00-\u9fff]{2,8}率(?:分别|依次)为?)$/;
