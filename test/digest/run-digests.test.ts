import { describe, expect, test } from "vitest";
import { digestText } from "../../src/cards/digest-card.ts";
import { preview } from "../../src/digest/manage.ts";
import { runDigests } from "../../src/digest/run-digests.ts";
import { digestsOfWeek } from "../../src/store/digests.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";
import { correct, digestDeps, group, monday, outboxTexts, report, subscribe } from "./group.ts";

const earlier = `云川市卫生健康委员会2022年工作总结
发布时间：2023-01-10
2022年，全市孕产妇系统管理率95.50%。`;

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
