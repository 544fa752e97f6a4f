import type { TextTopic } from "../../../../src/reports/lexicon.ts";
import type { Row } from "./proof.ts";

const plain = "全县分为甲乙丙三个片区。";
/** As many sentences on one subject as are quoted at a time. */
const five = ["每周两次", "每月五次", "排队有序", "上午居多", "下午较少"].map((told) => `疫苗接种${told}。`);

const asks = (word: string) => [
  `有什么${word}`,
  word,
  `${word}？`,
  `各片区的${word}`,
  `片区${word}`,
  `三个片区${word}`,
];

/** Questions for text: what has to be quoted for each word of a topic, by the list of the topic the word stands in. */
export const topicProofs: Readonly<Record<string, (word: string, topic: TextTopic) => Row[]>> = {
  words: (word, { headings }) =>
    headings.flatMap((heading) => asks(word).map((question): Row => [`一、${heading}\n${plain}`, question, plain])),
  headings: (word, { words }) =>
    words.flatMap((asked): Row[] => [
      [`一、${word}\n${plain}\n二、其他\n机关搬到新址。`, `有什么${asked}`, plain],
      [`一、${word}\n${plain}\n二、其他\n机关搬到新址。`, asked, plain],
    ]),
  cues: (word, { words }) =>
    words.flatMap((asked): Row[] => [
      [`机关搬到新址。\n三个片区${word}有关乡镇。`, `有什么${asked}`, `三个片区${word}有关乡镇。`],
      [`机关搬到新址。\n三个片区${word}有关乡镇。`, asked, `三个片区${word}有关乡镇。`],
      [`机关搬到新址。\n三个片区${word}有关乡镇。`, `片区的${asked}`, `三个片区${word}有关乡镇。`],
      [
        [...five, `疫苗接种${word}预约。`].join("\n"),
        `疫苗接种有哪些${asked}`,
        [...five.slice(0, -1), `疫苗接种${word}预约。`].join(" "),
      ],
      [
        [...five, `疫苗接种${word}预约。`].join("\n"),
        `疫苗接种有哪些${asked}`,
        [`疫苗接种${word}预约。`, ...five.slice(0, -1)].join(" "),
      ],
    ]),
  not: (word, { words, cues }) =>
    words.flatMap((asked) => [
      [`机关搬到新址。\n疫苗接种每周两次，${word}。`, `疫苗接种有哪些${asked}`, "refuse"] satisfies Row,
      ...cues.slice(0, 8).flatMap((cue): Row[] => [
        [`机关搬到新址。\n三个片区${word}${cue}有关乡镇。`, `有什么${asked}`, "refuse"],
        [`机关搬到新址。\n三个片区${cue}${word}有关乡镇。`, asked, "refuse"],
      ]),
    ]),
};
