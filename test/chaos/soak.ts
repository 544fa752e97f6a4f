import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser, directChat } from "../fakes/feishu/world.ts";
import { createBotProcess } from "./bot-process.ts";

/**
 * Test F8: so many questions a second for so many minutes, or as many as the machine answers where no pace is given. What
 * the process holds is looked at every second. Linux only: it reads /proc.
 */
export type SoakOutcome = {
  minutes: number;
  questions: number;
  /** Questions a second, and how many hours at twenty a second that is. */
  aSecond: number;
  hoursAtTwenty: number;
  /** Megabytes after warming up, at the end, and the most that were seen in between. */
  memory: { begin: number; end: number; most: number };
  writeAheadLog: { mostMegabytes: number };
  openFiles: { begin: number; end: number; most: number };
  unanswered: number;
};

type Sample = { memory: number; files: number; log: number };

/** No more than this wait for their answer at a time. */
const underWay = 64;
/** This share of the time does not count: code is compiled, caches fill. */
const warmUp = 0.25;
const people = 200;

const texts = [
  "永安市2021年18岁以上第一剂接种覆盖率是多少",
  "永安市2021年12-17岁第二剂接种覆盖率是多少",
  "玉环市2020年行政复议案件多少件",
  "永安市2030年接种覆盖率是多少",
  "接种覆盖率是多少",
  "今天天气怎么样",
  "那第二剂呢",
  "帮助",
  "报告列表",
  "清空",
];

/** @param pace questions a second; Infinity for as many as are answered */
export async function runSoak(
  { minutes, pace }: { minutes: number; pace: number },
  say: (line: string) => void,
): Promise<SoakOutcome> {
  const folder = mkdtempSync(join(tmpdir(), "jushi-soak-"));
  const fake = await startFakeFeishu({ rates: "none" });
  const bot = createBotProcess(folder, fake);
  try {
    await bot.start();
    const chats = makeChats(fake);
    const samples: Sample[] = [];
    const waiting = new Set<string>();
    const begun = performance.now();
    let questions = 0;
    const spent = () => (performance.now() - begun) / 60_000;
    while (spent() < minutes) {
      while (waiting.size < underWay && questions < spent() * 60 * pace) {
        const chat = chats[questions % chats.length]!;
        const { message } = fake.say({ ...chat, text: texts[questions % texts.length] ?? "" });
        waiting.add(message.messageId);
        questions += 1;
      }
      await pause(20);
      settle(fake, waiting);
      if (samples.length >= Math.floor(spent() * 60)) continue;
      samples.push(sample(bot.pid() ?? 0, join(folder, "data")));
      if (samples.length % 60 === 0) tell(say, samples, questions);
    }
    const aSecond = questions / (spent() * 60);
    for (let left = 0; left < 600 && waiting.size > 0; left += 1) {
      await pause(50);
      settle(fake, waiting);
    }
    return { minutes, questions, ...rates(aSecond, questions), ...judged(samples), unanswered: waiting.size };
  } finally {
    await bot.stop();
    await fake.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeChats(fake: FakeFeishu) {
  return Array.from({ length: people }, (_, index) => {
    const from = `ou_person${index}`;
    addUser(fake.world, from);
    if (index % 2 === 0) return { chatId: directChat(fake.world, from).chatId, from };
    const chatId = `oc_group${index % 20}`;
    (fake.world.chats.get(chatId) ?? addChat(fake.world, chatId)).members.add(from);
    return { chatId, from, mention: ["bot"] };
  });
}

/** Takes what was answered off the list and out of the fake, which must not be what grows. */
function settle(fake: FakeFeishu, waiting: Set<string>): void {
  fake.requests.length = 0;
  for (const message of fake.sentByBot()) {
    if (message.parentId === null || message.content.includes("正在查")) continue;
    waiting.delete(message.parentId);
    if (fake.world.now() - message.createTime < 5000) continue;
    fake.world.messages.delete(message.messageId);
    fake.world.messages.delete(message.parentId);
    if (message.uuid !== null) fake.world.uuids.delete(message.uuid);
  }
}

function sample(pid: number, data: string): Sample {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const kilobytes = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN);
  return {
    memory: kilobytes / 1024,
    files: readdirSync(`/proc/${pid}/fd`).length,
    log: statSync(join(data, "jushi.sqlite-wal")).size / 2 ** 20,
  };
}

function rates(aSecond: number, questions: number) {
  return { aSecond: Math.round(aSecond), hoursAtTwenty: Math.round(questions / 720) / 100 };
}

/** The middle of a stretch, so that one collection of garbage more or less decides nothing. */
function judged(samples: readonly Sample[]): Pick<SoakOutcome, "memory" | "writeAheadLog" | "openFiles"> {
  const counted = samples.slice(Math.floor(samples.length * warmUp));
  const stretch = Math.max(1, Math.floor(counted.length / 5));
  const of = (key: keyof Sample) => ({
    begin: middle(counted.slice(0, stretch).map((each) => each[key])),
    end: middle(counted.slice(-stretch).map((each) => each[key])),
    most: Math.round(Math.max(...counted.map((each) => each[key]))),
  });
  return { memory: of("memory"), openFiles: of("files"), writeAheadLog: { mostMegabytes: of("log").most } };
}

function middle(values: readonly number[]): number {
  return Math.round(values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN);
}

function tell(say: (line: string) => void, samples: readonly Sample[], questions: number): void {
  const last = samples.at(-1);
  if (last === undefined) return;
  say(`${questions} questions, ${Math.round(last.memory)} MB, ${last.files} files, log ${last.log.toFixed(1)} MB`);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
