import { renderDraft, type RenderedDraft } from "../../../src/answer/draft.ts";
import { verifyAnswer } from "../../../src/answer/verify.ts";
import { askBehind, gazetteer, lexicon, openLibrary, type Behind, type TestLibrary } from "../library.ts";
import { gateReports } from "./reports.ts";

/** A decided answer that drafts are written for. */
export type Scene = Behind & { name: string };

const questions = {
  rate: "青禾县去年18岁以上第一剂接种覆盖率多少",
  doses: "青禾县2023年18岁以上接种覆盖率",
  people: "青禾县去年青少年第一剂接种多少人",
  permille: "青禾县2023年婴儿死亡率多少",
  rise: "青禾县去年门诊人次增长了百分之几",
  fall: "青禾县2023年药品支出比上年减少多少",
  plan: "青禾县2024年计划投资多少",
  done: "青禾县2023年完成投资多少",
  applied: "青禾县申报卫生村多少个",
  about: "青禾县2023年监督检查多少次",
  apart: "青禾县和松溪岭县2023年婴儿死亡率相差多少",
  years: "青禾县满意度2023年比2022年高多少",
  sum: "青禾县2023年罚款和没收一共多少",
  lowest: "2023年婴儿死亡率哪个县最低",
  visits: "青禾县2023年门诊服务多少人次",
  other: "松溪岭县去年群众满意度",
} as const;

export type SceneName = keyof typeof questions;
export type Scenes = Readonly<Record<SceneName, Scene>>;

export async function prepareScenes(): Promise<{ library: TestLibrary; scenes: Scenes }> {
  const library = await openLibrary(gateReports);
  const entries: [string, Scene][] = [];
  for (const [name, question] of Object.entries(questions)) {
    const behind = await askBehind(library, question);
    if (behind.answer.decision !== "answer") throw new Error(`${question}: ${behind.answer.text}`);
    entries.push([name, { ...behind, name }]);
  }
  return { library, scenes: Object.fromEntries(entries) as Scenes };
}

/** What the writer of a draft would have been told; made up, for the echo checks. */
export const instructions =
  "你负责把查到的数字写成通顺的话。只能从给定的编号里挑选数字，不得自己书写数字。You write short plain sentences around figures chosen by id and never type a digit yourself.";

/** The road a model's reply takes: the gate for drafts, then the gate every answer passes. */
export async function showDraft(raw: string, scene: Scene): Promise<RenderedDraft> {
  const { answer, frame, stored, originalText } = scene;
  const figures = stored.map(({ figure }) => figure);
  const rendered = renderDraft({ lexicon, gazetteer, instructions }, { raw, decided: answer, figures, frame });
  if (rendered.kind === "dropped") return rendered;
  const faults = await verifyAnswer({
    answer: { ...answer, text: rendered.text },
    pieces: rendered.pieces,
    candidates: stored.map((one) => ({ stored: one })),
    originalText,
    units: lexicon.units,
  });
  return faults.length === 0
    ? rendered
    : { kind: "dropped", why: faults.map((detail) => ({ code: "rescan", detail })) };
}

export type DraftBlock = { text: string } | { figure: string } | { calc: string } | { quote: string };

/** A draft as a model sends it. */
export function draftOf(...blocks: readonly DraftBlock[]): string {
  return JSON.stringify({ blocks });
}

/** All figures and calculations of the scene, with a comma between, so that a draft is at fault in its words alone. */
export function allFigures({ answer }: Scene): DraftBlock[] {
  const named: DraftBlock[] = [
    ...answer.claims.map((_, at) => ({ figure: `f${at + 1}` })),
    ...answer.calculations.map((_, at) => ({ calc: `c${at + 1}` })),
  ];
  return named.flatMap((block, at) => (at === 0 ? [block] : [{ text: "，" }, block]));
}

/** A draft that says `before`, then all figures, then `after`. */
export function around(scene: Scene, before: string, after = "。"): string {
  const lead = before === "" ? [] : [{ text: before }];
  return draftOf(...lead, ...allFigures(scene), { text: after });
}
