import type { CardAction } from "./actions.ts";
import { markdown, plainText, type CardElement } from "./element.ts";
import { escapeMarkdown } from "./markdown.ts";

export type Field =
  | {
      kind: "input";
      name: string;
      label?: string;
      placeholder: string;
      initial?: string;
      /** At most 1000 characters, the platform's limit. */
      longest?: number;
      lines?: "one" | "several";
      required?: boolean;
    }
  | {
      kind: "select";
      name: string;
      /** Stands above it: what is chosen hides the placeholder. */
      label?: string;
      placeholder: string;
      options: readonly { text: string; value: string }[];
      initial?: string;
      required?: boolean;
    };

/**
 * Inputs with one button that sends them; what was entered comes back as the event's `form`, by field name. A form
 * stands at the root of a card only. `name` differs from every other form's and field's on the card.
 */
export function form(given: {
  name: string;
  fields: readonly Field[];
  submit: { text: string; press: CardAction };
}): CardElement {
  return {
    tag: "form",
    name: given.name,
    elements: [
      ...given.fields.flatMap((field) => [...labelAbove(field), fieldElement(field)]),
      {
        tag: "button",
        name: `${given.name}_submit`,
        form_action_type: "submit",
        type: "primary",
        size: "small",
        text: plainText(given.submit.text),
        behaviors: [{ type: "callback", value: given.submit.press }],
      },
    ],
  };
}

/** An input carries its label itself; the platform's select has none. */
function labelAbove(field: Field): CardElement[] {
  return field.kind === "select" && field.label !== undefined ? [markdown(escapeMarkdown(field.label))] : [];
}

function fieldElement(field: Field): CardElement {
  const common = { name: field.name, placeholder: plainText(field.placeholder), required: field.required ?? false };
  if (field.kind === "select")
    return {
      tag: "select_static",
      ...common,
      width: "fill",
      options: field.options.map(({ text, value }) => ({ text: plainText(text), value })),
      ...(field.initial !== undefined && { initial_option: field.initial }),
    };
  return {
    tag: "input",
    ...common,
    width: "fill",
    max_length: Math.min(field.longest ?? 200, 1000),
    input_type: field.lines === "several" ? "multiline_text" : "text",
    ...(field.label !== undefined && { label: plainText(field.label) }),
    ...(field.initial !== undefined && { default_value: field.initial }),
  };
}
