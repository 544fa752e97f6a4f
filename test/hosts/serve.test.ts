import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { createServer, type AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import type { Figure } from "../../src/reports/figure.ts";
import type { ReportSummary } from "../../src/store/reports.ts";
import { makeHome, runJushi, serverAddress, startJushi, type Home } from "./run-jushi.ts";

/** `npm start` from nothing, and the service as a browser meets it. */

let home: Home;
let server: ReturnType<typeof startJushi>;
let address: string;

beforeAll(async () => {
  home = makeHome();
  server = startJushi(home, ["start"]);
  address = (await server.waitFor(serverAddress))[1] ?? "";
});

afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.ended;
  home.remove();
});

async function ask(question: string): Promise<Answer> {
  const body = JSON.stringify({ question, asked_at: "2022-01-05" });
  const response = await fetch(`${address}/api/ask`, { method: "POST", body });
  return (await response.json()) as Answer;
}

describe("the first start", () => {
  test("has read the samples in and shown one cited answer", async () => {
    const [, before = ""] = await server.waitFor(/([\s\S]*)据实已启动/);
    expect(before).toContain("共6个文件，全部完成。");
    expect(before).toMatch(/试一个问题：.+\n.+\n\n原文：\n\[1\] “.+”/);
    const link = /^ {4}(http\S+\/reports\/\S+)$/m.exec(before)?.[1] ?? "";
    expect(await (await fetch(link)).text()).toContain('<mark id="figure">');
  });

  test("offers examples that are all answered with one figure", async () => {
    const page = await (await fetch(address)).text();
    const questions = [...page.matchAll(/<button name="q" value="([^"]+)"/g)].map(([, question]) => question ?? "");
    expect(questions.length).toBeGreaterThanOrEqual(3);
    for (const question of questions) expect(await ask(question)).toMatchObject({ decision: "answer" });
  });

  test("is ready, and serves the script and the styles its pages name", async () => {
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const page = await (await fetch(address)).text();
    const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
    expect(files).toHaveLength(2);
    for (const file of [...files, "/assets/answer-view.js", "/assets/answer-quotes.js", "/assets/html-source.js"]) {
      expect((await fetch(address + file)).status).toBe(200);
    }
  });
});

describe("the address it listens on", () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");

  test.skipIf(others.length === 0)("is this machine's own and no other (skipped without a network)", async () => {
    const { port } = new URL(address);
    for (const other of others) await expect(fetch(`http://${other.address}:${port}/healthz`)).rejects.toThrow();
  });
});

describe("a citation", () => {
  test("opens the report with the figure marked", async () => {
    const { claims, citations } = await ask("永安市2021年18岁以上第一剂接种覆盖率是多少");
    const page = await (await fetch(address + (citations[0]?.url ?? ""))).text();
    expect(claims[0]?.display).toBe("92.79%");
    expect(page).toContain('<mark id="figure">92.79%</mark>');
  });

  test("of the html report marks each of its figures as printed, and shows no tags", async () => {
    const listed = JSON.parse((await runJushi(home, ["reports", "list", "--json"])).out) as ReportSummary[];
    const id = listed.find(({ file }) => file.endsWith(".html"))?.id ?? "";
    const shown = await runJushi(home, ["reports", "show", id, "--figures", "--json"]);
    const { listedFigures: figures } = JSON.parse(shown.out) as { listedFigures: Figure[] };
    expect(figures.length).toBeGreaterThan(50);
    for (const { span, display } of figures.filter((figure) => figure.masked === "none")) {
      const page = await (await fetch(`${address}/reports/${id}?v=1&at=${span.join("-")}`)).text();
      expect(/<mark id="figure">([^<]*)/.exec(page)?.[1]).toBe(display);
      expect(page).not.toMatch(/&lt;\/?(?:p|div|html|body|meta|!DOCTYPE)\b/i);
    }
  });
});

describe("stopping and starting again", () => {
  test("a port in use is told with how to choose another, and exits with 1", async () => {
    const taken = createServer().listen(0);
    const { port } = taken.address() as AddressInfo;
    const { code, err } = await runJushi(home, ["serve"], { env: { PORT: String(port) } });
    taken.close();
    expect(code).toBe(1);
    expect(err).toContain(`端口 ${port} 已被别的程序占用`);
    expect(err).toContain("PORT=");
  });

  test("an address that is not this machine's is told, and exits with 1", async () => {
    const { code, err } = await runJushi(home, ["serve"], { env: { JUSHI_HOST: "192.0.2.1" } });
    expect(code).toBe(1);
    expect(err).toContain("JUSHI_HOST：本机没有 192.0.2.1");
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s ends it cleanly, and the next start reads no samples",
    async (signal) => {
      const again = startJushi(home, ["start"]);
      await again.waitFor(serverAddress);
      again.child.kill(signal);
      const { code, out } = await again.ended;
      expect(code).toBe(0);
      expect(out).not.toContain("示例报告");
    },
  );

  test("kill -9 loses no report", async () => {
    const own = makeHome();
    const doomed = startJushi(own, ["start"]);
    await doomed.waitFor(serverAddress);
    doomed.child.kill("SIGKILL");
    await doomed.ended;
    const { code, out } = await runJushi(own, ["doctor"]);
    expect(code).toBe(0);
    expect(out).toContain("已入库6份报告");
    own.remove();
  });
});

/** An older Node of this machine, as an official's computer may have; the launcher must find the project's own. */
const olderNode = ["/usr/bin/node", "/usr/local/bin/node"].find((path) => {
  if (!existsSync(path)) return false;
  const version = spawnSync(path, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout;
  return Number(version.split(".")[0]) < 24;
});

describe.skipIf(olderNode === undefined)("started by an older Node (skipped where there is none)", () => {
  const node = olderNode ?? "";

  test("runs on Node 24 and passes on output and exit codes", async () => {
    const own = makeHome();
    const healthy = await runJushi(own, ["doctor"], { node });
    expect([healthy.code, healthy.err]).toEqual([0, ""]);
    expect(healthy.out).toMatch(/^✓ Node 24\./);
    expect((await runJushi(own, ["fly"], { node })).code).toBe(2);
    own.remove();
  });

  test("passes on the signal that stops the service", async () => {
    const started = startJushi(home, ["serve"], { node });
    await started.waitFor(serverAddress);
    started.child.kill("SIGTERM");
    expect((await started.ended).code).toBe(0);
  });
});
