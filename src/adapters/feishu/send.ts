import type { Client } from "@larksuiteoapi/node-sdk";
import type { ChatPlatform, Delivery, Outgoing, OutgoingMessage } from "../../ports/chat-platform.ts";
import { faultOf, type CallFault } from "./call-fault.ts";
import { deliveryOf, isCardRefused, isRateLimited, isThreadRefused } from "./delivery.ts";
import { plainCard, plainContent, sentContent, type SentContent } from "./outgoing-content.ts";
import type { Pacer } from "./pacer.ts";

type Sending = Pick<ChatPlatform, "send" | "patch" | "recall" | "suggest">;

type Attempt = { ok: true; messageId: string } | { ok: false; fault: CallFault } | { waitMs: number };

/** Sending, changing and taking back messages. No fault of the platform is thrown: what became of it is the result. */
export function createSending({ client, pacer }: { client: Client; pacer: Pacer }): Sending {
  const attempt = async (key: string, call: () => Promise<string>): Promise<Attempt> => {
    const done = await pacer.run(key, async () => {
      try {
        return { ok: true as const, messageId: await call() };
      } catch (error) {
        return { ok: false as const, fault: faultOf(error) };
      }
    });
    if ("ok" in done && !done.ok && isRateLimited(done.fault)) pauseFor(pacer, key, done.fault);
    return done;
  };

  const send = async (message: OutgoingMessage): Promise<Delivery> => {
    const key = laneOf(message);
    let inThread = message.replyTo?.inThread ?? false;
    let content = sentContent(message.content);
    for (;;) {
      const tried = await attempt(key, () => post(client, message, content, inThread));
      if ("waitMs" in tried || tried.ok) return result(tried);
      if (inThread && isThreadRefused(tried.fault)) inThread = false;
      else if (content.msg_type === "interactive" && isCardRefused(tried.fault))
        content = plainContent(textOf(message.content));
      else return result(tried);
    }
  };

  const patch = async (messageId: string, outgoing: Outgoing): Promise<Delivery> => {
    const change = ({ content }: SentContent) =>
      attempt(messageId, async () => {
        await client.im.v1.message.patch({ path: { message_id: messageId }, data: { content } });
        return messageId;
      });
    const plain = plainCard(textOf(outgoing));
    const tried = await change(outgoing.kind === "card" ? sentContent(outgoing) : plain);
    const refused = "ok" in tried && !tried.ok && isCardRefused(tried.fault) && outgoing.kind === "card";
    return result(refused ? await change(plain) : tried);
  };

  return {
    send,
    patch,
    recall: async (messageId) =>
      result(
        await attempt(messageId, async () => {
          await client.im.v1.message.delete({ path: { message_id: messageId } });
          return messageId;
        }),
      ),
    suggest: async (messageId, questions) => {
      const followUps = questions.slice(0, 3).map((question) => ({ content: question.slice(0, 200) }));
      if (followUps.length === 0) return { kind: "sent", messageId };
      const tried = await attempt(messageId, async () => {
        await client.im.v1.message.pushFollowUp({ path: { message_id: messageId }, data: { follow_ups: followUps } });
        return messageId;
      });
      return result(tried);
    },
  };
}

/** One call; the message's id, which the platform gives again for a uuid it knows. */
async function post(
  client: Client,
  { uuid, to, replyTo }: OutgoingMessage,
  content: SentContent,
  inThread: boolean,
): Promise<string> {
  const sent =
    replyTo === null
      ? await client.im.v1.message.create({
          params: { receive_id_type: "chatId" in to ? "chat_id" : "open_id" },
          data: { receive_id: "chatId" in to ? to.chatId : to.openId, uuid, ...content },
        })
      : await client.im.v1.message.reply({
          path: { message_id: replyTo.messageId },
          data: { uuid, ...content, ...(inThread && { reply_in_thread: true }) },
        });
  return sent.data?.message_id ?? "";
}

/** A chat gets one message at a time, so that answers keep their order. */
function laneOf({ to }: OutgoingMessage): string {
  return "chatId" in to ? to.chatId : to.openId;
}

function pauseFor(pacer: Pacer, key: string, fault: CallFault): void {
  const { kind } = fault;
  if (kind !== "code") return;
  const delivery = deliveryOf(fault);
  // The gateway counts for the whole app, the chat's limit for the chat alone.
  if (delivery.kind === "later") pacer.hold(fault.code === 99991400 ? null : key, delivery.afterMs);
}

function textOf(outgoing: Outgoing): string {
  return outgoing.kind === "card" ? outgoing.fallback : outgoing.text;
}

function result(tried: Attempt): Delivery {
  if ("waitMs" in tried) return { kind: "later", afterMs: tried.waitMs, detail: "our own pace" };
  return tried.ok ? { kind: "sent", messageId: tried.messageId } : deliveryOf(tried.fault);
}
