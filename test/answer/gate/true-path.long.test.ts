import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginAsking } from "../../../src/answer/asking.ts";
import { decideFigures } from "../../../src/answer/decide-figures.ts";
import { presentFigures } from "../../../src/answer/present-figures.ts";
import { startFakeModel, type FakeModel } from "../../fakes/model/server.ts";
import { modelAt } from "../../fakes/model/model-at.ts";
import { asked, type TestLibrary } from "../library.ts";
import { attackClasses } from "./adversarial/classes.ts";
import { goodDrafts } from "./good-drafts.ts";
import { prepareScenes, type Scene, type Scenes } from "./scenes.ts";

/**
 * The drafts of the adversarial suite again, each as the reply of a server: HTTP, LangChain, both gates, the answer
 * (reliability.md 2.4, M1 and M2). The rules fill every slot of these questions, so each is taken for one that a model had
 * a part in: for those alone a model's wording is asked for.
 */
let fake: FakeModel;
let library: TestLibrary;
let scenes: Scenes;

beforeAll(async () => {
  fake = await startFakeModel(() => ({ kind: "refuse" }));
  const prepared = await prepareScenes();
  scenes = prepared.scenes;
  library = { ...prepared.library, model: await modelAt(fake) };
});
afterAll(() => fake.close());

/** The whole answer to a scene's question when the model's server says this. */
async function answerTo({ answer: { question } }: Scene, raw: string) {
  fake.behave(() => ({ kind: "say", content: raw }));
  const asking = await beginAsking(library, asked(question));
  return presentFigures(asking, { ...(await decideFigures(asking)), proposed: true });
}

describe("a server whose model misbehaves", () => {
  test.each(attackClasses)("in the way $name gets nothing shown: the template answers", async ({ attacks }) => {
    for (const { raw, scene } of attacks(scenes)) {
      const { composedBy, text } = await answerTo(scene, raw);
      expect({ raw, composedBy, text }).toEqual({ raw, composedBy: "template", text: scene.answer.text });
    }
  });

  test("was asked each time", () => {
    expect(fake.requests.length).toBeGreaterThanOrEqual(500);
  });
});

describe("a server whose model behaves", () => {
  test("has at least ninety-seven of a hundred drafts shown, with every figure in them", async () => {
    const all = goodDrafts(scenes);
    let shown = 0;
    for (const { raw, scene } of all) {
      const { composedBy, text, claims } = await answerTo(scene, raw);
      if (composedBy === "model" && claims.every(({ display }) => text.includes(display))) shown += 1;
    }
    expect(shown / all.length).toBeGreaterThanOrEqual(0.97);
  });
});
