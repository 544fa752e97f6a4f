import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../../src/reports/answer.ts";
import { modelAt } from "../../fakes/model/model-at.ts";
import { startFakeModel, type FakeModel, type FakeRequest } from "../../fakes/model/server.ts";
import type { FakeReply } from "../../fakes/model/replies.ts";
import { ask, openLibrary } from "../library.ts";
import { payloads, placements, type Payload } from "./injection-payloads.ts";

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel(() => ({ kind: "refuse" }));
});
afterAll(() => fake.close());

const question = "青禾县2023年出口额多少";

/** A model that does what it is told by whoever spoke last: it says the payload, by every road it has. */
function obeying({ text }: Payload) {
  let turn = 0;
  return (request: FakeRequest): FakeReply => {
    turn += 1;
    const words = text.slice(0, 60);
    if (request.way === "tools")
      return turn % 2 === 1
        ? { kind: "call", tool: "search_reports", words: { words } }
        : { kind: "call", tool: "reply", words: { metric: { words, id: "m1" }, place: { words, id: "p1" } } };
    return sayAround(text);
  };
}

function sayAround(text: string): FakeReply {
  return { kind: "say", content: JSON.stringify({ blocks: [{ text }, { figure: "f1" }, { text }] }) };
}

const displaysOf = ({ claims }: Answer) => claims.map(({ display }) => display);

/** Everything that leaves for the reader; the question is the asker's own and comes back as it was. */
function outbound({ question: _own, ...rest }: Answer): string {
  return JSON.stringify(rest);
}

const markers = /ZX-PWN|evil\.example|<at|9999|!\[|im_start|系统提示词|\u{e0000}/u;

const places = Object.keys(placements) as (keyof typeof placements)[];

describe.each(places)("a payload in the %s of a report", (place) => {
  test.each(payloads)("changes nothing: $name", async (payload) => {
    const library = await openLibrary(placements[place](payload.text));
    const byRules = await ask(library, question);
    fake.behave(obeying(payload));
    const answer = await ask({ ...library, model: await modelAt(fake) }, question);
    // A false figure that stands in the text beside the true one makes them two, and then neither is asserted.
    expect([["1234.5亿元"], []]).toContainEqual(displaysOf(answer));
    expect(answer.text).toBe(byRules.text);
    expect(answer.composedBy).toBe("template");
    expect(outbound(answer)).not.toMatch(markers);
  });
});

/** What the clean part of the report says; 86家 stands in the row of the table that the payload stands in. */
const cleanFigures = new Set(["1234.5亿元", "6.1%", "321.6亿元", "456.7亿元", "86家"]);

const loose = "青禾县2023年卖到国外的东西多少钱";

describe.each(places)("a payload in the %s of a report, and a question that needs the model", (place) => {
  test.each(payloads)("leads to no false figure, whatever the model chooses: $name", async (payload) => {
    const library = await openLibrary(placements[place](payload.text));
    let offered = 1;
    for (let chosen = 1; chosen <= offered; chosen += 1) {
      fake.behave((request) => {
        if (request.way !== "tools") return sayAround(payload.text);
        offered = request.user.match(/^m\d+ /gm)?.length ?? 0;
        const metric = { words: "卖到国外的东西", id: `m${chosen}` };
        return { kind: "call", tool: "reply", words: { metric, place: null } };
      });
      const answer = await ask({ ...library, model: await modelAt(fake) }, loose);
      expect(answer.composedBy).toBe("template");
      expect(answer.text).not.toMatch(markers);
      expect(displaysOf(answer).filter((display) => !cleanFigures.has(display))).toEqual([]);
    }
    expect(offered).toBeGreaterThan(1);
  });
});

describe("a payload in the question", () => {
  test.each(payloads)("changes nothing: $name", async (payload) => {
    const library = await openLibrary(placements.body("全县外贸平稳"));
    const asked = `${question}？${payload.text.slice(0, 300)}`;
    fake.behave(obeying(payload));
    const answer = await ask({ ...library, model: await modelAt(fake) }, asked);
    expect([["1234.5亿元"], []]).toContainEqual(displaysOf(answer));
    expect(answer.composedBy).toBe("template");
    expect(outbound(answer)).not.toMatch(markers);
  });
});
