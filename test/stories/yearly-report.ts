import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";

/** One host under the story: its routes, and a way to read a report in. */
export type StoryHost = {
  fetch: (path: string, init?: RequestInit) => Promise<Response>;
  readIn: (file: { name: string; text: string }) => Promise<{ outcome: string; version: number | null }>;
};

const file = "浦江县2021年预防接种工作总结.txt";

/** The same report twice: the second time with the figure corrected. */
const reportWith = (rate: string) =>
  [
    "浦江县2021年预防接种工作总结",
    "一、工作开展情况",
    `2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为${rate}。`,
    "全县设置预防接种门诊16家，接种人员104名。",
    "浦江县卫生健康局",
    "2021年12月28日",
  ].join("\n");

const question = "浦江县2021年12-17岁第二剂接种覆盖率是多少";

/**
 * What an office does with the product, told once and run against every host: ask before there is anything, read a
 * report in, ask, read the corrected one in, ask again, open the source at the figure.
 */
export function describeYearlyReport(name: string, start: () => Promise<StoryHost>): void {
  describe(`${name}: a report is read in, asked about, corrected and asked about again`, () => {
    const ask = async (host: StoryHost): Promise<Answer> => {
      const response = await host.fetch("/api/ask", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ question, asked_at: "2022-01-05" }),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as Answer;
    };
    const source = async (host: StoryHost, answer: Answer) =>
      (
        await host.fetch(new URL(answer.citations[0]?.url ?? "", "http://host.invalid").pathname + searchOf(answer))
      ).text();

    test("every answer comes from the version that is live, and its citation opens that version", async () => {
      const host = await start();
      expect(await ask(host)).toMatchObject({ decision: "refuse", reason: "NO_REPORT", claims: [] });

      expect(await host.readIn({ name: file, text: reportWith("91.24%") })).toMatchObject({ version: 1 });
      const first = await ask(host);
      expect(first).toMatchObject({ decision: "answer", claims: [{ display: "91.24%", place: "浦江县" }] });

      expect(await host.readIn({ name: file, text: reportWith("92.40%") })).toMatchObject({ version: 2 });
      const second = await ask(host);
      expect(second.claims.map(({ display }) => display)).toEqual(["92.40%"]);
      expect(second.text).not.toContain("91.24");

      expect(await source(host, second)).toContain('<mark id="figure">92.40%</mark>');
      expect(await source(host, first)).toContain('<mark id="figure">91.24%</mark>');
    });

    test("it is ready, and serves the styles and the script of its pages", async () => {
      const host = await start();
      expect((await host.fetch("/readyz")).status).toBe(200);
      const page = await (await host.fetch("/")).text();
      const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) expect((await host.fetch(path)).status).toBe(200);
      expect((await host.fetch("/assets/no-such.js")).status).toBe(404);
      expect((await host.fetch("/assets/tsconfig.json")).status).toBe(404);
    });
  });
}

function searchOf(answer: Answer): string {
  return new URL(answer.citations[0]?.url ?? "", "http://host.invalid").search;
}
