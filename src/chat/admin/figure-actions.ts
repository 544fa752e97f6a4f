import { figureCard, figuresCard, leftOutCard, shownMetric } from "../../cards/figure-card.ts";
import type { Outgoing } from "../../ports/chat-platform.ts";
import type { FigureWords, OneReport, WantedFigures } from "../../ports/management.ts";
import type { DiffFigure } from "../../reports/diff/diff-figure.ts";
import { figureRoles } from "../../reports/figure.ts";
import type { JsonValue } from "../../reports/json.ts";
import type { ActionHandlers } from "../action-handlers.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import { said } from "../reply.ts";
import { asAdmin, patchPressed, versionOf, type Given } from "./admin-press.ts";
import type { AdminTools } from "./admin-tools.ts";
import { draftPreview } from "./previews.ts";
import { adminTexts as texts } from "./texts.ts";

/** Putting right what a figure of a draft means: chosen under the preview, changed on the same card, and back. */
export function createFigureActions(tools: AdminTools): Pick<ActionHandlers, "figure" | "correct" | "back"> {
  const { management } = tools;
  return {
    figure: asAdmin(tools, async (deps, press) => {
      const { request, form, within, action } = press;
      const { report, version } = action;
      const draft = await versionOf(tools, press);
      if (draft?.state !== "draft") return said(deps, request, { outcome: "gone", text: texts.gone });
      const wanted = wantedIn(form);
      if (wanted === null) return said(deps, request, { outcome: "no-figure", text: texts.chooseFigure });
      const found = await management.figures({ id: report, within, version, wanted });
      const gone = found.length > 0 ? null : await leftOutOf(tools, { id: report, within, version }, wanted);
      const shown = figureMessage({ report, version, title: draft.title }, found, gone);
      if (shown === null) return said(deps, request, { outcome: "no-figure", text: texts.noFigure });
      return { outcome: "figure", statements: [patchPressed(deps, press, shown)] };
    }),
    back: asAdmin(tools, async (deps, press) => backToPreview(deps, tools, press, "preview")),
    correct: asAdmin(tools, async (deps, press) => {
      const { request, form, within, actor, holder, action } = press;
      const { report: id, version, figure } = action;
      const draft = await versionOf(tools, press);
      const [found] = await management.figures({ id, within, version, wanted: { id: figure } });
      if (draft?.state !== "draft") return said(deps, request, { outcome: "gone", text: texts.gone });
      const isLeftOut = found === undefined;
      // Left out already, by this press before a crash or by another: the preview says so.
      if (isLeftOut && action.exclude) return backToPreview(deps, tools, press, "corrected");
      const words = action.exclude ? null : isLeftOut ? {} : wordsIn(form, found);
      if (isLeftOut || words === null || Object.keys(words).length > 0) {
        const outcome = await management.correct({ id, within, actor, holder, version, figure, words });
        if (outcome.kind === "wrong")
          return said(deps, request, { outcome: "wrong", text: texts.wrongField[outcome.field] });
        if (outcome.kind !== "corrected") return said(deps, request, { outcome: "gone", text: texts.gone });
      }
      return backToPreview(deps, tools, press, "corrected");
    }),
  };
}

async function backToPreview(
  deps: ChatDeps,
  { management }: AdminTools,
  press: Given<"back"> | Given<"correct">,
  outcome: string,
): Promise<Handled> {
  const { report, version } = press.action;
  const preview = await draftPreview(management, { report, version, within: press.within, batch: null });
  if (preview === null) return said(deps, press.request, { outcome: "gone", text: texts.gone });
  return { outcome, statements: [patchPressed(deps, press, preview)] };
}

async function leftOutOf(
  { management }: AdminTools,
  version: OneReport & { version: number },
  wanted: WantedFigures,
): Promise<DiffFigure | null> {
  const leftOut = await management.figures({ ...version, wanted: { leftOut: true } });
  const isWanted = ({ id, display }: DiffFigure) =>
    "id" in wanted ? id.endsWith(`:${wanted.id}`) : "display" in wanted && display === wanted.display;
  return leftOut.find(isWanted) ?? null;
}

function figureMessage(
  of: { report: string; version: number; title: string },
  found: readonly DiffFigure[],
  gone: DiffFigure | null,
): Outgoing | null {
  if (gone !== null) return { kind: "card", card: leftOutCard({ ...of, figure: gone }), fallback: gone.display };
  const [figure, ...more] = found;
  if (figure === undefined) return null;
  const card = more.length === 0 ? figureCard({ ...of, figure }) : figuresCard(of, found);
  return { kind: "card", card, fallback: found.map(({ display }) => display).join("\n") };
}

type Form = Readonly<Record<string, JsonValue>>;

/** What was typed counts before what was chosen: a list that was touched cannot be left empty again. */
function wantedIn(form: Form): WantedFigures | null {
  const [display, id] = [entered(form, "display"), entered(form, "figure")];
  if (display !== "") return { display };
  return id === "" ? null : { id };
}

/** How an admin says that a figure is about no particular group. */
const everyone = /^(?:全部|全体|所有人|不分人群)$/;

/** Only what differs from the figure as it is: a form sends every field back. */
function wordsIn(form: Form, figure: DiffFigure): NonNullable<FigureWords> {
  const changed = (name: "metric" | "place" | "period", before: string) => {
    const now = entered(form, name);
    return now === "" || now === before ? {} : { [name]: now };
  };
  const people = entered(form, "population");
  const population = everyone.test(people) ? "" : people === "" ? figure.population : people;
  const role = figureRoles.find((each) => each === entered(form, "role"));
  return {
    ...changed("metric", shownMetric(figure)),
    ...changed("place", figure.place),
    ...changed("period", figure.period),
    ...(population !== null && population !== (figure.population ?? "") && { population }),
    ...(role !== undefined && role !== figure.role && { role }),
  };
}

function entered(form: Form, name: string): string {
  const value = form[name];
  return typeof value === "string" ? value.trim() : "";
}
