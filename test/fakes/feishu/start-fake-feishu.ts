import type { AddressInfo } from "node:net";
import { createApiServer, type RecordedRequest } from "./api-server.ts";
import { deliver, type PushResult } from "./deliver.ts";
import { messageEvent, pressEvent, recalledEvent, type Press, type PushedEvent } from "./events.ts";
import { createFaults, type Faults } from "./faults.ts";
import { openLongConnection, type Acknowledgement, type LongConnection } from "./long-connection.ts";
import { createRateMeter, platformRates, type Rates } from "./rates.ts";
import { addMessage, type Said } from "./say.ts";
import { createWorld, type FakeMessage, type World } from "./world.ts";

/**
 * The Feishu open platform as a real local server (feishu.md 10): the API over HTTP, encrypted and signed events with
 * the platform's retry schedule, and the long connection. Used with the real SDK. Nothing leaves the machine.
 */
export type FakeFeishu = {
  url: string;
  world: World;
  faults: Faults;
  /** Every request that came in, oldest first. */
  requests: RecordedRequest[];
  longConnection: LongConnection;
  /** Where events are pushed; null for nowhere. */
  setWebhook: (url: string | null) => void;
  /** A person says something: it stands in the chat's history and is pushed. */
  say: (said: Said) => { message: FakeMessage; pushed: Promise<PushResult> };
  /** The same, over the long connection; null when nobody acknowledged it. */
  sayOverConnection: (said: Said) => Promise<Acknowledgement | null>;
  /** The same message once more under a new event id, as the platform may. */
  repeat: (message: FakeMessage) => Promise<PushResult>;
  press: (press: Press) => Promise<PushResult>;
  /** A person takes a message back. */
  takeBack: (message: FakeMessage) => Promise<PushResult>;
  push: (event: PushedEvent) => Promise<PushResult>;
  /** What the bot has sent and not taken back, oldest first. */
  sentByBot: (chatId?: string) => FakeMessage[];
  /** Every token is worthless from now on. */
  expireTokens: () => void;
  close: () => Promise<void>;
};

export type FakeOptions = {
  /** Seconds of the platform in one real second: retries and the memory of uuids run so much faster. 1 if left out. */
  timeScale?: number;
  /** Sending rates in real time; "none" for runs that are about something else. */
  rates?: Rates | "none";
  /** For faults with a chance; seeded runs pass their own. */
  random?: () => number;
};

export async function startFakeFeishu(options: FakeOptions = {}): Promise<FakeFeishu> {
  const { timeScale = 1, rates = platformRates, random = Math.random } = options;
  const world = createWorld(timeScale);
  const faults = createFaults(random);
  const requests: RecordedRequest[] = [];
  const stop = new AbortController();
  let [url, webhook] = ["", null as string | null];
  const server = createApiServer({
    world,
    faults,
    rate: rates === "none" ? () => "ok" : createRateMeter(rates),
    record: (request) => requests.push(request),
    url: () => url,
  });
  const longConnection = openLongConnection(server, world.nextId);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const push = (event: PushedEvent) =>
    deliver({ address: () => webhook, world, timeScale, stopped: stop.signal }, event);
  const eventOf = (message: FakeMessage) => {
    const chat = world.chats.get(message.chatId);
    if (chat === undefined) throw new Error(`no chat ${message.chatId}`);
    return messageEvent(world, message, chat);
  };
  const pushMessage = (message: FakeMessage) => push(eventOf(message));
  return {
    url,
    world,
    faults,
    requests,
    longConnection,
    setWebhook: (address) => {
      webhook = address;
    },
    say: (said) => {
      const message = addMessage(world, said);
      return { message, pushed: pushMessage(message) };
    },
    sayOverConnection: async (said) => longConnection.push(eventOf(addMessage(world, said))),
    repeat: pushMessage,
    press: (press) => push(pressEvent(world, press)),
    takeBack: (message) => {
      message.deleted = true;
      return push(recalledEvent(world, message));
    },
    push,
    sentByBot: (chatId) =>
      [...world.messages.values()].filter(
        (message) =>
          message.senderType === "app" && !message.deleted && (chatId === undefined || message.chatId === chatId),
      ),
    expireTokens: () => world.tokens.clear(),
    close: async () => {
      stop.abort();
      longConnection.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
