import { expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { asked, openLibrary } from "./library.ts";

/** 本周 and 上周 are the weeks of the calendar: a weekly report of the 46th is of neither a week later. */

const library = await openLibrary({
  "week.txt":
    "青禾县秋冬季疫苗接种工作周报（2026年第46周）\n截至2026年11月15日，全县流感疫苗累计接种48620剂次，本周新增接种6315剂次。\n",
});

test.each([
  ["2026-11-13", "青禾县本周新增接种多少", "6315剂次"],
  ["2026-11-15", "青禾县本周新增接种多少", "6315剂次"],
  ["2026-11-16", "青禾县上周新增接种多少", "6315剂次"],
  ["2026-11-22", "青禾县上周新增接种多少", "6315剂次"],
  ["2026-11-16", "青禾县本周打了多少流感疫苗", "refuse"],
  ["2026-11-23", "青禾县上周打了多少流感疫苗", "refuse"],
])("on %s %s: %s", async (day, question, expected) => {
  const askedAt = new Date(`${day}T02:00:00Z`);
  const { decision, claims } = await answerQuestion(library, { ...asked(question), askedAt });
  expect(decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision).toBe(expected);
});
