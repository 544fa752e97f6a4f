import * as z from "zod";
import type { Field } from "../cards/form.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import { placeLabel, type Place } from "../reports/place.ts";
import { isTimeZone } from "../reports/wall-clock.ts";
import type { Subscription } from "../store/digest-subscriptions.ts";
import { digestTexts } from "./texts.ts";

/** What the settings form sends back; every field is text. */
const entered = z.object({
  weekday: z.coerce.number().int().min(1).max(7),
  time: z.string().regex(/^([01]?\d|2[0-3])[:：](00|30)$/),
  timeZone: z.string().refine(isTimeZone),
  places: z.string().default(""),
  titles: z.string().default(""),
  metrics: z.string().default(""),
  quiet: z.enum(["yes", "no"]),
  review: z.enum(["yes", "no"]),
});

/** More words than this are no choice among reports, and more metrics make no summary. */
const wordsAtMost = 10;

export type SettingsRead =
  | { kind: "read"; subscription: Subscription }
  /** A sentence for whoever filled the form in. */
  | { kind: "problem"; text: string };

/** 00:00 to 23:30: what is chosen cannot be mistyped. */
const halfHours = Array.from({ length: 48 }, (_, index) => {
  const time = `${String(Math.floor(index / 2)).padStart(2, "0")}:${index % 2 === 0 ? "00" : "30"}`;
  return { text: time, value: time };
});

/** The form's fields, filled in with what is set now. */
export function settingsFields(subscription: Subscription, gazetteer: Gazetteer): Field[] {
  const { weekday, minutes, timeZone, placeIds, titles, metrics, quiet, review } = subscription;
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${minutes % 60 === 0 ? "00" : "30"}`;
  const yesNo = (yes: string, no: string) => [
    { text: yes, value: "yes" },
    { text: no, value: "no" },
  ];
  return [
    {
      kind: "select",
      name: "weekday",
      label: digestTexts.weekday,
      placeholder: digestTexts.weekday,
      options: digestTexts.weekdays.map((day, index) => ({ text: `每${day}`, value: `${index + 1}` })),
      initial: `${weekday}`,
    },
    {
      kind: "select",
      name: "time",
      label: digestTexts.time,
      placeholder: digestTexts.time,
      options: halfHours,
      initial: time,
    },
    { kind: "input", name: "timeZone", label: digestTexts.timeZone, placeholder: "Asia/Shanghai", initial: timeZone },
    {
      kind: "input",
      name: "places",
      label: digestTexts.places,
      placeholder: digestTexts.allPlaces,
      initial: placeIds.map((id) => shownPlace(gazetteer.byId(id)) ?? id).join("、"),
    },
    {
      kind: "input",
      name: "titles",
      label: digestTexts.titles,
      placeholder: digestTexts.titlesExample,
      initial: titles.join("、"),
    },
    {
      kind: "input",
      name: "metrics",
      label: digestTexts.metrics,
      placeholder: digestTexts.metricsExample,
      initial: metrics.join("、"),
    },
    {
      kind: "select",
      name: "quiet",
      label: digestTexts.emptyWeek,
      placeholder: digestTexts.emptyWeek,
      options: yesNo(digestTexts.quietWeek, digestTexts.loudWeek),
      initial: quiet ? "yes" : "no",
    },
    {
      kind: "select",
      name: "review",
      label: digestTexts.reviewFirst,
      placeholder: digestTexts.reviewFirst,
      options: yesNo(digestTexts.withReview, digestTexts.withoutReview),
      initial: review ? "yes" : "no",
    },
  ];
}

/** Reads a filled form; nothing changes when any field cannot be understood. */
export function readSettings(form: unknown, current: Subscription, gazetteer: Gazetteer): SettingsRead {
  const read = entered.safeParse(form);
  if (!read.success) {
    const field = read.error.issues[0]?.path[0];
    return { kind: "problem", text: digestTexts.badField(typeof field === "string" ? field : "") };
  }
  const { weekday, time, timeZone, places, titles, metrics, quiet, review } = read.data;
  const named = wordsOf(places).map((name) => ({ name, found: placesCalled(name, gazetteer) }));
  const unclear = named.find(({ found }) => found.length !== 1);
  if (unclear !== undefined)
    return { kind: "problem", text: digestTexts.badPlace(unclear.name, unclear.found.length > 1) };
  const long = (
    [
      ["titles", titles],
      ["metrics", metrics],
    ] as const
  ).find(([, text]) => wordsOf(text).length > wordsAtMost);
  if (long !== undefined) return { kind: "problem", text: digestTexts.tooMany(long[0], wordsAtMost) };
  const [hours = 0, halves = 0] = time.split(/[:：]/).map(Number);
  return {
    kind: "read",
    subscription: {
      ...current,
      weekday,
      minutes: hours * 60 + halves,
      timeZone,
      placeIds: named.flatMap(({ found }) => found.map(({ id }) => id)),
      titles: wordsOf(titles),
      metrics: wordsOf(metrics),
      quiet: quiet === "yes",
      review: review === "yes",
    },
  };
}

function shownPlace(place: Place | null): string | null {
  return place === null ? null : placeLabel(place);
}

/** 甲, 甲市, or 南京市鼓楼区 for a name that several places share. */
function placesCalled(name: string, gazetteer: Gazetteer): Place[] {
  const found = gazetteer.resolve(name, null);
  if (found.length > 0) return found;
  const mentions = gazetteer.find(name);
  const isWhole = mentions.map(({ span }) => name.slice(...span)).join("") === name;
  const last = mentions.at(-1);
  if (!isWhole || last === undefined) return [];
  return last.place === null ? last.alternatives : [last.place];
}

function wordsOf(text: string): string[] {
  return text.split(/[、,，;；\s]+/).filter((word) => word !== "");
}
