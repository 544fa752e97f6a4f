import * as z from "zod";

/**
 * The parts of pushed events and read messages that are used, as the platform documents them (feishu.md 1.2 to 1.4).
 * Loose on purpose: new fields are none of our business, missing ones are.
 */

const ids = z.object({ open_id: z.string().default("") });

const mention = z.object({ key: z.string(), id: z.union([z.string(), ids]), name: z.string().default("") });

export type RawMention = z.infer<typeof mention>;

export const messagePushed = z.object({
  sender: z.object({ sender_id: ids, sender_type: z.string(), tenant_key: z.string().default("") }),
  message: z.object({
    message_id: z.string().min(1),
    parent_id: z.string().optional(),
    thread_id: z.string().optional(),
    create_time: z.string(),
    chat_id: z.string().min(1),
    chat_type: z.string(),
    message_type: z.string(),
    content: z.string().default(""),
    mentions: z.array(mention).default([]),
  }),
});

/** A message as it is read back. */
export const messageRead = z.object({
  message_id: z.string().min(1),
  parent_id: z.string().optional(),
  root_id: z.string().optional(),
  thread_id: z.string().optional(),
  msg_type: z.string(),
  create_time: z.string(),
  deleted: z.boolean().default(false),
  chat_id: z.string().default(""),
  sender: z.object({ id: z.string().default(""), sender_type: z.string(), tenant_key: z.string().default("") }),
  body: z.object({ content: z.string().default("") }).optional(),
  mentions: z.array(mention).default([]),
});

export type MessageRead = z.infer<typeof messageRead>;

export const cardPressed = z.object({
  operator: z.object({ open_id: z.string().min(1), tenant_key: z.string().default("") }),
  action: z.object({
    value: z.json().default(null),
    form_value: z.record(z.string(), z.json()).default({}),
  }),
  context: z.object({ open_message_id: z.string().min(1), open_chat_id: z.string().min(1) }),
});

export const botMoved = z.object({
  chat_id: z.string().min(1),
  operator_id: ids.nullish(),
  operator_tenant_key: z.string().default(""),
  external: z.boolean().default(false),
  name: z.string().default(""),
});

export const messageRecalled = z.object({ message_id: z.string().min(1), chat_id: z.string().min(1) });

export const membersChanged = z.object({
  chat_id: z.string().min(1),
  users: z.array(z.object({ user_id: ids.nullish() })).default([]),
});

export const menuPressed = z.object({
  operator: z.object({ operator_id: ids }),
  event_key: z.string().min(1),
});
