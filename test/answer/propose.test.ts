import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { withAllowance } from "../../src/answer/model-allowance.ts";
import { modelAt } from "../fakes/model/model-at.ts";
import type { FakeReply } from "../fakes/model/replies.ts";
import { startFakeModel, type FakeModel, type FakeRequest } from "../fakes/model/server.ts";
import { gateReports } from "./gate/reports.ts";
import { ask, openLibrary, type TestLibrary } from "./library.ts";

let fake: FakeModel;
let library: TestLibrary;
beforeAll(async () => {
  fake = await startFakeModel(() => ({ kind: "refuse" }));
  library = await openLibrary(gateReports);
  library.model = await modelAt(fake);
});
beforeEach(() => fake.requests.splice(0));
afterAll(() => fake.close());

/** The id under which a name was offered, in the question's own material or by a tool. */
function idOf({ user, toolResults }: FakeRequest, name: string): string {
  const line = [user, ...toolResults]
    .join("\n")
    .split("\n")
    .find((one) => one.replace(/^\S+ /, "") === name);
  return line?.split(" ")[0] ?? "missing";
}

type Meant = { words: string; name: string } | null;

/** A model that takes words for a metric and a place of the library, and words the answer like this. */
function taking(metric: Meant, place: Meant = null, wording: FakeReply = { kind: "refuse" }) {
  return (request: FakeRequest): FakeReply => {
    if (request.way !== "tools") return wording;
    const meaning = (meant: Meant) => meant && { words: meant.words, id: idOf(request, meant.name) };
    return { kind: "call", tool: "reply", words: { metric: meaning(metric), place: meaning(place) } };
  };
}

const shown = ({ claims }: Awaited<ReturnType<typeof ask>>) => claims.map(({ display }) => display);

describe("a question the rules understand", () => {
  test.each([
    ["answered", "青禾县2023年婴儿死亡率多少"],
    ["answered with a calculation", "青禾县2023年婴儿死亡率比2022年低多少"],
    ["put back with choices", "青禾县2023年死亡率多少"],
    ["refused for its year", "青禾县2019年婴儿死亡率多少"],
    ["refused for its place", "永安市2023年婴儿死亡率多少"],
    ["an opinion", "青禾县婴儿死亡率算高吗，你怎么看"],
    ["a wish for help", "帮助"],
  ])("and that is %s never waits for a model", async (_why, question) => {
    fake.behave(() => ({ kind: "stall", at: "headers" }));
    const { text, ...answer } = await ask(library, question);
    const without = await ask({ ...library, model: undefined }, question);
    expect([answer.composedBy, text]).toEqual(["template", without.text]);
    expect(fake.requests).toEqual([]);
  });
});

describe("words the rules cannot read", () => {
  const question = "青禾县2023年当妈妈的保健情况如何";

  test("are taken for a metric of the library, and the asker is told", async () => {
    fake.behave(taking({ words: "当妈妈的保健情况", name: "孕产妇保健管理率" }));
    const answer = await ask(library, question);
    expect(shown(answer)).toEqual(["97.8%"]);
    expect(answer).toMatchObject({ decision: "answer", notes: [{ code: "UNDERSTOOD_AS" }] });
    expect(answer.text).toContain("按“孕产妇保健管理率”查找");
  });

  test("that it took for something may be answered in its words, within the same budget", async () => {
    const meant = { words: "当妈妈的保健情况", name: "孕产妇保健管理率" };
    const content = '{"blocks":[{"text":"根据报告，"},{"figure":"f1"},{"text":"。"}]}';
    fake.behave(taking(meant, null, { kind: "say", content }));
    const answer = await ask(library, question);
    expect(answer).toMatchObject({ composedBy: "model", notes: [{ code: "UNDERSTOOD_AS" }] });
    expect(answer.text).toMatch(/^根据报告，青禾县2023年孕产妇保健管理率：97\.8%。/);
    expect(answer.text).toContain("按“孕产妇保健管理率”查找");
    fake.behave(taking(meant, null, { kind: "say", content: content.replace("根据报告", "超过97%") }));
    expect(await ask(library, question)).toMatchObject({ composedBy: "template", decision: "answer" });
    fake.behave(taking(meant, null, { kind: "stall", at: "middle" }));
    const budgets = { connectMs: 200, firstTokenMs: 2000, wholeMs: 4000 };
    const begun = performance.now();
    const stalled = await ask({ ...library, model: await modelAt(fake, { budgets }) }, question);
    expect(stalled).toMatchObject({ composedBy: "template", claims: [{ display: "97.8%" }] });
    expect(performance.now() - begun).toBeLessThan(budgets.wholeMs + 2000);
  });

  test("keep every other slot: another year is still refused", async () => {
    fake.behave(taking({ words: "当妈妈的保健情况", name: "孕产妇保健管理率" }));
    const answer = await ask(library, question.replace("2023", "2019"));
    expect(answer).toMatchObject({ decision: "refuse", reason: "NO_PERIOD" });
    expect(answer.text).toContain("没有青禾县2019年");
  });

  test.each([
    ["an id that was not offered", { words: "当妈妈的保健情况", name: "住院分娩率" }],
    ["words that are not in the question", { words: "孕妇保健", name: "孕产妇保健管理率" }],
    ["words a rule has read already", { words: "青禾县", name: "孕产妇保健管理率" }],
  ])("are left as they are when the model gives %s", async (_what, metric) => {
    fake.behave(taking(metric));
    expect(await ask(library, question)).toMatchObject({ decision: "refuse", notes: [] });
  });

  test.each([
    ["离婚率", "婴儿死亡率"],
    ["住院分娩率", "孕产妇保健管理率"],
    ["规范管理率", "孕产妇保健管理率"],
  ])("are no loose words when they name an index: %s is not taken for %s", async (words, name) => {
    fake.behave(taking({ words, name }));
    const answer = await ask(library, `青禾县2023年${words}多少`);
    expect(answer.decision).toBe("refuse");
    expect(answer.claims.map(({ metric }) => metric)).not.toContain(name);
  });

  test("of which the model explains only some must still be found with the figure", async () => {
    fake.behave(taking({ words: "妈妈", name: "孕产妇保健管理率" }));
    expect(await ask(library, "青禾县2023年火星妈妈比例多少")).toMatchObject({ decision: "refuse" });
  });

  test("can be looked for with tools, which give what the asker may see", async () => {
    fake.behave((request) =>
      request.toolResults.length === 0
        ? { kind: "call", tool: "find_figures", words: { words: "孕产妇保健" } }
        : taking({ words: "当妈妈的保健情况", name: "孕产妇保健管理率" })(request),
    );
    expect(shown(await ask(library, question))).toEqual(["97.8%"]);
  });

  test.each<[string, FakeReply]>([
    ["refuses", { kind: "refuse" }],
    ["fails", { kind: "status", status: 500 }],
    ["breaks off", { kind: "cut", how: "reset" }],
    ["says what is no JSON", { kind: "say", content: "覆盖率是93%" }],
  ])("are refused as without a model when it %s", async (_how, reply) => {
    fake.behave(() => reply);
    const without = await ask({ ...library, model: undefined }, question);
    const { text, decision } = await ask(library, question);
    expect({ text, decision }).toEqual({ text: without.text, decision: "refuse" });
  });
});

describe("a place", () => {
  const question = "松溪那边2023年婴儿死亡率多少";

  test("can be meant by the beginning of its name", async () => {
    fake.behave(taking(null, { words: "松溪那边", name: "松溪岭县" }));
    const answer = await ask(library, question);
    expect(answer.claims.map(({ place, display }) => [place, display])).toEqual([["松溪岭县", "3.12‰"]]);
    expect(answer.text).toContain("按“松溪岭县”查找");
  });

  test.each([
    [question, "松溪那边", "青禾县"],
    ["松溪全村2023年婴儿死亡率多少", "松溪全村", "松溪岭县"],
  ])("is not meant in %s by %s: %s", async (asked, words, name) => {
    fake.behave(taking(null, { words, name }));
    expect(await ask(library, asked)).toMatchObject({ decision: "refuse", claims: [] });
  });
});

describe("a stalled model", () => {
  test.each(["headers", "first-token", "middle"] as const)("at its %s delays an answer by its budget", async (at) => {
    fake.behave(() => ({ kind: "stall", at }));
    const budgets = { connectMs: 200, firstTokenMs: 300, wholeMs: 500 };
    const model = await modelAt(fake, { budgets });
    const begun = performance.now();
    const answer = await ask({ ...library, model }, "青禾县2023年当妈妈的保健情况如何");
    expect(answer).toMatchObject({ decision: "refuse", composedBy: "template" });
    expect(performance.now() - begun).toBeLessThan(budgets.wholeMs + 2000);
  });
});

describe("the day's allowance", () => {
  test("is kept per asker and ends the use of the model, with a word about it where it was needed", async () => {
    const { database, clock, timeZone } = library;
    const model = withAllowance(await modelAt(fake), 700, { database, clock, timeZone });
    const limited = { ...library, model };
    const loose = "青禾县2023年当妈妈的保健情况如何";
    fake.behave(taking({ words: "当妈妈的保健情况", name: "孕产妇保健管理率" }));
    expect(shown(await ask(limited, loose))).toEqual(["97.8%"]);
    expect(await ask(limited, loose)).toMatchObject({ decision: "refuse", notes: [{ code: "MODEL_LIMIT" }] });
    expect((await ask(limited, "青禾县2023年婴儿死亡率多少")).notes).toEqual([]);
    const tomorrow = {
      ...limited,
      model: withAllowance(await modelAt(fake), 700, {
        database,
        timeZone,
        clock: () => new Date("2024-01-21T02:00:00Z"),
      }),
    };
    expect(shown(await ask(tomorrow, loose))).toEqual(["97.8%"]);
  });
});
