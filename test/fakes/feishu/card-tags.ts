import type { CardFault } from "./card-check.ts";

/** Every tag of card JSON 2.0 that the product uses, with its documented properties (feishu.md 5.3). */

type Element = Record<string, unknown>;
type Tag = { needs: readonly string[]; may: readonly string[]; fault?: (element: Element) => CardFault[] };

const bad = (code: number, message: string): CardFault[] => [{ code, message }];

export const tagsOf: Readonly<Record<string, Tag>> = {
  markdown: { needs: ["content"], may: ["text_size", "text_align", "icon"], fault: markdownFault },
  plain_text: { needs: ["content"], may: ["text_size", "text_color", "text_align", "lines", "i18n_content"] },
  text_tag: { needs: ["text"], may: ["color"] },
  lark_md: { needs: ["content"], may: ["text_size", "text_color", "text_align", "lines"] },
  standard_icon: { needs: ["token"], may: ["color", "size"] },
  hr: { needs: [], may: [] },
  div: { needs: ["text"], may: ["width", "icon"] },
  column_set: {
    needs: ["columns"],
    may: ["flex_mode", "horizontal_spacing", "horizontal_align", "background_style", "action"],
  },
  column: {
    needs: ["elements"],
    may: ["width", "weight", "background_style", "padding", "vertical_spacing", "vertical_align", "direction"],
  },
  collapsible_panel: {
    needs: ["header", "elements"],
    may: ["expanded", "border", "padding", "vertical_spacing", "background_color"],
    fault: panelFault,
  },
  button: {
    needs: ["text"],
    may: [
      "type",
      "size",
      "width",
      "icon",
      "disabled",
      "confirm",
      "hover_tips",
      "behaviors",
      "name",
      "form_action_type",
    ],
    fault: buttonFault,
  },
  table: {
    needs: ["columns", "rows"],
    may: ["page_size", "row_height", "row_max_height", "freeze_first_column", "header_style"],
    fault: tableFault,
  },
  chart: {
    needs: ["chart_spec"],
    may: ["aspect_ratio", "height", "color_theme", "preview"],
    fault: chartFault,
  },
  form: { needs: ["name", "elements"], may: ["direction", "padding", "vertical_spacing"], fault: formFault },
  input: {
    needs: ["name"],
    may: [
      "placeholder",
      "default_value",
      "max_length",
      "input_type",
      "required",
      "label",
      "width",
      "behaviors",
      "rows",
    ],
  },
  select_static: {
    needs: ["name", "options"],
    may: ["placeholder", "initial_option", "required", "width", "type", "behaviors"],
  },
};

function markdownFault(element: Element): CardFault[] {
  const content = String(element["content"]);
  if (/<at\b(?! id=(?:ou_\w+|all)>)/.test(content)) return bad(100290, "invalid at");
  if (/!\[[^\]]*\]\((?!img_)/.test(content)) return bad(200570, "invalid image key");
  return [];
}

function panelFault(element: Element): CardFault[] {
  const header = element["header"] as Element;
  const padding = header["padding"];
  return typeof padding !== "string" || [1, 4].includes(padding.split(" ").length)
    ? []
    : bad(200621, "invalid panel header padding");
}

function buttonFault(element: Element): CardFault[] {
  for (const behaviour of (element["behaviors"] ?? []) as Element[]) {
    const { type } = behaviour;
    if (type === "callback" && typeof behaviour["value"] !== "object")
      return bad(200621, "callback value is no object");
    if (type === "open_url" && !/^https?:\/\//.test(String(behaviour["default_url"])))
      return bad(200621, "no web address");
    if (type !== "callback" && type !== "open_url") return bad(200621, "unknown behaviour");
  }
  return [];
}

function tableFault(element: Element): CardFault[] {
  const columns = element["columns"] as Element[];
  const size = Number(element["page_size"] ?? 5);
  if (columns.length < 1 || columns.length > 50) return bad(200915, "table columns over limit");
  if (size < 1 || size > 10) return bad(200914, "table page_size over limit");
  const types = ["text", "lark_md", "markdown", "number", "options", "persons", "date"];
  if (columns.some(({ data_type: type }) => !types.includes(String(type)))) return bad(200621, "unknown data_type");
  const names = new Set(columns.map(({ name }) => name));
  const stray = (element["rows"] as Element[]).some((row) => Object.keys(row).some((name) => !names.has(name)));
  return stray ? bad(200914, "a row has a cell without a column") : [];
}

function chartFault(element: Element): CardFault[] {
  const spec = element["chart_spec"] as Element;
  const values = (spec["data"] as { values?: Element[] } | undefined)?.values;
  const known = ["bar", "line", "area", "pie", "common", "scatter", "radar"].includes(String(spec["type"]));
  if (!known || values === undefined || values.length === 0) return bad(200550, "invalid chart_spec");
  const fields = [spec["xField"], spec["yField"], spec["seriesField"]]
    .flat()
    .filter((field) => typeof field === "string");
  const drawn = values.every((value) => fields.every((field) => value[field] !== undefined));
  return drawn ? [] : bad(200550, "chart_spec names a field its data does not have");
}

function formFault(element: Element): CardFault[] {
  const inner = element["elements"] as Element[];
  if (!inner.some(({ form_action_type: type }) => type === "submit")) return bad(200530, "form without submit button");
  const nameless = inner.some(({ tag, name }) => tag !== "markdown" && tag !== "hr" && typeof name !== "string");
  return nameless ? bad(200530, "form component without name") : [];
}
