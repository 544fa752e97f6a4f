import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { startFakeModel, type Behaviour, type FakeModel } from "../fakes/model/server.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";

const report = {
  name: "浦江县2021年预防接种工作总结.txt",
  text: "浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n一、主要做法\n推行疫苗接种预约服务，安排专车接送行动不便的群众。\n浦江县卫生健康局",
};

/** How long a first word is waited for, in milliseconds; the rest is a busy machine's. */
const firstWord = 10_000;

/** A model that talks nonsense is asked, and nothing of what it says is shown; run against every host. */
export function describeAskedWithModel(name: string, start: StartHost): void {
  describe(`${name}: with a model that talks nonsense`, () => {
    let model: FakeModel;
    let host: RunningHost;

    beforeAll(async () => {
      model = await startFakeModel(nonsense);
      host = await start({ CHAT_MODEL: "fake", OPENAI_BASE_URL: model.url });
      await publishOver(host, await makeApiKey(host), report);
    });

    afterAll(async () => {
      await host.close();
      await model.close();
    });

    const nonsense: Behaviour = ({ way }) =>
      way === "tools"
        ? { kind: "call", tool: "reply", words: { metric: null, place: null } }
        : { kind: "say", content: "接种覆盖率是99.99%。" };

    const ask = async (question: string): Promise<Answer> => {
      const body = JSON.stringify({ question, asked_at: "2022-01-05" });
      return (await (await fetch(`${host.url}/api/ask`, { method: "POST", body })).json()) as Answer;
    };

    test("what the rules understand is answered without it", async () => {
      const before = model.requests.length;
      const answer = await ask("浦江县2021年12-17岁第二剂接种覆盖率是多少");
      expect(answer).toMatchObject({ decision: "answer", composedBy: "template", claims: [{ display: "92.40%" }] });
      expect(model.requests.length).toBe(before);
    });

    test("what nobody understands is not answered", async () => {
      const before = model.requests.length;
      const answer = await ask("浦江县2021年当妈妈的保健情况如何");
      expect(answer.decision).not.toBe("answer");
      expect(model.requests.slice(before).map(({ way }) => way)).toContain("tools");
    });

    test("a question for text gets the report's sentences, and prose of them only from a model that keeps to them", async () => {
      const quoted = await ask("浦江县2021年疫苗接种的主要做法");
      expect(quoted).toMatchObject({ decision: "answer", composedBy: "template" });
      model.behave(() => ({ kind: "say", content: '{"blocks":[{"clause":"a1"},{"clause":"a2"}]}' }));
      const told = await ask("浦江县2021年疫苗接种的主要做法");
      expect(told).toMatchObject({ composedBy: "model", citations: [{ quote: quoted.citations[0]?.quote }] });
      expect(told.text).toContain(`${quoted.citations[0]?.quote}[1]`);
      model.behave(nonsense);
    });

    test("a model that stalls delays every kind of question by no more than its budget", async () => {
      const questions = [
        "浦江县2021年12-17岁第二剂接种覆盖率是多少",
        "浦江县2021年疫苗接种的主要做法",
        "浦江县2021年当妈妈的保健情况如何",
      ];
      const without = await Promise.all(questions.map(ask));
      model.behave(() => ({ kind: "stall", at: "first-token" }));
      const begun = performance.now();
      const answers = await Promise.all(questions.map(ask));
      expect(performance.now() - begun).toBeLessThan(firstWord + 5_000);
      const told = (all: readonly Answer[]) => all.map(({ decision, text }) => [decision, text]);
      expect(told(answers)).toEqual(told(without));
      expect(answers.map(({ composedBy }) => composedBy)).toEqual(["template", "template", "template"]);
    });
  });
}
