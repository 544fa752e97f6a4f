import { around, draftOf, type Scene, type Scenes } from "../scenes.ts";
import { before, worded, type Attack, type AttackClass } from "./attack.ts";

export const replyClasses: readonly AttackClass[] = [
  { name: "17 broken, half or empty reply", attacks: brokenReplies },
  { name: "18 refusal, other language, babble", attacks: babble },
];

const whole = { zh: "根据报告，", en: "According to the report, " } as const;

/** A good reply cut off at many places, and replies that are no draft at all. */
function brokenReplies(scenes: Scenes): Attack[] {
  const replies = (["zh", "en"] as const).flatMap((language) => {
    const scene = scenes.rate;
    const raw = around(scene, whole[language]);
    const cuts = Array.from({ length: 12 }, (_, at) => raw.slice(0, Math.floor((raw.length * (at + 1)) / 13)));
    const text = `${whole[language]}92.79%`;
    const others = [
      "",
      "null",
      "[]",
      "{}",
      '{"blocks":[]}',
      text,
      JSON.stringify(text),
      JSON.stringify({ text }),
      JSON.stringify({ answer: text, verified: true }),
      `\`\`\`json\n${raw}\n\`\`\``,
      `data: ${raw}\n\ndata: [DONE]`,
      `${raw}${raw}`,
      `${raw.slice(0, -1)},"verified":true}`,
      raw.replace('{"figure":"f1"}', '{"figure":"f1","value":"93"}'),
      raw.replace('{"figure":"f1"}', '{"figure":["f1"]}'),
      raw.replace('{"figure":"f1"},', ""),
      raw.replace('{"figure":"f1"}', '{"figure":"f1"},{"figure":"f1"}'),
    ];
    return [...cuts, ...others].map((reply): Attack => ({ language, scene, raw: reply }));
  });
  return [...new Map(replies.map((attack) => [attack.raw, attack])).values()];
}

function babble(scenes: Scenes): Attack[] {
  const long: Attack[] = (["zh", "en"] as const).flatMap((language) => {
    const sentence = language === "zh" ? "报告里写得清楚，请您放心。" : "The report is clear about this. ";
    return [1, 4, 50].map((size): Attack => {
      const scene: Scene = scenes.rate;
      return { language, scene, raw: draftOf({ text: sentence.repeat(size * 80) }, { figure: "f1" }, { text: "。" }) };
    });
  });
  return [
    ...long,
    ...worded(scenes, ["rate", "people"], {
      zh: before(
        "抱歉，我无法回答。",
        "对不起，这个问题我不能答。",
        "没有找到任何数字。",
        "作为人工智能模型，我不便说明。",
        "恕我拒绝回答，",
      ),
      en: before(
        "I'm sorry, I can't help with that. ",
        "Как указано в отчёте: ",
        "보고서에 따르면 ",
        "報告書によると、",
        "Según el informe, ",
      ),
    }),
    ...worded(scenes, ["visits"], {
      zh: before("他日若遂凌云志，敢笑黄巢不丈夫。", "从前有座山，山里有座庙。"),
      en: before("Lorem ipsum dolor sit amet. ", "Once upon a time: "),
    }),
  ];
}
