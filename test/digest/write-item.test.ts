import { beforeAll, describe, expect, test } from "vitest";
import type { DigestItem } from "../../src/digest/digest.ts";
import { piecesOf } from "../../src/digest/item-lines.ts";
import { runDigests } from "../../src/digest/run-digests.ts";
import { createItemWriter, type Worded } from "../../src/digest/write-item.ts";
import { nothingSpent, type DraftRequest, type Model } from "../../src/ports/model.ts";
import type { NewsRow } from "../../src/store/digest-news.ts";
import { attackClasses } from "../answer/gate/adversarial/classes.ts";
import { goodDrafts } from "../answer/gate/good-drafts.ts";
import { around, instructions, prepareScenes, type Scene, type Scenes } from "../answer/gate/scenes.ts";
import { gazetteer, lexicon, openLibrary, type TestLibrary } from "../answer/library.ts";
import { digestDeps, group, monday, outboxTexts, subscribe } from "./group.ts";

/** What a model may do to a summary: the same drafts that are tried on answers, through the summary's own road. */

let scenes: Scenes;
beforeAll(async () => {
  ({ scenes } = await prepareScenes());
}, 60_000);

type Says = (request: DraftRequest) => string | null;

function modelThat(says: Says): Model & { asked: DraftRequest[] } {
  const asked: DraftRequest[] = [];
  return {
    asked,
    instructions,
    propose: async () => ({ kind: "unavailable", why: "garbled", spent: nothingSpent }),
    compose: async (request) => {
      asked.push(request);
      const raw = says(request);
      return raw === null
        ? { kind: "unavailable", why: "timeout", spent: nothingSpent }
        : { kind: "drafted", raw, spent: nothingSpent };
    },
    retell: async () => ({ kind: "unavailable", why: "garbled", spent: nothingSpent }),
    label: async () => ({ kind: "unavailable", why: "garbled", spent: nothingSpent }),
    check: async () => ({ ok: true, milliseconds: 1, way: "tools" }),
  };
}

const news: NewsRow = {
  reportId: "r",
  versionId: "r.1",
  version: 1,
  title: "总结",
  issuer: null,
  placeId: null,
  place: "null",
  period: "",
  publishedAt: "",
  figures: 1,
  formerVersionId: null,
};

/** An item with just the figures of a scene, so that a draft is at fault in its words alone. */
function wordedFrom({ answer, stored, originalText }: Scene): Worded {
  const { claims, calculations, citations, notes } = answer;
  const item: DigestItem = { news, claims, calculations, citations, notes, lines: [], composedBy: "template" };
  return { item, candidates: stored.map((each) => ({ stored: each })), originalText };
}

async function shown(scene: Scene, raw: string): Promise<string | null> {
  const write = createItemWriter({ model: modelThat(() => raw), lexicon, gazetteer });
  const item = await write(wordedFrom(scene), "chat:oc_group");
  if (item.composedBy === "template") return null;
  return piecesOf(item.lines)
    .map(({ text }) => text)
    .join("");
}

describe("drafts that lie", () => {
  test("are shown never: of more than five hundred, by class, none", async () => {
    const attacks = attackClasses.flatMap(({ attacks: all }) => all(scenes));
    expect(attacks.length).toBeGreaterThanOrEqual(500);
    const seen = await Promise.all(attacks.map(({ scene, raw }) => shown(scene, raw)));
    expect(seen.filter((text) => text !== null)).toEqual([]);
  }, 60_000);
});

describe("good drafts", () => {
  test("are shown, at least ninety-seven in a hundred of at least two hundred", async () => {
    const drafts = goodDrafts(scenes);
    const seen = await Promise.all(drafts.map(({ scene, raw }) => shown(scene, raw)));
    const dropped = seen.filter((text) => text === null);
    expect(drafts.length).toBeGreaterThanOrEqual(200);
    expect(1 - dropped.length / drafts.length).toBeGreaterThanOrEqual(0.97);
  }, 60_000);

  test("print every figure with its whole label, and it opens its report", async () => {
    const scene = scenes.rate;
    const write = createItemWriter({ model: modelThat(() => around(scene, "根据报告，")), lexicon, gazetteer });
    const { lines } = await write(wordedFrom(scene), "chat:oc_group");
    const [line] = lines;
    expect(line?.pieces.map(({ piece }) => piece.text).join("")).toBe(
      "根据报告，青禾县2023年18岁以上第一剂居民接种·接种覆盖率：92.79%。",
    );
    expect(line?.pieces.find(({ piece }) => piece.text === "92.79%")?.url).toMatch(/^\/reports\//);
  });
});

const report = (place: string) => `${place}卫生健康局2023年工作总结
2023年，全县出生率5.4‰。住院分娩率96.52%。`;

async function posted(
  model: Model,
  groups = [group()],
): Promise<{ texts: string[]; bodies: string; library: TestLibrary }> {
  const library = { ...(await openLibrary({ "a.txt": report("青禾县"), "b.txt": report("松溪岭县") })), model };
  await subscribe(library.database, ...groups);
  await runDigests(digestDeps(library), monday);
  const texts = (await outboxTexts(library.database)).map(({ text }) => text);
  const rows = await library.database.query<{ body: string }>({ sql: "SELECT body FROM outbox" });
  return { texts, bodies: rows.map(({ body }) => body).join("\n"), library };
}

const plain: Says = ({ figures }) =>
  JSON.stringify({
    blocks: [
      { text: "根据报告，" },
      ...figures.flatMap(({ id }, at) => [...(at === 0 ? [] : [{ text: "，" }]), { figure: id }]),
      { text: "。" },
    ],
  });

describe("a summary with a model", () => {
  test("comes in its sentences and says who wrote them", async () => {
    const { texts, bodies } = await posted(modelThat(plain));
    expect(texts[0]).toContain("根据报告，青禾县2023年出生率：5.4‰，青禾县2023年住院分娩率：96.52%。");
    expect(texts[0]).toContain("文字由 AI 撰写");
    expect(bodies).toContain("AI 生成");
  });

  test("is told no number, and nothing of the report but the labels of what is shown", async () => {
    const model = modelThat(plain);
    await posted(model);
    const told = JSON.stringify(model.asked.map((request) => ({ ...request, plainWords: [] })));
    expect(told).not.toMatch(/5\.4|96\.52/);
    expect(told).not.toContain("工作总结");
  });

  test.each<[string, Says]>([
    ["invents a number", () => JSON.stringify({ blocks: [{ text: "出生率为9.9‰。" }] })],
    ["leaves one out", () => JSON.stringify({ blocks: [{ figure: "f1" }, { text: "。" }] })],
    ["praises", (request) => (plain(request) ?? "").replace("根据报告，", "形势喜人，")],
    ["does not answer", () => null],
  ])("is the template's when it %s, without a word of who wrote it", async (_, says) => {
    const { texts, bodies } = await posted(modelThat(says));
    expect(texts[0]).toContain("青禾县2023年出生率：5.4‰。\n青禾县2023年住院分娩率：96.52%。");
    expect(texts[0]).not.toMatch(/9\.9|喜人/);
    expect(bodies).not.toContain("AI");
  });

  test("asks once for groups that are told the same, and not again in a run once it got no reply", async () => {
    const groups = [1, 2, 3, 4, 5].map((index) => group({ chatId: `oc_${index}` }));
    const good = modelThat(plain);
    expect((await posted(good, groups)).texts).toHaveLength(5);
    expect(good.asked).toHaveLength(2);
    const silent = modelThat(() => null);
    expect((await posted(silent, groups)).texts).toHaveLength(5);
    expect(silent.asked.length).toBeLessThanOrEqual(2);
  });

  test("leaves corrections in the template's words", async () => {
    const scene = scenes.rate;
    const model = modelThat(() => around(scene, "根据报告，"));
    const worded = wordedFrom(scene);
    const corrected = { ...worded, item: { ...worded.item, news: { ...news, formerVersionId: "r.0" } } };
    const item = await createItemWriter({ model, lexicon, gazetteer })(corrected, "chat:oc_group");
    expect(item.composedBy).toBe("template");
    expect(model.asked).toEqual([]);
  });
});
