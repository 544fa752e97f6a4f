import { ownWords, type Asked, type Told } from "./asked.ts";

/** How many there are, and how many came in or left in the year, are two figures. */
export function sameStock(asked: Asked, told: Told): boolean {
  return !isOnlyNew(asked, told) && isNewAsAsked(asked, told);
}

/** 床位有多少, 现有床位, 床位总数: who asks so wants to know what there is. */
export const asksForStock = /有多少|有几|现有|共有|一共|总共|总[数量]/;

/**
 * 床位有多少 asked: what came in new is not what there is, nor are those who came to a 低保 or left it in the year those who have it,
 * nor is a part of those who came all of them. 新增就业 is a name of its own.
 */
function isOnlyNew({ said }: Asked, { name, whole }: Told): boolean {
  if (/[新增净退清]/.test(said)) return false;
  return (
    /(?:新增|退出|清退)$/.test(name) || (asksForStock.test(said) && /(?:新增|净增)(?!就业)/.test(`${whole}·${name}`))
  );
}

/**
 * 新增床位多少 asked: what there is in all is another figure, and so is 学校81所 where 新建多少所 is asked. What is new says so in its
 * name, its clause, or what governs them.
 */
function isNewAsAsked({ ask: { words }, frame: { text } }: Asked, { figure }: Told): boolean {
  const asked = /新增|净增|新[建设办开]|新(?:登记|注册|成立)|新(?:报告|发现|诊断|确诊|感染|发病?)(?!展)/.exec(
    /[，；]/.test(text) ? words.join("") : text,
  )?.[0];
  if (asked === undefined || figure.role === "change") return true;
  const own = ownWords(figure);
  const { lead } = figure.reading;
  if (/报告|发现|[诊感发]/.test(asked)) return /新[增报发诊确感]/.test(`${own}${lead}`);
  if (!asked.endsWith("增")) return /[新建设办开扩]/.test(`${own}${lead}`);
  return /[新增净扩]/.test(own.replace(/增[长速幅]|(?:创|更|高|全|刷)新/g, "")) || /[新净]增/.test(lead);
}
