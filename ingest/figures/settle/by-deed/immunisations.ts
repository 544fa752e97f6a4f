import { vaccineName } from "../../../../src/reports/populations.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 开展了麻疹强化免疫接种，应种数4120人，实种数4098人，接种率99.4%: whom a round of immunisation was due to and reached is told under its vaccine.
 * Without it 接种率 would be that of all vaccines. A vaccine that a clause names itself stays, and a later round takes over.
 */
export function nameImmunisations(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  drafts.forEach((draft, index) => {
    const name = `${draft.phrase}${draft.head}`;
    if (draft.role === "change" || !ofRound.test(name)) return;
    const ahead = text.slice(0, draft.quantity.span[0] - start);
    const said = [...ahead.slice(0, ahead.lastIndexOf(draft.before)).matchAll(given)].at(-1)?.groups?.["round"];
    const round = said?.replace(leadOfRound, "") ?? "";
    const reached = drafts[index - 1];
    const group = reachedOf.exec(`${reached?.phrase}${reached?.head}`)?.groups?.["group"];
    // 应种数4120人，实种数4098人，接种率: the rate is of the round, and of neither number.
    if (round !== "") [draft.phrase, draft.head] = [`${round}${draft.head.endsWith("率") ? draft.head : name}`, ""];
    else if (group !== undefined && rateAlone.test(name)) [draft.phrase, draft.head] = [group, name];
  });
}

/** 外地儿童应种61人，实种61人，服苗率100%: the rate is of those who were just told of. */
const reachedOf = /^(?<group>(?!应|实)[^，,]{2,12}?)实(?:种|服|接种|服苗)(?:人|儿童)?数?$/;
const rateAlone = /^(?:报告|实际)?(?:接种|服苗)率$/;

/** Whom it was due to, whom it reached, and how many of them, of whatever vaccine. */
const ofRound =
  /^(?:外地|本地|流动|适龄|目标|应种)?(?:0剂次)?(?:儿童|人群|对象|人口)?(?:(?:应|实)(?:种|服|接种|服苗)(?:人|儿童)?数?)*(?:(?:报告|实际)?(?:接种|服苗)率|(?:应|实)(?:种|服|接种|服苗)(?:人|儿童)?数?)$/;

/** What was given in a round: 麻疹强化免疫, 脊灰疫苗查漏补种. */
const given = new RegExp(
  `(?<=^|[，,。；;、的了行展施织固对轮童])(?<round>(?:[\\u4e00-\\u9fffA-Za-z+]{0,4}(?:${vaccineName.source})[\\u4e00-\\u9fff]{0,2}?(?:疫苗)?)(?:群体性)?(?:强化免疫|应急接种|补充免疫|查漏补种|初始强化))`,
  "g",
);
const leadOfRound = /^(?:为|进行|开展|实施|组织|启动|完成|巩固|了|好|一轮|全[省市县区镇乡])+/;
