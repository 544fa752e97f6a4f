import { describe, expect, test } from "vitest";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { digestText } from "../../src/cards/digest-card.ts";
import { preview } from "../../src/digest/manage.ts";
import { runDigests } from "../../src/digest/run-digests.ts";
import { digestsOfWeek } from "../../src/store/digests.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";
import { digestDeps, group, monday, outboxTexts, subscribe, type Logged } from "./group.ts";

const report = (deaths: string) => `云川市卫生健康委员会2023年工作总结
发布时间：2024-01-10
2023年，全市出生率5.4‰，比上年下降0.3个千分点。孕产妇系统管理率96.52%。
全市65岁以上老年人健康管理率71.2%。全市婴儿死亡率${deaths}‰。`;

const earlier = `云川市卫生健康委员会2022年工作总结
发布时间：2023-01-10
2022年，全市孕产妇系统管理率95.50%。`;

async function correct(library: TestLibrary, text: string, at: string): Promise<void> {
  const file = { name: "a.txt", read: () => Promise.resolve(new TextEncoder().encode(text)) };
  const deps = { ...library, clock: () => new Date(at) };
  await ingestFiles(deps, [file], { draft: false, progress: () => undefined });
}

function weeksOn(weeks: number): Date {
  return new Date(monday.getTime() + weeks * 7 * 86_400_000);
}

async function summaryOf(library: TestLibrary, now = monday): Promise<string> {
  await runDigests(digestDeps(library), now);
  return (await outboxTexts(library.database)).map(({ text }) => text).join("\n---\n");
}

describe("what a group is told", () => {
  test("a new report's headlines, each with its label and its sentence", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group());
    const text = await summaryOf(library);
    expect(text).toContain("2024年第4周");
    expect(text).toContain("新增报告1份");
    expect(text).toContain("云川市2023年孕产妇系统管理率：96.52%。");
    expect(text).toContain("“2023年，全市出生率5.4‰，比上年下降0.3个千分点。”");
  });

  test("a watched metric comes first", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group({ metrics: ["健康管理率"] }));
    const lines = (await summaryOf(library)).split("\n");
    expect(lines.find((line) => line.startsWith("云川市2023年"))).toBe("云川市2023年65岁以上老年人健康管理率：71.2%。");
  });

  test("a change is the report's own where it says one, and worked out from the year before where it does not", async () => {
    const library = await openLibrary({ "a.txt": report("2.1"), "b.txt": earlier });
    await subscribe(library.database, group());
    const text = await summaryOf(library);
    expect(text).toContain("比上年减少：0.3个千分点。");
    expect(text).toContain("比2022年上升：96.52% − 95.50% = 1.02个百分点。");
    expect(text).toContain("云川市2022年孕产妇系统管理率：95.50%（见《云川市卫生健康委员会2022年工作总结》）。");
  });

  test("what a new version corrected is told with both numbers", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await correct(library, report("1.9"), "2024-01-21T02:00:00Z");
    await subscribe(library.database, group());
    const text = await summaryOf(library);
    expect(text).toContain("更正报告1份");
    expect(text).toContain("更正前：云川市2023年婴儿死亡率：2.1‰。\n更正后：云川市2023年婴儿死亡率：1.9‰。");
  });

  test("a report the chat may not see is not even counted", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await library.database.batch([{ sql: `UPDATE reports SET audience = '["chat:oc_other"]'` }]);
    await subscribe(library.database, group({ quiet: false }), group({ chatId: "oc_other", quiet: false }));
    await runDigests(digestDeps(library), monday);
    const said = await outboxTexts(library.database);
    expect(said.find(({ lane }) => lane === "oc_group")?.text).toContain("本周没有新的或更正的报告");
    expect(said.find(({ lane }) => lane === "oc_group")?.text).not.toMatch(/云川|96\.52|份/);
    expect(said.find(({ lane }) => lane === "oc_other")?.text).toContain("96.52%");
  });

  test("a report for this chat alone is told without an address that opens for nobody, an open one with it", async () => {
    const library = await openLibrary({ "a.txt": report("2.1"), "b.txt": earlier });
    const deps = digestDeps(library);
    const pages = async () => preview(deps, { chatId: "oc_group", now: monday, timeZone: "Asia/Shanghai" });
    const addresses = (given: Awaited<ReturnType<typeof pages>>) =>
      given.flatMap(({ sections }) =>
        sections.map(({ url, lines, sources }) => [
          url,
          ...lines.flatMap(({ parts }) => parts.flatMap((part) => part.url ?? [])),
          ...sources.map((source) => source.url),
        ]),
      );
    const isOf = (url: string, told: readonly string[]) => url.split("?")[0] === told[0]?.split("?")[0];
    const [ownBefore = [], other = []] = addresses(await pages());
    expect([...ownBefore, ...other].every((url) => url.startsWith("/reports/"))).toBe(true);
    await library.database.batch([
      { sql: `UPDATE reports SET audience = '["chat:oc_group"]' WHERE title LIKE '%2023年%'` },
    ]);
    const [own = [], others = []] = addresses(await pages());
    expect(own[0]).toBe("");
    expect(new Set(own.filter((url) => url !== ""))).toEqual(new Set(ownBefore.filter((url) => isOf(url, other))));
    expect(others).toEqual(other);
    expect(digestText((await pages()).at(-1)!)).toContain("没有链接的报告不对所有人开放");
  });

  test("twelve chats with a report each: every summary holds its own figures, and none of another chat's to compare with", async () => {
    const years = Array.from({ length: 12 }, (_, index) => 2010 + index);
    const files = years.map((year) => {
      const text = `云川市卫生健康委员会${year}年工作总结\n发布时间：2024-01-10\n${year}年，全市孕产妇系统管理率${year - 1950}.31%。`;
      return [`${year}.txt`, text];
    });
    const library = await openLibrary(Object.fromEntries(files) as Record<string, string>);
    await library.database.batch(
      years.map((year) => ({
        sql: "UPDATE reports SET audience = ? WHERE title LIKE ?",
        params: [JSON.stringify([`chat:oc_${year}`]), `%${year}%`],
      })),
    );
    await subscribe(library.database, ...years.map((year) => group({ chatId: `oc_${year}`, metrics: ["管理率"] })));
    await runDigests(digestDeps(library), monday);
    const rows = await library.database.query<{ lane: string; body: string }>({ sql: "SELECT lane, body FROM outbox" });
    expect(rows).toHaveLength(12);
    for (const { lane, body } of rows) {
      const figures = new Set(body.match(/\d+\.31(?=%)/g));
      expect([...figures]).toEqual([`${Number(lane.slice(3)) - 1950}.31`]);
      expect(body).not.toMatch(/上升|下降/);
    }
  });

  test("what everybody asked is told in the admins' chat and in no other", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    const asked = (id: string, question: string, text: string | null) => ({
      sql: `INSERT INTO answer_records (id, conversation, chat_id, chat_kind, asker, reply_uuid, asked_at, question, context,
          readers, decision, reason, composed_by, milliseconds, answer, created_at)
        VALUES (?1, 'c', 'oc_x', 'group', 'ou_x', ?1, '2024-01-20T03:00:00.000Z', ?2, '[]', '[]', ?3, ?4, 'template', 1, ?5, '')`,
      params: [id, question, text === null ? "answer" : "refuse", text && "NO_REPORT", JSON.stringify({ text })],
    });
    await library.database.batch([
      asked("1", "云川市出生率多少", null),
      asked("2", "云川市出生率多少", null),
      asked("3", "松溪岭县床位多少", "现有报告里没有松溪岭县的报告。"),
    ]);
    await subscribe(library.database, group(), group({ chatId: "oc_admins" }));
    await runDigests(digestDeps(library), monday);
    const said = await outboxTexts(library.database);
    const [admins, others] = ["oc_admins", "oc_group"].map((chat) => said.find(({ lane }) => lane === chat)?.text);
    expect(admins).toContain("云川市出生率多少（2次）");
    expect(admins).toContain("现有报告里没有松溪岭县的报告。（1次）");
    expect(others).not.toMatch(/问得最多|没有答上|松溪岭/);
  });

  test("titles narrow it", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(
      library.database,
      group({ chatId: "oc_summaries", titles: ["公报", "总结"] }),
      group({ chatId: "oc_others", titles: ["公报"] }),
    );
    await runDigests(digestDeps(library), monday);
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["oc_summaries"]);
  });

  test("on a busy week corrections come first, then what holds a watched metric", async () => {
    const plain = (place: string, body: string) => `${place}卫生健康局2023年工作总结\n2023年，${body}`;
    const library = await openLibrary({
      "a.txt": report("2.1"),
      "b.txt": plain("青禾县", "全县出生率6.1‰。"),
      "c.txt": plain("松溪岭县", "全县住院分娩率98.71%。"),
    });
    await correct(library, report("1.9"), "2024-01-21T02:00:00Z");
    await subscribe(library.database, group({ metrics: ["住院分娩率"] }));
    const titles = (await summaryOf(library)).match(/.{2,6}卫生健康.{1,3}2023年工作总结(?=（)/g);
    expect(titles).toEqual([
      "云川市卫生健康委员会2023年工作总结",
      "松溪岭县卫生健康局2023年工作总结",
      "青禾县卫生健康局2023年工作总结",
    ]);
  });

  test("places narrow it, and a place holds what lies in it", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(
      library.database,
      group({ chatId: "oc_province", placeIds: ["990000"] }),
      group({ chatId: "oc_elsewhere", placeIds: ["330000"] }),
    );
    await runDigests(digestDeps(library), monday);
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["oc_province"]);
  });
});

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

describe("a draft to be confirmed first", () => {
  test("goes to the owner, and nothing to the group", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group({ review: true }));
    await runDigests(digestDeps(library), monday);
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["ou_owner"]);
    expect(await digestsOfWeek(library.database, "oc_group", "2024-W04")).toMatchObject([{ state: "awaiting" }]);
  });

  test("is reported as unsent when nobody confirms it", async () => {
    const library = await openLibrary({ "a.txt": report("2.1") });
    await subscribe(library.database, group({ review: true }));
    await runDigests(digestDeps(library), monday);
    const later = new Date(monday.getTime() + 4 * 86_400_000);
    await runDigests(digestDeps(library), later);
    await runDigests(digestDeps(library), later);
    const said = await outboxTexts(library.database);
    expect(said.map(({ lane }) => lane)).toEqual(["ou_owner", "ou_owner"]);
    expect(said[1]?.text).toContain("没有发送");
  });
});
