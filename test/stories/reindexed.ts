import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RebuildStatus } from "../../src/ports/rebuild.ts";
import type { Answer } from "../../src/reports/answer.ts";
import { startFaultProxy, type FaultProxy } from "../fakes/fault-proxy.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";

/** More entries than one piece of a rebuild takes. */
const lines = Array.from({ length: 700 }, (_, index) => `第${index + 1}个网点接种疫苗${index + 3}剂次。`);
const report = {
  name: "浦江县2021年预防接种工作总结.txt",
  text: `浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n一、主要做法\n推行疫苗接种预约服务，安排专车接送行动不便的群众。\n二、各网点情况\n${lines.join("\n")}\n浦江县卫生健康局`,
};

const question = "浦江县2021年疫苗接种的主要做法";

/** A report came in while Qdrant was away; run against every host. */
export function describeReindexed(name: string, start: StartHost): void {
  describe(`${name}: a library that Qdrant does not know yet`, () => {
    let qdrant: FakeQdrant;
    let proxy: FaultProxy;
    let host: RunningHost;
    let key: string;

    beforeAll(async () => {
      qdrant = await startFakeQdrant();
      proxy = await startFaultProxy(qdrant.url);
      proxy.set("refuse");
      host = await start({ QDRANT_URL: proxy.url });
      key = await makeApiKey(host);
      await publishOver(host, key, report);
      proxy.set("pass");
    }, 120_000);

    afterAll(async () => {
      await host.close();
      await proxy.close();
      await qdrant.close();
    });

    const isDegraded = async (): Promise<boolean> => {
      const body = JSON.stringify({ question, asked_at: "2022-01-05" });
      const response = await fetch(`${host.url}/api/ask`, { method: "POST", body });
      const { citations, notes } = (await response.json()) as Answer;
      expect(citations[0]?.quote).toBe("推行疫苗接种预约服务，安排专车接送行动不便的群众。");
      return notes.some(({ code }) => code === "SEARCH_DEGRADED");
    };
    const reindex = async (method: "GET" | "POST", bearer = key) => {
      const headers = { authorization: `Bearer ${bearer}` };
      const response = await fetch(`${host.url}/api/reindex`, { method, headers });
      return { status: response.status, rebuild: (await response.json()) as RebuildStatus | null };
    };

    test("is searched by words, and answers say so", async () => {
      expect(await isDegraded()).toBe(true);
    });

    test("is not built anew for somebody without a key", async () => {
      expect((await reindex("POST", "wrong")).status).toBe(401);
      expect((await reindex("GET")).rebuild).toBeNull();
    });

    test("is built anew over the API, and searched there from then on", async () => {
      const begun = await reindex("POST");
      expect([begun.status, begun.rebuild?.state]).toEqual([202, "running"]);
      const until = Date.now() + 60_000;
      let now = begun.rebuild;
      while (now?.state === "running" && Date.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        now = (await reindex("GET")).rebuild;
      }
      expect(now).toMatchObject({ state: "done", versions: { done: 1, total: 1 }, vectors: true, problem: null });
      expect(qdrant.collections.size).toBe(1);
      const switches = qdrant.requests.filter(({ path }) => path === "/collections/aliases");
      expect(switches).toHaveLength(1);
      expect(qdrant.misshapen).toEqual([]);
    }, 90_000);

    test("is no longer searched by words alone once the server has been asked again", async () => {
      const until = Date.now() + 60_000;
      while ((await isDegraded()) && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 1_000));
      const before = qdrant.requests.length;
      expect(await isDegraded()).toBe(false);
      expect(qdrant.requests.slice(before).some(({ path }) => path.endsWith("/points/query"))).toBe(true);
    }, 90_000);
  });
}
