import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { yearlyReport } from "../ingest/lifecycle/made-reports.ts";
import { makeHome, runJushi, type Home } from "./run-jushi.ts";

/**
 * `jushi reports …` from outside, as somebody at a machine looks after a library: each test goes on where the one before
 * it ended. No terminal is there, so whatever asks back is not done.
 */

type Listed = { id: string; title: string; state: string; version: number };

vi.setConfig({ testTimeout: 300_000 });

let home: Home;
let id: string;

const run = async (...words: string[]) => runJushi(home, words);
const json = async (...words: string[]): Promise<unknown> => JSON.parse((await run(...words, "--json")).out);
const list = async () => (await json("reports", "list")) as Listed[];
const write = (name: string, text: string) => writeFileSync(join(home.folder, name), text);

async function answered(): Promise<string | undefined> {
  const answer = (await json("ask", "浦江县2023年老年人健康管理率是多少")) as { claims: { display: string }[] };
  return answer.claims[0]?.display;
}

const county = (parts: Parameters<typeof yearlyReport>[0]) => yearlyReport(parts).replaceAll("青禾县", "浦江县");

beforeAll(async () => {
  home = makeHome();
  write("总结.txt", county({}));
  write("更正.txt", county({ rate: "88.1%" }));
  write("不明.txt", county({ title: "浦江县2023年工作总结", more: "全县新增救护车5辆。" }));
  write("少了.txt", county({ title: "浦江县卫生健康局2023年工作总结" }).replace(/全县老年人健康管理率为.*\n/, ""));
});

afterAll(() => home.remove());

describe("looking", () => {
  test("an empty library is a list of nothing", async () => {
    expect(await list()).toEqual([]);
  });

  test("a file that was read in is live, and listed with id, title, state and version", async () => {
    expect((await run("ingest", "总结.txt")).code).toBe(0);
    const [only, ...others] = await list();
    expect(only).toMatchObject({ title: "浦江县卫生健康局2023年工作总结", state: "live", version: 1 });
    expect(others).toEqual([]);
    id = only?.id ?? "";
    expect((await run("reports", "list")).out).toContain(id);
  });

  test.each([
    ["show", "none"],
    ["diff", "none"],
    ["publish", "none", "--yes"],
    ["rollback", "none", "--yes"],
    ["remove", "none", "--yes"],
  ])("reports %s %s: one sentence, exit code 1 and nothing on standard output", async (...words) => {
    const { code, out, err } = await run("reports", ...words, "--json");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("没有编号是“none”的报告");
  });

  test("a version that is none is told from a report that is none", async () => {
    const { code, err } = await run("reports", "show", id, "--version", "9");
    expect([code, err.includes("没有可用的第9版")]).toEqual([1, true]);
    expect((await run("reports", "diff", id, "--version", "last")).code).toBe(2);
    const wrong = await run("reports", "show");
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining("用法不对：缺少参数 <id>")]);
  });
});

describe("publishing", () => {
  test("--draft stops before it, diff shows both sentences, and the old version answers", async () => {
    const { code, out } = await run("ingest", "--draft", "更正.txt");
    expect([code, out.includes(`jushi reports publish ${id}`)]).toEqual([0, true]);
    expect((await list()).map(({ state, version }) => [state, version])).toEqual([
      ["live", 1],
      ["draft", 2],
    ]);
    const text = (await run("reports", "diff", id)).out;
    for (const sentence of ["管理率为86.5%", "管理率为88.1%", "改动1个"]) expect(text).toContain(sentence);
    expect(await json("reports", "diff", id)).toMatchObject({ from: 1, to: 2, changed: [{ what: "value" }] });
  });

  test("a figure of the draft is put right and one left out, by the version's number", async () => {
    const shown = (await json("reports", "show", id, "--version", "2", "--figures")) as {
      listedFigures: { id: string; display: string }[];
    };
    const part = (display: string) =>
      shown.listedFigures.find((figure) => figure.display === display)?.id.split(":")[1] ?? "";
    const correct = ["figures", "correct", id, part("118人"), "--version", "2", "--metric", "村医"];
    expect(JSON.parse((await run(...correct, "--yes", "--json")).out)).toMatchObject({ version: 2, state: "draft" });
    expect((await run("figures", "exclude", id, part("46家"), "--version", "2", "--yes")).code).toBe(0);
    const text = (await run("reports", "show", id, "--version", "2", "--figures")).out;
    expect([text.includes("村医"), text.includes("46家"), text.includes("88.1%")]).toEqual([true, false, true]);
    const wrong = await run("figures", "correct", id, part("118人"), "--version", "2", "--place", "没有这里", "--yes");
    expect([wrong.code, wrong.err.includes("行政区划全名")]).toEqual([1, true]);
  });

  test.each(["publish", "rollback", "remove"])(
    "%s asks first, and where nobody can say yes is not done",
    async (what) => {
      const { code, out, err } = await run("reports", what, id);
      expect([code, out]).toEqual([1, ""]);
      expect(err).toMatch(/？.*\n没有执行：.*--yes/);
    },
  );

  test("publish, rollback and a second rollback", async () => {
    expect((await list()).map(({ state }) => state)).toEqual(["live", "draft"]);
    expect(await answered()).toBe("86.5%");
    expect(JSON.parse((await run("reports", "publish", id, "--yes", "--json")).out)).toEqual({
      id,
      outcome: "published",
      version: 2,
      replaced: 1,
    });
    expect(await answered()).toBe("88.1%");
    expect((await run("reports", "rollback", id, "--yes")).out).toContain("第1版");
    const again = await run("reports", "rollback", id, "--yes");
    expect([again.code, again.err.includes("没有更早的版本")]).toEqual([1, true]);
  });

  test("the same content again is no new version and says so", async () => {
    const { code, out } = await run("ingest", "总结.txt");
    expect([code, out.includes("没有改动")]).toEqual([0, true]);
  });
});

describe("what is kept", () => {
  test("a pinned question holds back a version that cannot answer it, until that is accepted", async () => {
    expect((await run("reports", "pin-question", "浦江县2023年老年人健康管理率是多少")).out).toContain("86.5%");
    expect((await run("reports", "pin-question", "浦江县2023年飞机有多少架")).code).toBe(1);
    expect((await run("ingest", "少了.txt")).code).toBe(1);
    const held = await run("reports", "publish", id, "--yes");
    expect([held.code, held.err.includes("--accept-lost")]).toEqual([1, true]);
    expect((await run("reports", "publish", id, "--yes", "--accept-lost")).code).toBe(0);
    expect(await answered()).toBeUndefined();
    expect((await run("reports", "rollback", id, "--yes")).code).toBe(0);
  });

  test("a draft that may be a correction waits for a word, and is not moved before somebody says yes", async () => {
    const [outcome] = JSON.parse((await run("ingest", "不明.txt", "--json")).out) as {
      outcome: string;
      reportId: string;
      message: string;
    }[];
    expect(outcome).toMatchObject({
      outcome: "undecided",
      message: expect.stringContaining("《浦江县卫生健康局2023年工作总结》（浦江县，2023年）的更正版"),
    });
    const own = outcome?.reportId ?? "";
    expect((await run("reports", "publish", own, "--yes")).err).toContain(`--replaces ${id}`);
    expect((await run("reports", "publish", own, "--replaces", "none", "--yes")).err).toContain("“none”");
    expect((await run("reports", "publish", own, "--replaces", id)).err).toContain("新增1个");
    expect((await run("reports", "publish", own, "--replaces", id, "--yes")).code).toBe(0);
    expect((await list()).map((each) => [each.id, each.state, each.version])).toEqual([[id, "live", 4]]);
  });

  test("everything is read again in one go, and what comes out the same is left", async () => {
    expect(await json("ingest", "--all")).toMatchObject([{ id, outcome: "unchanged" }]);
  });

  test("the log says who did what, by the clock of the zone that is set", async () => {
    const { out } = await runJushi(home, ["audit", "list"], { env: { JUSHI_TIME_ZONE: "America/New_York" } });
    expect(out).toContain("时间（America/New_York）");
    const entries = (await run("audit", "export")).out.trim().split("\n");
    const first = JSON.parse(entries[0] ?? "") as { at: string };
    expect(first).toMatchObject({ actor: "cli", action: "draft" });
    expect(first.at).toMatch(/T\d{2}:\d{2}:\d{2}\+08:00$/);
    expect(entries.join("\n")).not.toMatch(/86\.5|88\.1/);
    expect(JSON.parse((await run("audit", "list", "--since", "2100-01-01", "--json")).out)).toEqual([]);
    expect((await run("audit", "list", "--since", "昨天")).code).toBe(2);
  });

  test("a report that was taken down is listed as that and can be had by no command", async () => {
    expect(JSON.parse((await run("reports", "remove", id, "--yes", "--json")).out)).toEqual({ id, outcome: "removed" });
    expect((await list()).map(({ state }) => state)).toEqual(["removed"]);
    for (const words of [["show"], ["diff"], ["publish", "--version", "1"], ["rollback"], ["remove"]]) {
      const [what = "", ...more] = words;
      expect(
        (await run("reports", what, id, ...more, ...(what === "show" || what === "diff" ? [] : ["--yes"]))).code,
      ).toBe(1);
    }
    expect(await answered()).toBeUndefined();
  });
});
