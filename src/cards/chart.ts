import type { CardElement } from "./element.ts";
import { visibleText } from "./visible-text.ts";

/** One bar or point. `value` is drawn, `display` is what is printed beside it: the figure as the report prints it. */
export type Point = { label: string; value: number; display: string; series?: string };

export type Chart = {
  kind: "bar" | "line";
  title: string;
  points: readonly Point[];
};

/**
 * A chart as a VChart specification in plain JSON. The value axis begins at zero, so that no difference looks larger
 * than it is; long place names get lying bars, which read better on a phone.
 */
export function chart({ kind, title, points }: Chart): CardElement {
  const several = points.some(({ series }) => series !== undefined);
  const lying = kind === "bar" && !several;
  const [category, amount] = several && kind === "bar" ? [["label", "series"], "value"] : ["label", "value"];
  return {
    tag: "chart",
    aspect_ratio: points.length > 6 && lying ? "1:1" : "4:3",
    height: "auto",
    color_theme: "brand",
    preview: true,
    chart_spec: {
      type: kind,
      title: { text: visibleText(title) },
      data: { values: points.map((point) => drawn(point)) },
      ...(lying ? { direction: "horizontal", xField: amount, yField: category } : { xField: category, yField: amount }),
      ...(several && { seriesField: "series", legends: { visible: true, orient: "bottom" } }),
      axes: [
        { orient: "left", ...(!lying && { zero: true }) },
        { orient: "bottom", ...(lying && { zero: true }) },
      ],
      label: { visible: true, formatter: "{display}" },
    },
  };
}

function drawn({ label, value, display, series }: Point) {
  return {
    label: visibleText(label),
    value,
    display: visibleText(display),
    ...(series !== undefined && { series: visibleText(series) }),
  };
}
