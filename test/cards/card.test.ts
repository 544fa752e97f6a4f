import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { card } from "../../src/cards/card.ts";
import { chart } from "../../src/cards/chart.ts";
import { box, buttons, collapsiblePanel, divider, markdown, note, type CardElement } from "../../src/cards/element.ts";
import { form } from "../../src/cards/form.ts";
import { cardLimits, sizeOf } from "../../src/cards/limits.ts";
import { escapeMarkdown, rich } from "../../src/cards/markdown.ts";
import { table } from "../../src/cards/table.ts";
import { isAppError } from "../../src/errors.ts";

const line = (text: string) => markdown(escapeMarkdown(text));
const rowsOf = (count: number) =>
  table(
    [{ title: "地区" }, { title: "值" }],
    Array.from({ length: count }, (_, n) => [`第${n}县`, "一百"]),
  );
const bars = chart({ kind: "bar", title: "比较", points: [{ label: "甲县", value: 92.79, display: "92.79%" }] });

function elementsOf(parts: Parameters<typeof card>[0]): CardElement[] {
  return (card(parts)["body"] as { elements: CardElement[] }).elements;
}

describe("a card within the limits", () => {
  test("holds what was given, in order", () => {
    const given = [box([line("92.79%")]), rowsOf(3), bars, divider(), note(rich`原文如此`)];
    expect(elementsOf({ summary: "覆盖率", elements: given })).toEqual(given);
  });

  test("is updatable by patch, and its buttons do not travel to another chat", () => {
    const { config, schema } = card({ summary: "甲\n乙", elements: [divider()] });
    expect(schema).toBe("2.0");
    expect(config).toMatchObject({
      update_multi: true,
      enable_forward_interaction: false,
      summary: { content: "甲 乙" },
    });
  });
});

describe("a card with too much in it", () => {
  test("loses its chart first, then the last rows of its table, and says how many", () => {
    const [first, second, ...others] = elementsOf({ summary: "", elements: [rowsOf(2000), bars] });
    const kept = (first?.["rows"] as unknown[] | undefined)?.length ?? 0;
    expect(first?.tag).toBe("table");
    expect(second?.["content"]).toContain(`另有${2000 - kept}行`);
    expect(others).toEqual([]);
    expect(kept).toBeGreaterThan(100);
  });

  test("loses the last items of its panel, and says how many", () => {
    const items = Array.from({ length: 300 }, (_, n) => line(`出处${n}`));
    const [panel] = elementsOf({ summary: "", elements: [collapsiblePanel({ title: "出处", elements: items })] });
    const kept = (panel?.["elements"] ?? []) as CardElement[];
    expect(kept.at(-1)?.["content"]).toContain(`另有${300 - (kept.length - 1)}条`);
  });

  test("is within the limits however its rows and items are", () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(250), fc.string({ unit: "grapheme", maxLength: 40 }), (rows, items, text) => {
        const panel = collapsiblePanel({ title: text, elements: Array.from({ length: items }, () => line(text)) });
        const { bytes, tags } = sizeOf(card({ summary: text, elements: [rowsOf(rows), panel, bars] }));
        return bytes <= cardLimits.bytes && tags <= cardLimits.tags;
      }),
      { numRuns: 40 },
    );
  });
});

describe("a mistake of the program", () => {
  const entry = form({
    name: "reason",
    fields: [{ kind: "input", name: "note", placeholder: "说明" }],
    submit: { text: "提交", press: { do: "ask", question: "帮助" } },
  });
  test.each<[string, CardElement[]]>([
    ["nothing in it", []],
    ["six tables", Array.from({ length: 6 }, () => rowsOf(1))],
    ["a table inside a panel", [collapsiblePanel({ title: "x", elements: [rowsOf(1)] })]],
    ["a form inside a box", [box([entry])]],
    ["a name used twice", [entry, entry]],
    ["one endless paragraph", [line("字".repeat(20_000))]],
  ])("is thrown, not sent: %s", (_what, elements) => {
    expect(() => card({ summary: "", elements })).toThrow(
      expect.toSatisfy((error) => isAppError(error) && error.code === "INTERNAL"),
    );
  });

  test("buttons and forms carry the action they were given", () => {
    const row = buttons([{ text: "有用", press: { do: "feedback", answer: "a1", verdict: "useful" } }]);
    expect(JSON.stringify(row)).toContain('"value":{"do":"feedback","answer":"a1","verdict":"useful"}');
  });
});
