import type { Card } from "../../../src/ports/chat-platform.ts";

/**
 * A card as a web page, near enough to how a client draws it to see on a phone-wide screen what is too long, too much
 * or in the wrong place. Charts are drawn as plain bars.
 */
export function cardPage(cards: readonly Card[], fontFile: string | null): string {
  const font = fontFile === null ? "" : `@font-face{font-family:Han;src:url("file://${fontFile}")}`;
  return `<!doctype html><meta charset="utf-8"><style>${font}${style}</style>${cards.map((each) => cardHtml(each)).join("")}`;
}

type Element = Record<string, unknown>;

const style = `
body{margin:0;padding:12px;background:#f2f3f5;font:14px/1.6 Han,sans-serif;color:#1f2329;width:351px}
.card{background:#fff;border-radius:8px;margin-bottom:16px;overflow:hidden;border:1px solid #dee0e3}
.head{padding:10px 12px;font-weight:600;font-size:16px}.blue{background:#e1eaff}.wathet{background:#d9f3fd}
.grey{background:#eff0f1}.orange{background:#feead2}.green{background:#d9f5d6}.red{background:#fde2e2}
.label{font-size:12px;font-weight:400;padding:1px 6px;border-radius:4px;background:#fff;margin-left:6px;white-space:nowrap}
.body{padding:12px;display:flex;flex-direction:column;gap:8px;overflow-wrap:anywhere}
.box{background:#f5f6f7;border-radius:6px;padding:12px}.notation{font-size:12px}.xx-large{font-size:24px;line-height:1.3}
.panel{border:1px solid #dee0e3;border-radius:5px}.panel>summary{padding:4px 8px;font-weight:600}
.panel>div{padding:8px;display:flex;flex-direction:column;gap:8px}
table{border-collapse:collapse;width:100%;font-size:14px}th{background:#f5f6f7;text-align:left}
td,th{overflow-wrap:normal;padding:6px 6px;border-bottom:1px solid #dee0e3;vertical-align:middle}
.row{display:flex;flex-wrap:wrap;gap:8px}button{font:14px Han,sans-serif;padding:4px 12px;border:1px solid #d0d3d6;border-radius:6px;background:#fff;color:#1f2329}
button.wide{width:100%;padding:8px}a{color:#3370ff;text-decoration:none}hr{border:0;border-top:1px solid #dee0e3;width:100%;margin:0}
.field{font-size:12px;margin-bottom:8px}.field>div{font-size:14px;background:#fff;border:1px solid #d0d3d6;border-radius:6px;padding:4px 8px}
.tag{background:#faf1d1;border-radius:4px;padding:0 4px}.bar{background:#3370ff;height:14px;border-radius:2px}.chart{font-size:12px}
`;

function cardHtml(card: Card): string {
  const header = card["header"] as Element | undefined;
  const body = card["body"] as { elements: Element[] };
  return `<div class="card">${header === undefined ? "" : headerHtml(header)}<div class="body">${all(body.elements)}</div></div>`;
}

function headerHtml(header: Element): string {
  const labels = ((header["text_tag_list"] ?? []) as Element[]).map(
    ({ text }) => `<span class="label">${plain(text)}</span>`,
  );
  return `<div class="head ${String(header["template"])}">${plain(header["title"])}${labels.join("")}</div>`;
}

const drawers: Record<string, (element: Element) => string> = {
  markdown: ({ content, text_size: size }) => `<div class="${String(size)}">${markdownHtml(String(content))}</div>`,
  hr: () => "<hr>",
  div: ({ text }) => `<div>${plain(text)}</div>`,
  column_set: columnSet,
  collapsible_panel: (panel) =>
    `<details class="panel" open><summary>${plain((panel["header"] as Element)["title"])} ▾</summary><div>${all(panel["elements"])}</div></details>`,
  button: ({ text, width }) => `<button class="${width === "fill" ? "wide" : ""}">${plain(text)}</button>`,
  table: tableHtml,
  chart: chartHtml,
  form: ({ elements }) => `<div class="box">${all(elements)}</div>`,
  input: ({ label, default_value: value, placeholder }) =>
    `<div class="field">${plain(label)}<div>${typeof value === "string" ? escaped(value) : grey(placeholder)}</div></div>`,
  select_static: (select) => `<div class="field"><div>${chosen(select) ?? grey(select["placeholder"])} ▾</div></div>`,
};

function chosen({ options, initial_option: initial }: Element): string | null {
  const found = (options as Element[]).find(({ value }) => value === initial);
  return found === undefined ? null : plain(found["text"]);
}

function grey(text: unknown): string {
  return `<span style="color:grey">${plain(text)}</span>`;
}

function all(elements: unknown): string {
  return (elements as Element[]).map((element) => drawers[String(element["tag"])]?.(element) ?? "").join("");
}

function columnSet({ columns, flex_mode: mode }: Element): string {
  const inner = (columns as Element[]).map((column) => {
    const shaded = column["background_style"] === undefined ? "" : "box";
    return `<div class="${shaded}" style="${mode === "flow" ? "" : "flex:1"}">${all(column["elements"])}</div>`;
  });
  return `<div class="row">${inner.join("")}</div>`;
}

function tableHtml({ columns, rows }: Element): string {
  const shown = columns as { name: string; display_name: string; horizontal_align: string }[];
  const head = shown.map(({ display_name: title }) => `<th>${escaped(title)}</th>`).join("");
  const body = (rows as Record<string, string>[]).map((row) => {
    const cells = shown.map(
      ({ name, horizontal_align: align }) => `<td style="text-align:${align}">${escaped(row[name] ?? "")}</td>`,
    );
    return `<tr>${cells.join("")}</tr>`;
  });
  return `<table><tr>${head}</tr>${body.join("")}</table>`;
}

function chartHtml({ chart_spec: spec }: Element): string {
  const { title, data } = spec as { title: { text: string }; data: { values: Element[] } };
  const most = Math.max(...data.values.map(({ value }) => Number(value)));
  const bars = data.values.map(({ label, series, value, display }) => {
    const width = Math.round((Number(value) / most) * 200);
    const name = [label, series].filter((part) => typeof part === "string").join(" ");
    return `<div>${escaped(name)} ${escaped(String(display))}<div class="bar" style="width:${width}px"></div></div>`;
  });
  return `<div class="chart"><b>${escaped(title.text)}</b>${bars.join("")}</div>`;
}

/** Entities are left as they are: a browser reads them as the client does. */
function markdownHtml(content: string): string {
  return content
    .replace(/<font color='(\w+)'>/g, "<span style='color:$1'>")
    .replaceAll("</font>", "</span>")
    .replace(/<text_tag color='\w+'>/g, "<span class='tag'>")
    .replaceAll("</text_tag>", "</span>")
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    .replaceAll("\n", "<br>");
}

function plain(text: unknown): string {
  const content = (text as Element | undefined)?.["content"];
  return escaped(typeof content === "string" ? content : "");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
