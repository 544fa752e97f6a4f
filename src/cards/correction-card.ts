import type { Card } from "../ports/chat-platform.ts";
import { card } from "./card.ts";
import { buttons, divider, markdown, note, type CardElement } from "./element.ts";
import { coloured, escapeMarkdown, rich } from "./markdown.ts";

/** One figure as it was shown and as it is now; `after` is null where the report no longer has it. */
export type ShownCorrection = {
  title: string;
  before: { display: string; label: string; sentence: string };
  after: { display: string; label: string; sentence: string } | null;
  /** The whole report was taken down: nothing is quoted from it. */
  withdrawn?: true;
};

export const correctionTexts = {
  title: "数字有更正",
  intro: "这里回答过的数字，报告后来有了更正或撤下：",
  gone: "现在的报告里没有这个数字了",
  withdrawn: "报告已下架，请不要再使用这个数字",
  before: "原来",
  after: "现在",
  report: (title: string) => `《${title}》`,
  notice: (title: string, chats: number) =>
    `《${title}》改动或撤下的数字，有${chats}个聊天看过，约10分钟后会各收到一条更正。`,
  send: "现在就通知",
  hold: "暂不通知",
  held: "好的，先不通知。",
  sent: "好的，马上通知。",
  withdrawnTitle: "已撤下",
  withdrawnAnswer: "【已撤下】这条回答依据的报告已下架，请不要再使用其中的数字；需要时请重新提问。",
  corrected: "【已更正】这条回答里的数字，报告后来有了更正，请以最新的更正消息为准。",
} as const;

/** Longer lists say how many more there are: what matters is that the figure was changed. */
const mostShown = 12;

/** What a chat is told when figures it was shown have changed: old and new with both sentences. */
export function correctionCard(corrections: readonly ShownCorrection[]): Card {
  const shown = corrections.slice(0, mostShown);
  const left = corrections.length - shown.length;
  return card({
    summary: correctionTexts.title,
    header: { title: correctionTexts.title, colour: "orange" },
    elements: [
      markdown(escapeMarkdown(correctionTexts.intro)),
      ...shown.flatMap((correction, index) => [...(index === 0 ? [] : [divider()]), ...correctionElements(correction)]),
      ...(left > 0 ? [note(escapeMarkdown(`另有${left}个数字也有更正，请重新提问。`))] : []),
    ],
  });
}

/** What stands in the place of a figure that is gone. */
export function goneText({ withdrawn }: Pick<ShownCorrection, "withdrawn">): string {
  return withdrawn ? correctionTexts.withdrawn : correctionTexts.gone;
}

function correctionElements({ title, before, after, withdrawn }: ShownCorrection): CardElement[] {
  const now = after === null ? rich`${goneText({ ...(withdrawn && { withdrawn }) })}` : rich`**${after.display}**`;
  const relabelled = after !== null && after.label !== before.label ? [note(escapeMarkdown(after.label))] : [];
  return [
    markdown(
      rich`${before.label}\n${coloured("grey", before.display)} → ${coloured(after === null ? "grey" : "red", now)}`,
    ),
    ...relabelled,
    ...(before.sentence === "" ? [] : [note(rich`${correctionTexts.before}：“${before.sentence}”`)]),
    ...(after === null ? [] : [note(rich`${correctionTexts.after}：“${after.sentence}”`)]),
    note(escapeMarkdown(correctionTexts.report(title))),
  ];
}

/** Asks the admin who published whether people may be told. */
export function correctionNotice(given: { title: string; report: string; version: number; chats: number }): Card {
  const { title, report, version, chats } = given;
  const text = correctionTexts.notice(title, chats);
  return card({
    summary: text,
    elements: [
      markdown(escapeMarkdown(text)),
      buttons([
        { text: correctionTexts.send, press: { do: "corrections", report, version, send: true }, kind: "primary" },
        { text: correctionTexts.hold, press: { do: "corrections", report, version, send: false } },
      ]),
    ],
  });
}
