import { expect, test } from "vitest";

import { prepare } from "../../../src/answer/retrieve/cover-run.ts";
import { subjectOf } from "../../../src/answer/text-question/subject.ts";
import { topicOf } from "../../../src/answer/text-question/topic.ts";
import { understand } from "../../../src/answer/understand.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { gazetteer, lexicon } from "../read-prose.ts";
import { entriesOf, type Entry } from "./entries.ts";

const known = { gazetteer, libraryPlaces: [], homePlace: null, today: "2022-03-01" };

/** Questions with one word in every place where a list of the lexicon could be looked up, as turns of a conversation. */
function questionsWith(word: string): string[][] {
  return [
    [word],
    [`${word}床位`],
    [`床位${word}`],
    [`${word}床位多少`],
    [`床位${word}多少张`],
    [`床位${word}？`],
    [`门诊${word}床位`],
    [`${word}，床位多少`],
    [`床位多少，${word}`],
    [`门诊${word}床位多少张`],
    [`床位${word}达标率是多少`],
    [`床位${word}的县`],
    [`哪个县床位${word}`],
    [`床位${word}12张吗`],
    [`2021年床位${word}2020年多少`],
    [`床位比2020年${word}`],
    [`学校${word}床位和门诊各多少`],
    [`${word}增加值各多少`],
    [`诸暨市床位的${word}`],
    [`${word}门诊接种第一剂多少人`],
    [`${word}床位有什么措施`],
    [`床位${word}有什么措施`],
    [`门诊占床位${word}是多少`],
    [`床位${word}多少元`],
    [`这几年${word}床位`],
    ["诸暨市床位多少张", `${word}呢`],
    ["诸暨市床位多少张", word],
  ];
}

/** What is understood of questions with the word, and what of them has to be found. */
function readings(word: string, words: Lexicon): Generator<string> {
  return (function* read() {
    for (const questions of questionsWith(word)) {
      const turns = questions.slice(0, -1).map((question) => ({ question }));
      for (const manner of [undefined, "members"] as const) {
        const frame = understand(questions.at(-1) ?? "", turns, {
          ...known,
          lexicon: words,
          ...(manner === undefined ? {} : { manner }),
        });
        const runs = frame.asks.flatMap((ask) => ask.words);
        yield JSON.stringify([frame, runs.map((run) => prepare(run, words.asking))]);
        if (frame.intent === "text") {
          const topic = topicOf(frame.text, words.asking);
          yield JSON.stringify([topic?.name, subjectOf(frame, words.asking)]);
        }
      }
    }
    for (const run of [word, `${word}床位`, `床位${word}`, `门诊${word}床位`])
      yield JSON.stringify(prepare(run, words.asking));
  })();
}

function changesNothing(entry: Entry): boolean {
  const [word, poorer] = [askedFor(entry), entry.without()];
  const [now, then] = [readings(word, lexicon), readings(word, poorer)];
  for (;;) {
    const [left, right] = [now.next(), then.next()];
    if (left.value !== right.value) return false;
    if (left.done === true) return true;
  }
}

/** Nobody asks in the words of the reports that an everyday word stands for: one is missed where the everyday word is asked. */
function askedFor({ path, word }: Entry): string {
  const at = /^asking\.everyday\.(\d+)\.written$/.exec(path)?.[1];
  return lexicon.asking.everyday[Number(at)]?.said.find((said) => said !== word) ?? word;
}

/** What is looked for in sentences, words of rates, and what no figure of one kind answers for, are proved where those are read. */
const readElsewhere = /\.(?:headings|cues|not|rateKinds|openers|closers|sums|counterparts|members|longerNames)(?:\.|$)/;

const lists = Map.groupBy(
  entriesOf("asking").filter(({ path }) => !readElsewhere.test(path)),
  ({ path }) => path.replace(/\.\d+/g, ""),
);

/**
 * Every word of the asking lists is taken out in turn: some question with it must then be understood otherwise, or other
 * words of it have to be found. A word nobody would miss is no part of the lexicon.
 */
test.each([...lists])("every word of %s changes something", { timeout: 600_000 }, (_list, entries) => {
  expect(entries.filter(changesNothing).map(({ path, word }) => `${path}: ${word}`)).toEqual([]);
});
