import type { CardElement } from "./element.ts";
import { markdown } from "./element.ts";
import { form, type Field } from "./form.ts";
import { rich } from "./markdown.ts";
import type { Preview } from "./preview.ts";
import { previewTexts as texts } from "./preview-texts.ts";

/** What a draft says about itself, to be corrected: an empty field leaves it as it is. */
export function previewForm({ report, version, title, facts, live }: Preview): CardElement[] {
  const input = (name: keyof typeof texts.fields, initial: string | null): Field => ({
    kind: "input",
    name,
    label: texts.fields[name],
    placeholder: texts.fields[name],
    longest: 120,
    ...(initial !== null && { initial: initial.slice(0, 120) }),
  });
  const audience: Field = {
    kind: "select",
    name: "audience",
    label: texts.fields.audience,
    placeholder: texts.fields.audience,
    options: [
      { text: texts.audienceOptions.everyone, value: "everyone" },
      { text: texts.audienceOptions.chat, value: "chat" },
    ],
  };
  return [
    markdown(rich`**${texts.edit}**`),
    form({
      name: "edit",
      fields: [
        input("title", title),
        input("issuer", facts.issuer),
        input("place", facts.place),
        input("period", facts.period),
        ...(live === null ? [audience] : []),
      ],
      submit: { text: texts.save, press: { do: "edit", report, version } },
    }),
  ];
}
