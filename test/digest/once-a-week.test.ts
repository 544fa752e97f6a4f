import { describe, expect, test } from "vitest";
import { runDigests } from "../../src/digest/run-digests.ts";
import { digestsOfWeek } from "../../src/store/digests.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";
import { correct, digestDeps, group, monday, outboxTexts, report, subscribe, type Logged } from "./group.ts";

function weeksOn(weeks: number): Date {
  return new Date(monday.getTime() + weeks * 7 * 86_400_000);
}

describe("a week is posted once", () => {
  test("however often it falls due", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group());
    for (const minutes of [0, 1, 5, 600])
      await runDigests(digestDeps(library), new Date(monday.getTime() + minutes * 60_000));
    expect(await outboxTexts(library.database)).toHaveLength(1);
  });

  test.each([
    ["2026-12-21", ["2026年第52周", "2026年第53周", "2027年第1周"]],
    ["2020-12-21", ["2020年第52周", "2020年第53周", "2021年第1周"]],
    ["2032-12-20", ["2032年第52周", "2032年第53周", "2033年第1周"]],
    ["2024-12-16", ["2024年第51周", "2024年第52周", "2025年第1周"]],
  ])("three weeks from %s, looked at every six hours, are %j (D4)", async (start, weeks) => {
    const library = await openLibrary({});
    const since = new Date(`${start}T00:00:00Z`);
    await subscribe(library.database, group({ quiet: false, since }));
    for (let hours = 0; hours < 21 * 24; hours += 6)
      await runDigests(digestDeps(library), new Date(since.getTime() + hours * 3_600_000));
    const said = (await outboxTexts(library.database)).map(({ text }) => /\d{4}年第\d+周/.exec(text)?.[0]);
    expect(said).toEqual(weeks);
  });

  test("an empty week says nothing, or once that nothing is new (D10)", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group(), group({ chatId: "oc_loud", quiet: false }));
    const later = new Date(monday.getTime() + 14 * 86_400_000);
    await runDigests(digestDeps(library), later);
    await runDigests(digestDeps(library), later);
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["oc_loud"]);
    expect(await digestsOfWeek(library.database, "oc_group", "2024-W06")).toMatchObject([{ state: "quiet" }]);
  });

  test("a slot missed by two days is made up for and says so; one missed by four is skipped and logged (D3)", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    const logged: Logged[] = [];
    await subscribe(library.database, group());
    await runDigests(digestDeps(library, logged), new Date(monday.getTime() + 2 * 86_400_000));
    expect((await outboxTexts(library.database))[0]?.text).toContain("晚发");
    await runDigests(digestDeps(library, logged), new Date(monday.getTime() + 11 * 86_400_000));
    expect(await outboxTexts(library.database)).toHaveLength(1);
    expect(logged.map(({ event }) => event)).toContain("digest-skipped");
  });

  test("after weeks without a machine every slot is skipped and logged, and the last one made up for", async () => {
    const library = await openLibrary({});
    const logged: Logged[] = [];
    await subscribe(library.database, group({ quiet: false }), group({ chatId: "oc_new", since: weeksOn(3) }));
    await runDigests(digestDeps(library), monday);
    const back = weeksOn(4);
    await runDigests(digestDeps(library, logged), back);
    await runDigests(digestDeps(library, logged), back);
    const skipped = logged.filter(({ event }) => event === "digest-skipped").map(({ fields }) => fields);
    const week = (number: number) => expect.objectContaining({ chat: "oc_group", week: `2024-W0${number}` });
    expect(skipped).toEqual([week(5), week(6), week(7)]);
    expect((await outboxTexts(library.database)).map(({ text }) => /第\d+周/.exec(text)?.[0])).toEqual([
      "第4周",
      "第8周",
    ]);
  });

  test("a week that a clock running ahead skipped is told when it comes", async () => {
    const library = await openLibrary({});
    await subscribe(library.database, group({ quiet: false }));
    await runDigests(digestDeps(library), new Date(monday.getTime() + 4 * 86_400_000));
    expect(await outboxTexts(library.database)).toEqual([]);
    for (const minutes of [0, 1, 5])
      await runDigests(digestDeps(library), new Date(monday.getTime() + minutes * 60_000));
    expect(await outboxTexts(library.database)).toHaveLength(1);
  });

  test("what came between two summaries is told once, though the weekday was changed meanwhile", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group());
    await runDigests(digestDeps(library), monday);
    await subscribe(library.database, group({ weekday: 5 }));
    await correct(library, report("1.9"), "2024-01-23T02:00:00Z");
    const friday = new Date(monday.getTime() + 4 * 86_400_000);
    await runDigests(digestDeps(library), friday);
    expect(await outboxTexts(library.database)).toHaveLength(1);
    await runDigests(digestDeps(library), new Date(friday.getTime() + 7 * 86_400_000));
    const [, second] = await outboxTexts(library.database);
    expect(second?.text).toContain("2024-01-22至2024-02-02");
    expect(second?.text).toContain("更正后：云川市2023年婴儿死亡率：1.9‰。");
  });

  test("what a skipped slot would have told is told by the next one", async () => {
    const library = await openLibrary({});
    await subscribe(library.database, group({ since: weeksOn(-1) }));
    await runDigests(digestDeps(library), monday);
    await correct(library, report("2.1"), "2024-01-23T02:00:00Z");
    await runDigests(digestDeps(library), new Date(monday.getTime() + 11 * 86_400_000));
    await runDigests(digestDeps(library), new Date(monday.getTime() + 14 * 86_400_000));
    const states = await library.database.query<{ state: string }>({
      sql: "SELECT state FROM digests ORDER BY due_at",
    });
    expect(states.map(({ state }) => state)).toEqual(["quiet", "skipped", "queued"]);
    expect((await outboxTexts(library.database))[0]?.text).toContain("婴儿死亡率：2.1‰");
  });

  test("a version published while it is composed is not mixed with the one before (D7)", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group());
    let published = false;
    const database: TestLibrary["database"] = {
      ...library.database,
      batch: async (statements) => {
        if (!published) {
          published = true;
          await correct(library, report("1.9"), "2024-01-21T02:00:00Z");
        }
        return library.database.batch(statements);
      },
    };
    await runDigests(digestDeps({ ...library, database }), monday);
    const said = await outboxTexts(library.database);
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain("更正后：云川市2023年婴儿死亡率：1.9‰。");
  });

  test("one group's fault costs the others nothing", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    const logged: Logged[] = [];
    await subscribe(library.database, group({ chatId: "oc_1" }), group({ chatId: "oc_2" }));
    const database: TestLibrary["database"] = {
      ...library.database,
      batch: (statements) =>
        statements.some(({ params }) => params?.includes("oc_1"))
          ? Promise.reject(new Error("disk full"))
          : library.database.batch(statements),
    };
    await runDigests(digestDeps({ ...library, database }, logged), monday);
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["oc_2"]);
    expect(logged.map(({ event }) => event)).toContain("digest-failed");
  });
});
