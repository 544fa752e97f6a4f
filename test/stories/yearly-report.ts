import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";

const file = "浦江县2021年预防接种工作总结.txt";

/** The same report twice: the second time with the figure corrected. */
const reportWith = (rate: string) => ({
  name: file,
  text: [
    "浦江县2021年预防接种工作总结",
    "一、工作开展情况",
    `2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为${rate}。`,
    "全县设置预防接种门诊16家，接种人员104名。",
    "浦江县卫生健康局",
    "2021年12月28日",
  ].join("\n"),
});

const question = "浦江县2021年12-17岁第二剂接种覆盖率是多少";

/**
 * What an office does with the product, told once and run against every host: ask before there is anything, read a
 * report in, ask, read the corrected one in, ask again, open the source at the figure.
 */
export function describeYearlyReport(name: string, start: StartHost): void {
  describe(`${name}: a report is read in, asked about, corrected and asked about again`, () => {
    let host: RunningHost;
    let key: string;

    beforeAll(async () => {
      host = await start();
      key = await makeApiKey(host);
    });

    afterAll(async () => host.close());

    const ask = async (): Promise<Answer> => {
      const response = await fetch(`${host.url}/api/ask`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ question, asked_at: "2022-01-05" }),
      });
      expect(response.status).toBe(200);
      return (await response.json()) as Answer;
    };
    const source = async ({ citations }: Answer) => (await fetch(new URL(citations[0]?.url ?? "", host.url))).text();

    test("it is ready, and serves the styles and the script of its pages and nothing beside them", async () => {
      expect((await fetch(`${host.url}/readyz`)).status).toBe(200);
      const page = await (await fetch(host.url)).text();
      const files = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? "");
      expect(files.length).toBeGreaterThan(0);
      for (const path of files) expect((await fetch(host.url + path)).status).toBe(200);
      for (const path of ["/assets/no-such.js", "/assets/tsconfig.json", "/assets/answer-view.d.ts"])
        expect((await fetch(host.url + path)).status).toBe(404);
    });

    test("nobody reads a report in without a key", async () => {
      expect((await publishOver(host, "jsk_wrong", reportWith("91.24%"))).status).toBe(401);
    });

    test("every answer comes from the version that is live, and its citation opens that version", async () => {
      expect(await ask()).toMatchObject({ decision: "refuse", reason: "NO_REPORT", claims: [] });

      expect((await publishOver(host, key, reportWith("91.24%"))).outcomes).toMatchObject([{ version: 1 }]);
      const first = await ask();
      expect(first).toMatchObject({ decision: "answer", claims: [{ display: "91.24%", place: "浦江县" }] });

      expect((await publishOver(host, key, reportWith("92.40%"))).outcomes).toMatchObject([{ version: 2 }]);
      const second = await ask();
      expect(second.claims.map(({ display }) => display)).toEqual(["92.40%"]);
      expect(second.text).not.toContain("91.24");

      expect(await source(second)).toContain('<mark id="figure">92.40%</mark>');
      expect(await source(first)).toContain('<mark id="figure">91.24%</mark>');
    });

    test("a Word file of the next year is read in as well", async () => {
      const lines = ["浦江县2022年预防接种工作总结", "2022年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为95.13%。"];
      const form = new FormData();
      form.set("publish", "true");
      form.set("file", new File([docxOf(lines.map((line) => paragraph(line)))], "浦江县2022年预防接种工作总结.docx"));
      const headers = { authorization: `Bearer ${key}` };
      const sent = await fetch(`${host.url}/api/reports`, { method: "POST", headers, body: form });
      expect(await sent.json()).toMatchObject([{ outcome: "published" }]);

      const body = JSON.stringify({ question: question.replace("2021", "2022"), asked_at: "2023-01-05" });
      const answer = (await (await fetch(`${host.url}/api/ask`, { method: "POST", body })).json()) as Answer;
      expect(answer).toMatchObject({ decision: "answer", claims: [{ display: "95.13%" }] });
      expect(await source(answer)).toContain(`引用处：${answer.citations[0]?.where}`);
    });
  });
}
