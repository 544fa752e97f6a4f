import { expect, test } from "vitest";
import { askerOf } from "../../src/answer/model-allowance.ts";

test.each<[string, Parameters<typeof askerOf>[0], string]>([
  ["everyone's where everyone sees the same", { kind: "everyone" }, "everyone"],
  ["the chat's in a chat", { kind: "members", of: ["chat:oc_a"] }, "chat:oc_a"],
  [
    "the person's where somebody asks alone, whatever chats they are in",
    { kind: "members", of: ["chat:oc_b", "user:ou_x", "chat:oc_a"] },
    "user:ou_x",
  ],
  [
    "the same in any order where no person is named",
    { kind: "members", of: ["department:2", "department:1"] },
    "department:1 department:2",
  ],
  ["nobody's where nobody is named", { kind: "members", of: [] }, "nobody"],
])("an allowance is %s", (_whose, audience, asker) => {
  expect(askerOf(audience)).toBe(asker);
});
