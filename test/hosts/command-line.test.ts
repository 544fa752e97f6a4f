import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { makeHome, runJushi, samples, type Home } from "./run-jushi.ts";

/** The command line from outside: what it prints, where, and how it exits. The library is read in once. */

let home: Home;

beforeAll(async () => {
  home = makeHome();
  await runJushi(home, ["ingest", samples]);
});

afterAll(() => home.remove());

const question = "永安市2021年18岁以上第一剂接种覆盖率是多少";

describe("jushi ask", () => {
  test("prints the answer, then the numbered quote with title, issuer and address", async () => {
    const { code, out } = await runJushi(home, ["ask", question], { env: { PORT: "8787" } });
    expect(code).toBe(0);
    const [answer, quote] = out.split("原文：");
    expect(answer).toContain("92.79%");
    expect(answer).toContain("永安市2021年18岁以上第一剂");
    expect(quote).toMatch(
      /\[1\] “.*92\.79%.*”\n {4}永安市卫健局.*\n {4}http:\/\/localhost:8787\/reports\/\w+\?v=1&at=\d+-\d+#figure/,
    );
  });

  test("with --json prints nothing but the Answer, whose quote is a slice of the file", async () => {
    const { code, out, err } = await runJushi(home, ["ask", question, "--json"]);
    const answer = JSON.parse(out) as Answer;
    expect([code, err]).toEqual([0, ""]);
    const [citation] = answer.citations;
    const original = readFileSync(join(samples, citation?.file ?? ""), "utf8");
    expect(original.slice(...(citation?.span ?? [0, 0]))).toBe(citation?.quote);
    expect(original.slice(...(citation?.figureSpan ?? [0, 0]))).toBe("92.79%");
  });

  test("takes 今年 to be the year of --asked-at", async () => {
    const words = ["ask", "永安市今年18岁以上第一剂接种覆盖率是多少", "--json", "--asked-at"];
    const then = JSON.parse((await runJushi(home, [...words, "2021-12-30"])).out) as Answer;
    expect([then.decision, then.claims[0]?.display]).toEqual(["answer", "92.79%"]);
    const later = JSON.parse((await runJushi(home, [...words, "2024-12-30"])).out) as Answer;
    expect(later.decision).toBe("refuse");
  });

  test("a refusal is an answer and exits with 0", async () => {
    expect((await runJushi(home, ["ask", "拉萨市2021年覆盖率是多少"])).code).toBe(0);
  });

  test("looks only in the reports of --scope", async () => {
    const scoped = await runJushi(home, ["ask", question, "--json", "--scope", "kaiyuan-2018-openness.txt"]);
    expect(JSON.parse(scoped.out)).toMatchObject({ decision: "refuse", reportsSearched: 1 });
  });

  test.each([
    [["--asked-at", "2021-02-30"], "例如 2021-12-30"],
    [["--scope", "none.txt"], "没有编号或文件名是“none.txt”的报告"],
  ])("%j is refused in words with exit code 1", async (words, sentence) => {
    const { code, out, err } = await runJushi(home, ["ask", question, ...words]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(sentence);
  });
});

describe("jushi ingest", () => {
  test("goes on after a file that cannot be read, says which and why, and exits with 1", async () => {
    const own = makeHome();
    const folder = join(own.folder, "in");
    mkdirSync(join(folder, "deeper", ".hidden"), { recursive: true });
    writeFileSync(join(folder, "README.md"), "关于这些报告");
    writeFileSync(join(folder, ".secret.txt"), "2021年，甲县接种1人。");
    writeFileSync(join(folder, "deeper", ".hidden", "b.txt"), "2021年，甲县接种2人。");
    writeFileSync(join(folder, "deeper", "empty.txt"), "");
    writeFileSync(join(folder, "plain.txt"), "永安市卫健局2021年工作总结\n2021年，永安市接种疫苗3人。");
    const { code, out } = await runJushi(own, ["ingest", folder, join(folder, "none.txt"), "--json"]);
    const outcomes = JSON.parse(out) as { file: string; outcome: string }[];
    expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual([
      ["empty.txt", "refused"],
      ["plain.txt", "published"],
      ["none.txt", "refused"],
    ]);
    expect(code).toBe(1);
    own.remove();
  });

  test("the same files again change nothing and exit with 0", async () => {
    const { code, out } = await runJushi(home, ["ingest", samples]);
    expect(code).toBe(0);
    expect(out.match(/没有改动/g)).toHaveLength(6);
  });

  test("a draft answers no question", async () => {
    const own = makeHome();
    const file = join(samples, "yongan-2021-efficiency.txt");
    expect((await runJushi(own, ["ingest", "--draft", file])).out).toContain("已存为草稿");
    expect(JSON.parse((await runJushi(own, ["ask", question, "--json"])).out)).toMatchObject({ reason: "NO_REPORT" });
    own.remove();
  });

  test("an escape sequence in a file's name does not reach the terminal", async () => {
    const own = makeHome();
    writeFileSync(join(own.folder, "\u001B[31mred.txt"), "");
    const { out, err } = await runJushi(own, ["ingest", join(own.folder, "\u001B[31mred.txt")]);
    expect(out + err).not.toContain("\u001B");
    own.remove();
  });
});

describe("jushi reports", () => {
  test("lists what is in the library and shows one report with its figures", async () => {
    const listed = JSON.parse((await runJushi(home, ["reports", "list", "--json"])).out) as {
      id: string;
      file: string;
    }[];
    expect(listed).toHaveLength(6);
    const id = listed.find(({ file }) => file.startsWith("yongan"))?.id ?? "";
    const shown = await runJushi(home, ["reports", "show", id, "--figures"]);
    expect(shown.out).toMatch(/92\.79% .*永安市 .*2021年 .*18岁以上 第一剂/);
    expect((await runJushi(home, ["reports", "list"])).out).toContain(id);
  });

  test("an unknown report is told on stderr with exit code 1", async () => {
    const { code, out, err } = await runJushi(home, ["reports", "show", "none", "--json"]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("没有编号是“none”的报告");
  });
});

describe("jushi doctor and reindex", () => {
  test("a healthy library passes every check, and so it does after a reindex", async () => {
    expect((await runJushi(home, ["reindex"])).out).toContain("索引已重建：6份报告");
    const { code, out } = await runJushi(home, ["doctor"]);
    expect(code).toBe(0);
    expect(out.match(/^✓/gm)).toHaveLength(7);
    expect(out).not.toContain("✗");
  });

  test("a data folder that cannot be used is a ✗ with a remedy and exit code 1", async () => {
    const own = makeHome();
    const file = join(own.folder, "a-file");
    writeFileSync(file, "");
    const { code, out } = await runJushi(own, ["doctor"], { env: { JUSHI_DATA_DIR: join(file, "data") } });
    expect(code).toBe(1);
    expect(out).toMatch(/✗ 数据文件夹 .* 不能读写\n {2}→ .*JUSHI_DATA_DIR/);
    own.remove();
  });

  test("prints no secret", async () => {
    const env = {
      OPENAI_API_KEY: "sk-very-secret",
      FEISHU_APP_ID: "cli_a1",
      FEISHU_APP_SECRET: "hush",
      FEISHU_ENCRYPT_KEY: "sealed-with-this",
      FEISHU_VERIFICATION_TOKEN: "known-to-two",
      FEISHU_DOMAIN: "http://127.0.0.1:9",
    };
    const { out, err } = await runJushi(home, ["doctor"], { env });
    expect(out + err).not.toMatch(/sk-very-secret|hush|sealed-with-this|known-to-two/);
    expect(out).toContain("FEISHU_APP_SECRET=（已设置，不显示）");
    expect(out).toContain("飞书凭证不能用");
  });
});

describe("jushi eval", () => {
  test("writes one JSON line per question and prints the metrics", async () => {
    const own = makeHome();
    const questions = join(own.folder, "questions.jsonl");
    const lines = join(own.folder, "answers.jsonl");
    const expected = { value: "92.79", unit: "%", report: "yongan-2021-efficiency.txt" };
    const asked = { id: "one", asked_at: "2022-01-05", question, kind: "figure", expect: [expected] };
    writeFileSync(questions, `${JSON.stringify(asked)}\n`);
    const words = ["eval", "--reports", samples, "--questions", questions, "--json", lines, "--no-model"];
    const { code, out } = await runJushi(own, words);
    expect(code).toBe(0);
    expect(out).toMatch(/全对的题 .*100\.0% +1\/1/);
    const written = readFileSync(lines, "utf8").trimEnd().split("\n");
    expect(written.map((line) => JSON.parse(line) as object)).toMatchObject([
      { id: "one", answer: { decision: "answer" } },
    ]);
    own.remove();
  });

  test("a broken line of the questions is named with its file and number", async () => {
    const own = makeHome();
    const questions = join(own.folder, "q.jsonl");
    writeFileSync(questions, '\n{"question": "问"}\n');
    const { code, err } = await runJushi(own, ["eval", "--questions", questions]);
    expect(code).toBe(1);
    expect(err).toContain("q.jsonl 第 2 行有误");
    own.remove();
  });
});

describe("usage", () => {
  test.each([[["fly"]], [["ask"]], [["ingest", "--fast", "."]], [["reports", "show"]], [[]]])(
    "%j is wrong usage: exit code 2 and where to find help",
    async (words) => {
      const { code, out, err } = await runJushi(home, words);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toMatch(/--help|用法/);
    },
  );

  test.each([[["--help"]], [["help", "ask"]], [["ingest", "-h"]]])("%j explains and exits with 0", async (words) => {
    const { code, out } = await runJushi(home, words);
    expect(code).toBe(0);
    expect(out).toContain("用法 (Usage)：".replace("：", ":"));
  });
});

describe("settings", () => {
  test("a wrong one stops every command and is named with an example", async () => {
    const { code, err } = await runJushi(home, ["ask", question], {
      env: { JUSHI_DATADIR: "/x", JUSHI_TIME_ZONE: "Mars" },
    });
    expect(code).toBe(1);
    expect(err).toContain("JUSHI_DATADIR：没有这个设置 (unknown setting)。是不是想写 (did you mean) JUSHI_DATA_DIR？");
    expect(err).toContain("例如 (example) JUSHI_TIME_ZONE=Asia/Shanghai");
  });

  test("a .env file in the working folder is read, and the environment wins over it", async () => {
    const own = makeHome();
    writeFileSync(join(own.folder, ".env"), 'JUSHI_HOME_PLACE="永安市"\nJUSHI_DATA_DIR=/nowhere/at/all\n');
    const { code, out } = await runJushi(own, ["doctor"]);
    expect(code).toBe(0);
    expect(out).toContain("JUSHI_HOME_PLACE=永安市");
    own.remove();
  });

  test("a home place that could be several stops the start with the candidates", async () => {
    const { code, err } = await runJushi(home, ["doctor"], { env: { JUSHI_HOME_PLACE: "鼓楼区" } });
    expect(code).toBe(1);
    expect(err).toContain("江苏省南京市鼓楼区");
  });
});
