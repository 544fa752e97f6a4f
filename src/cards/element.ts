import type { JsonValue } from "../reports/json.ts";
import type { CardAction } from "./actions.ts";
import { webAddress, type Markdown } from "./markdown.ts";
import { visibleText } from "./visible-text.ts";

/** One element of a card's body (Feishu card JSON 2.0). Made by the functions of this folder only. */
export type CardElement = { readonly tag: string; readonly [property: string]: JsonValue };

export type TextSize = "normal" | "notation" | "heading" | "x-large" | "xx-large";

/** A paragraph. `notation` is the small size. */
export function markdown(content: Markdown, size: TextSize = "normal"): CardElement {
  return { tag: "markdown", content: content.markdown, text_size: size };
}

/** Small grey text: card JSON 2.0 has no element of its own for it. */
export function note(content: Markdown): CardElement {
  return { tag: "markdown", content: `<font color='grey'>${content.markdown}</font>`, text_size: "notation" };
}

export function divider(): CardElement {
  return { tag: "hr" };
}

/** A shaded box around elements, to set the headline apart. Not for tables and forms: those stand at the root only. */
export function box(elements: readonly CardElement[]): CardElement {
  return {
    tag: "column_set",
    flex_mode: "none",
    columns: [
      {
        tag: "column",
        width: "weighted",
        weight: 1,
        background_style: "grey-50",
        padding: "12px 12px 12px 12px",
        vertical_spacing: "4px",
        elements: [...elements],
      },
    ],
  };
}

/** Folded away until it is tapped. Not for tables and forms: those stand at the root only. */
export function collapsiblePanel(panel: {
  title: string;
  elements: readonly CardElement[];
  expanded?: boolean;
}): CardElement {
  return {
    tag: "collapsible_panel",
    expanded: panel.expanded ?? false,
    padding: "8px 8px 8px 8px",
    vertical_spacing: "8px",
    border: { color: "grey", corner_radius: "5px" },
    header: {
      title: plainText(panel.title),
      vertical_align: "center",
      padding: "4px 8px 4px 8px",
      icon: { tag: "standard_icon", token: "down-small-ccm_outlined", size: "16px 16px" },
      icon_position: "right",
      icon_expanded_angle: -180,
    },
    elements: [...panel.elements],
  };
}

export type ButtonKind = "default" | "primary" | "danger" | "text" | "primary_text";

export type Button = {
  text: string;
  /** What pressing it does: one of our own actions, or opening a web address. */
  press: CardAction | { open: string };
  kind?: ButtonKind;
  /** Asked before the press is sent. */
  confirm?: { title: string; text: string };
  wide?: boolean;
};

export function button({ text, press, kind = "default", confirm, wide = false }: Button): CardElement {
  return {
    tag: "button",
    text: plainText(text),
    type: kind,
    size: "small",
    width: wide ? "fill" : "default",
    behaviors: [behaviour(press)],
    ...(confirm && { confirm: { title: plainText(confirm.title), text: plainText(confirm.text) } }),
  };
}

/** Buttons side by side, wrapping on a narrow screen. */
export function buttons(row: readonly Button[]): CardElement {
  return {
    tag: "column_set",
    flex_mode: "flow",
    horizontal_spacing: "8px",
    columns: row.map((each) => ({ tag: "column", width: "auto", elements: [button(each)] })),
  };
}

export function plainText(content: string): CardElement {
  return { tag: "plain_text", content: visibleText(content).replaceAll("\n", " ") };
}

function behaviour(press: Button["press"]): JsonValue {
  if ("do" in press) return { type: "callback", value: press };
  return { type: "open_url", default_url: webAddress(press.open) ?? "" };
}
