import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { startFaultProxy, type FaultProxy } from "../fakes/fault-proxy.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";

const report = {
  name: "浦江县2021年预防接种工作总结.txt",
  text: "浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n一、主要做法\n在乡镇卫生院开设周末接种门诊，组织村医上门通知。推行疫苗接种预约服务，安排专车接送行动不便的群众。\n浦江县卫生健康局",
};

const forText = "浦江县2021年疫苗接种的主要做法";
const forFigure = "浦江县2021年12-17岁第二剂接种覆盖率是多少";

/** Two tries of two seconds, and what a busy machine adds. */
const longestWait = 8_000;

const isDegraded = ({ notes }: Answer) => notes.some(({ code }) => code === "SEARCH_DEGRADED");

/** Qdrant answers, stops answering, and comes back; run against every host. */
export function describeAskedByMeaning(name: string, start: StartHost): void {
  describe(`${name}: with Qdrant beside it`, () => {
    let qdrant: FakeQdrant;
    let proxy: FaultProxy;
    let host: RunningHost;

    beforeAll(async () => {
      qdrant = await startFakeQdrant();
      proxy = await startFaultProxy(qdrant.url);
      host = await start({ QDRANT_URL: proxy.url });
      await publishOver(host, await makeApiKey(host), report);
    });

    afterAll(async () => {
      await host.close();
      await proxy.close();
      await qdrant.close();
    });

    const ask = async (question: string): Promise<{ answer: Answer; ms: number }> => {
      const body = JSON.stringify({ question, asked_at: "2022-01-05" });
      const begun = performance.now();
      const response = await fetch(`${host.url}/api/ask`, { method: "POST", body });
      return { answer: (await response.json()) as Answer, ms: performance.now() - begun };
    };
    const searches = () => qdrant.requests.filter(({ path }) => path.endsWith("/points/query")).length;

    test("a report that is read in is searched there at once", async () => {
      const before = searches();
      const { answer } = await ask(forText);
      expect(answer.citations.map(({ quote }) => quote)).toEqual([
        "推行疫苗接种预约服务，安排专车接送行动不便的群众。",
      ]);
      expect(isDegraded(answer)).toBe(false);
      expect(searches()).toBeGreaterThan(before);
      expect(qdrant.misshapen).toEqual([]);
    });

    test("when it stalls, words alone are looked for within its budget, and the answer says so", async () => {
      const { answer: whole } = await ask(forText);
      proxy.set("stall");
      const { answer, ms } = await ask(forText);
      expect(answer.citations.map(({ quote }) => quote)).toEqual(whole.citations.map(({ quote }) => quote));
      expect(isDegraded(answer)).toBe(true);
      expect(answer.text).toContain("本次按字词查找");
      expect(ms).toBeLessThan(longestWait);
    });

    test("a question for a figure neither waits for it nor speaks of it", async () => {
      const { answer, ms } = await ask(forFigure);
      expect(answer).toMatchObject({ decision: "answer", claims: [{ display: "92.40%" }], notes: [] });
      expect(ms).toBeLessThan(2_000);
    });

    test("after some failures nobody waits for it any more", async () => {
      for (let asked = 0; asked < 3; asked += 1) await ask(forText);
      const { answer, ms } = await ask(forText);
      expect(isDegraded(answer)).toBe(true);
      expect(ms).toBeLessThan(2_000);
    });

    test("when it is back, it is asked again before a minute is over", async () => {
      proxy.set("pass");
      const until = Date.now() + 60_000;
      let degraded = true;
      while (degraded && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        degraded = isDegraded((await ask(forText)).answer);
      }
      expect(degraded).toBe(false);
    });
  });
}
