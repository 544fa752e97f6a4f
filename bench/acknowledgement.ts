import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createBotProcess } from "../test/chaos/bot-process.ts";
import { messageEvent } from "../test/fakes/feishu/events.ts";
import { addMessage } from "../test/fakes/feishu/say.ts";
import { sealEvent } from "../test/fakes/feishu/seal-event.ts";
import { startFakeFeishu, type FakeFeishu } from "../test/fakes/feishu/start-fake-feishu.ts";
import { addUser, directChat } from "../test/fakes/feishu/world.ts";
import type { Timings } from "./measure.ts";

/** Milliseconds from sending an event to its 200, of the program while it answers, and of a bare handler. */
export type AcknowledgementTimings = { jushi: Timings; bare: Timings };

/** Events that do not count: connections made, code compiled, the first answers given. */
const warmUps = 100;

/** Between two events of the same side: about fifty questions a second, more than a bureau asks. */
const pauseMs = 10;

const question = "永安市2021年18岁以上第一剂接种覆盖率是多少";

/**
 * Sends the same encrypted event to both in turns. The program's own questions keep it busy: each is checked, kept on
 * disk, acknowledged, and then answered and sent while the next ones come in.
 */
export async function timeAcknowledgements(folder: string, events: number): Promise<AcknowledgementTimings> {
  const fake = await startFakeFeishu({ rates: "none" });
  const bot = createBotProcess(folder, fake);
  const bare = startBare();
  try {
    await bot.start();
    const addresses = { jushi: `${bot.address()}/feishu/events`, bare: `${await bare.address}/feishu/events` };
    const timings = { jushi: [] as number[], bare: [] as number[] };
    for (let sent = 0; sent < warmUps + events; sent += 1) {
      const { body, headers } = nextEvent(fake, sent);
      for (const side of ["jushi", "bare"] as const) {
        const begun = performance.now();
        const response = await fetch(addresses[side], { method: "POST", body, headers });
        await response.arrayBuffer();
        if (response.status !== 200) throw new Error(`${side} answered ${response.status}`);
        if (sent >= warmUps) timings[side].push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
      }
    }
    return timings;
  } finally {
    bare.child.kill();
    await bot.stop();
    await fake.close();
  }
}

/** One question of one of fifty people, as the platform seals it. */
function nextEvent(fake: FakeFeishu, index: number) {
  const from = `ou_person${index % 50}`;
  if (!fake.world.users.has(from)) addUser(fake.world, from);
  const chat = directChat(fake.world, from);
  const message = addMessage(fake.world, { chatId: chat.chatId, from, text: question });
  return sealEvent(messageEvent(fake.world, message, chat), fake.world.app.encryptKey, fake.world.now());
}

function startBare(): { child: ChildProcess; address: Promise<string> } {
  const entry = fileURLToPath(new URL("./bare-acknowledgement.ts", import.meta.url));
  const child = spawn(process.execPath, [entry], { stdio: ["ignore", "pipe", "inherit"] });
  const address = new Promise<string>((resolve) => {
    child.stdout.setEncoding("utf8").once("data", (text: string) => resolve(text.trim()));
  });
  return { child, address };
}
