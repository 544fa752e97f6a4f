import { afterEach, beforeEach, expect, test } from "vitest";
import { failure } from "../../fakes/feishu/answer.ts";
import { addChat } from "../../fakes/feishu/world.ts";
import { message, startPlatform, type Started } from "./start-platform.ts";

/** F6: the token expires, is revoked, is asked for many times at once, and its endpoint breaks. 0 messages lost. */

let on: Started;
beforeEach(async () => {
  on = await startPlatform();
});
afterEach(() => on.fake.close());

const asked = () => on.fake.requests.filter(({ route }) => route === "token").length;
const minutes = (count: number) => count * 60_000;

test("five calls at once ask for one token", async () => {
  for (const id of ["a", "b", "c", "d", "e"]) addChat(on.fake.world, id);
  const sends = ["a", "b", "c", "d", "e"].map((chatId) => on.platform.send(message(`u-${chatId}`, { to: { chatId } })));
  expect((await Promise.all(sends)).every(({ kind }) => kind === "sent")).toBe(true);
  expect(asked()).toBe(1);
});

test("is renewed half an hour before its end, while the old one still serves", async () => {
  await on.platform.send(message("u1"));
  on.pass(minutes(89));
  await on.platform.send(message("u2"));
  expect(asked()).toBe(1);
  on.pass(minutes(2));
  on.fake.faults.add({ route: "token", times: 1, fault: { kind: "drop-before" } });
  expect(await on.platform.send(message("u3"))).toMatchObject({ kind: "sent" });
  await expect.poll(asked, { timeout: 10_000 }).toBe(2);
  // The call that was dropped may still be ending, and whoever calls meanwhile shares it.
  const again = async () => [(await on.platform.send(message("u4"))).kind, asked()];
  await expect.poll(again, { timeout: 10_000 }).toEqual(["sent", 3]);
});

test("that was revoked is dropped, fetched anew, and the call is made once more under its uuid", async () => {
  await on.platform.send(message("u1"));
  on.fake.expireTokens();
  expect(await on.platform.send(message("u2"))).toMatchObject({ kind: "sent" });
  expect(asked()).toBe(2);
  expect(on.fake.sentByBot().map(({ uuid }) => uuid)).toEqual(["u1", "u2"]);
});

test("refused twice running puts the message off", async () => {
  on.fake.faults.add({ route: "create", times: 2, fault: { kind: "answer", reply: failure(99991663, "Invalid") } });
  expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "later" });
  on.pass(5000);
  expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "sent" });
});

test("that cannot be had leaves the message certainly unsent; it goes out when there is one", async () => {
  const reply = { status: 500, headers: {}, body: { error: "oops" } };
  on.fake.faults.add({ route: "token", times: 1, fault: { kind: "answer", reply } });
  expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "later" });
  expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "sent" });
});

test("with a wrong secret is a refusal that names its code", async () => {
  on.fake.world.app.appSecret = "changed";
  expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "refused", code: 10014 });
});

test("neither it nor the secret nor a text is ever written to the log", async () => {
  on.fake.faults.add({ route: "token", times: 1, fault: { kind: "drop-before" } });
  await on.platform.send(message("u1"));
  on.fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply: failure(230018, "muted") } });
  await on.platform.send(message("u2", { content: { kind: "text", text: "保密内容" } }));
  await on.platform.message("om_none");
  const written = JSON.stringify(on.logged);
  const [token = "t-none"] = on.fake.world.tokens.keys();
  for (const secret of [on.fake.world.app.appSecret, token, "Bearer", "保密内容"])
    expect(written).not.toContain(secret);
});
