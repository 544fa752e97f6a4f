import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { startFakeModel, type FakeModel } from "../fakes/model/server.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";

const report = {
  name: "浦江县2021年预防接种工作总结.txt",
  text: "浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n浦江县卫生健康局",
};

/** A model that talks nonsense is asked, and nothing of what it says is shown; run against every host. */
export function describeAskedWithModel(name: string, start: StartHost): void {
  describe(`${name}: with a model that talks nonsense`, () => {
    let model: FakeModel;
    let host: RunningHost;

    beforeAll(async () => {
      model = await startFakeModel(({ way }) =>
        way === "tools"
          ? { kind: "call", tool: "reply", words: { metric: null, place: null } }
          : { kind: "say", content: "接种覆盖率是99.99%。" },
      );
      host = await start({ CHAT_MODEL: "fake", OPENAI_BASE_URL: model.url });
      await publishOver(host, await makeApiKey(host), report);
    });

    afterAll(async () => {
      await host.close();
      await model.close();
    });

    const ask = async (question: string): Promise<Answer> => {
      const body = JSON.stringify({ question, asked_at: "2022-01-05" });
      return (await (await fetch(`${host.url}/api/ask`, { method: "POST", body })).json()) as Answer;
    };

    test("the template answers what the rules understand", async () => {
      const answer = await ask("浦江县2021年12-17岁第二剂接种覆盖率是多少");
      expect(answer).toMatchObject({ decision: "answer", composedBy: "template", claims: [{ display: "92.40%" }] });
      expect(answer.text).not.toContain("99.99");
      expect(model.requests.length).toBeGreaterThan(0);
    });

    test("what nobody understands is not answered", async () => {
      const before = model.requests.length;
      const answer = await ask("浦江县2021年当妈妈的保健情况如何");
      expect(answer.decision).not.toBe("answer");
      expect(model.requests.slice(before).map(({ way }) => way)).toContain("tools");
    });
  });
}
