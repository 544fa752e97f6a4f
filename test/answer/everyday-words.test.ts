import { describe, expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/**
 * Officials ask in everyday words, and their reports have the official ones. Each field is a made-up report with the
 * questions it answers, each beside the neighbours that look alike and are something else.
 */
type Field = {
  report: string;
  answers: readonly (readonly [question: string, shown: string])[];
  others: readonly string[];
};

const fields: Readonly<Record<string, Field>> = {
  vaccination: {
    report: `卡介苗应种3105人，实种3088人；麻疹疫苗漏种47人，补种41人。全县狂犬病暴露处置2210人次。
报告手足口病发病312例。肺结核可疑者检查860人，检出肺结核71例。报告法定传染病死亡3例。全年开展流行病学调查64起，判定密切接触者215人。`,
    answers: [
      ["卡介苗应该打多少人", "3105人"],
      ["卡介苗打了多少人", "3088人"],
      ["麻疹疫苗没打的有多少人", "47人"],
      ["麻疹疫苗补打了多少人", "41人"],
      ["被狗咬处置多少人次", "2210人次"],
      ["多少例得了手足口病", "312例"],
      ["手足口病得病多少例", "312例"],
      ["查出肺结核多少例", "71例"],
      ["流调多少起", "64起"],
      ["密接多少人", "215人"],
    ],
    others: ["乙肝疫苗没打的有多少人", "被蛇咬处置多少人次", "水痘得病多少例", "确诊肺癌多少例"],
  },
  "maternal health": {
    report: `全县活产3120人。孕产妇产前检查2980人。高危孕产妇168人。发放出生医学证明2870份。免费婚前医学检查940对。`,
    answers: [
      ["生孩子的有多少人", "3120人"],
      ["出生多少人", "3120人"],
      ["孕妇产检多少人", "2980人"],
      ["高危孕妇多少人", "168人"],
      ["出生证发了多少份", "2870份"],
      ["婚检多少对", "940对"],
    ],
    others: ["婴儿去世多少人", "孕前检查多少对"],
  },
  hospitals: {
    report: `全年门急诊36.2万人次，出院2.4万人次，完成手术4120台次。编制床位680张。平均住院日7.2天，病床使用率81.4%。
有执业医师212人、注册护士318人。远程会诊96例。`,
    answers: [
      ["看病的有多少人次", "36.2万人次"],
      ["门诊多少人次", "36.2万人次"],
      ["住院多少人次", "2.4万人次"],
      ["做了多少台手术", "4120台次"],
      ["有多少张床", "680张"],
      ["病床多少张", "680张"],
      ["大夫多少人", "212人"],
      ["护士多少人", "318人"],
      ["平均住院多少天", "7.2天"],
      ["床位利用率多少", "81.4%"],
      ["会诊多少例", "96例"],
    ],
    others: ["中医大夫多少人", "开放床位多少张", "入院多少人次"],
  },
};

describe.each(Object.entries(fields))("%s", async (_field, { report, answers, others }) => {
  const library = await openLibrary({ "work.txt": `青禾县2023年工作总结\n2023年，各项工作有序推进。\n${report}\n` });
  const shown = showing(library);

  test.each(answers)("%s: %s", async (question, expected) => {
    expect(await shown(`青禾县2023年${question}`)).toBe(expected);
  });

  test.each(others)("%s is something else", async (question) => {
    expect(await shown(`青禾县2023年${question}`)).toMatch(/^(?:refuse|clarify)$/);
  });
});
