import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rereadAll } from "../../ingest/lifecycle/reread.ts";
import { compareVersions } from "../../ingest/lifecycle/compare-versions.ts";
import { correctFigure } from "../../ingest/lifecycle/correct-figure.ts";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { labelFigures } from "../../ingest/labels.ts";
import { readAgain } from "../../ingest/read-again.ts";
import { withAllowance } from "../../src/answer/model-allowance.ts";
import { previewTexts } from "../../src/cards/preview-texts.ts";
import { previewCard } from "../../src/cards/preview-card.ts";
import { figuresOfVersion } from "../../src/store/figures.ts";
import { listManaged } from "../../src/store/report-versions.ts";
import { payloads } from "../answer/gate/injection-payloads.ts";
import { ask, openLibrary, type TestLibrary } from "../answer/library.ts";
import { makePreview } from "../cards/make-preview.ts";
import { modelAt } from "../fakes/model/model-at.ts";
import { startFakeModel, type FakeModel } from "../fakes/model/server.ts";
import { lies } from "./labels/lies.ts";
import { figureOf, labels, readByRules, readLabelled, report, right } from "./labels/scene.ts";
import { shortBudgets, unwellReplies } from "../fakes/model/unwell.ts";

let fake: FakeModel;
let library: TestLibrary;
beforeAll(async () => {
  fake = await startFakeModel(() => ({ kind: "refuse" }));
});
beforeEach(async () => {
  library = await openLibrary({});
  fake.requests.splice(0);
  return () => library.database.close();
});
afterAll(() => fake.close());

const says = (content: string) => fake.behave(() => ({ kind: "say", content }));

/** The library with a model that labels what comes in. */
async function labelling(): Promise<TestLibrary & Pick<Parameters<typeof ingestFiles>[0], "label">> {
  const model = await modelAt(fake);
  return { ...library, label: async (read) => labelFigures({ ...library, model, modelName: "fake" }, read) };
}

async function publish(deps: Parameters<typeof ingestFiles>[0], text = report) {
  const read = () => Promise.resolve(new TextEncoder().encode(text));
  const [outcome] = await ingestFiles(deps, [{ name: "report.txt", read }], { draft: false, progress: () => {} });
  return outcome;
}

describe("labels that the report bears out", () => {
  test("fill the slots the rules left open, each with its words, its model and what the rules had", async () => {
    says(right);
    const byRules = await readByRules(library);
    const read = await readLabelled(library, await modelAt(fake));
    const [places, people, share] = [figureOf(read, "12处"), figureOf(read, "2600人"), figureOf(read, "80%")];
    expect(places).toMatchObject({ metric: { phrase: "接种门诊", head: "", concept: null }, value: "12" });
    expect(people).toMatchObject({
      population: "70岁以上老人",
      value: "2600",
      metric: figureOf(byRules, "2600人").metric,
    });
    expect(share).toMatchObject({ role: "standard", value: "80" });
    for (const figure of [places, people, share]) expect(figure.flags).toContain("labelled-by-model");
    expect(places.labels).toEqual([{ slot: "metric", was: "", by: "fake", span: places.context.at(-1) }]);
    expect(share.labels).toMatchObject([{ slot: "role", was: "result" }]);
    expect(read.text.slice(...(places.labels?.[0]?.span ?? [0, 0]))).toBe("接种门诊");
    expect(read.text.slice(...(people.labels?.[0]?.span ?? [0, 0]))).toBe("70岁以上老人");
  });

  test("leave every other figure as it was", async () => {
    says(right);
    const rest = ({ figures }: { figures: readonly { display: string }[] }) =>
      figures.filter(({ display }) => !["12处", "2600人", "80%"].includes(display));
    expect(rest(await readLabelled(library, await modelAt(fake)))).toEqual(rest(await readByRules(library)));
  });

  test("are asked for behind a fence, of the open figures only", async () => {
    says(right);
    await readLabelled(library, await modelAt(fake));
    const [sent] = fake.requests;
    expect(sent?.user).toMatch(/===.+===\nf1 数字：12处\n[\s\S]*p1 70岁以上老人[\s\S]*r1 要求\n===.+===$/);
    expect(sent?.user).not.toContain("120场");
  });

  test("come in plain text too, from a server that knows no schemas", async () => {
    fake.behave(({ way }) =>
      way === "text"
        ? { kind: "say", content: `<think>12</think>\n\`\`\`json\n${right}\n\`\`\`` }
        : { kind: "status", status: 400 },
    );
    expect(figureOf(await readLabelled(library, await modelAt(fake)), "12处").metric.phrase).toBe("接种门诊");
  });
});

describe("a model that lies", () => {
  test.each(lies)("$name: changes nothing", async ({ raws }) => {
    const byRules = await readByRules(library);
    for (const raw of raws) {
      says(raw);
      const fresh = await openLibrary({});
      const read = await readLabelled(fresh, await modelAt(fake));
      expect({ raw, figures: read.figures }).toEqual({ raw, figures: byRules.figures });
      fresh.database.close();
    }
  });

  test.each(payloads)("or does what a sentence tells it gets nothing accepted: $name", async ({ text }) => {
    const told = report.replace("12处，位于", `12处，${text.replaceAll("\n", " ")}，位于`);
    const byRules = await readByRules(library, told);
    says(labels({ metric: text.slice(0, 40) }, { id: "f2", metric: text.slice(0, 20), population: "9999" }));
    expect((await readLabelled(library, await modelAt(fake), told)).figures).toEqual(byRules.figures);
  });
});

describe("a server that is not well leaves the ledger as the rules read it", () => {
  test.each(unwellReplies)("$kind", async (fault) => {
    fake.behave(() => fault);
    const model = await modelAt(fake, { budgets: shortBudgets });
    const begun = performance.now();
    expect(await readLabelled(library, model)).toEqual(await readByRules(library));
    expect(performance.now() - begun).toBeLessThan(2600);
  });

  test("and is asked once for a report, however much is open in it", async () => {
    fake.behave(() => ({ kind: "status", status: 500 }));
    const long = Array.from({ length: 60 }, (_, at) => `${at + 3}处，位于镇区的接种门诊均已启用。`).join("\n");
    await readLabelled(library, await modelAt(fake), `${report}${long}`);
    expect(fake.requests.length).toBe(1);
  });
});

describe("what it costs", () => {
  test("the same text is labelled the same again without asking, whatever the model says by then", async () => {
    says(right);
    const first = await readLabelled(library, await modelAt(fake));
    says(labels({ metric: "村口" }, { id: "f2", population: null }));
    expect(await readLabelled(library, await modelAt(fake))).toEqual(first);
    expect(fake.requests.length).toBe(1);
  });

  test("at most eight requests a report, and none once the day's allowance is used up", async () => {
    fake.behave(() => ({ kind: "say", content: labels() }));
    const long = Array.from({ length: 200 }, (_, at) => `${at + 3}处，位于镇区的接种门诊均已启用。`).join("\n");
    await readLabelled(library, await modelAt(fake), long);
    expect(fake.requests.length).toBe(8);
    const capped = withAllowance(await modelAt(fake), 1000, library);
    const other = await openLibrary({});
    await readLabelled(other, withAllowance(capped, 0, other), report);
    expect(fake.requests.length).toBe(8);
    other.database.close();
  });
});

describe("a report that was labelled", () => {
  test("says so when it comes in, in its comparison, on the preview and in the answer", async () => {
    says(right);
    const outcome = await publish(await labelling());
    expect(outcome).toMatchObject({ outcome: "published", labelled: 3 });
    expect(outcome?.message).toContain("3个数字的含义由模型标注");
    const [live] = await listManaged(library.database);
    const comparison = await compareVersions(library, { reportId: live?.id ?? "", version: null });
    const labelled = comparison?.diff.added.filter((figure) => figure.labelled.length > 0) ?? [];
    expect(labelled.map(({ display, unsure }) => [display, unsure])).toEqual([
      ["12处", true],
      ["2600人", true],
      ["80%", true],
    ]);
    const card = JSON.stringify(
      previewCard(makePreview({ diff: { added: labelled, removed: [], changed: [], same: 0 } })),
    );
    expect(card).toContain(previewTexts.labelled(3));
    const answer = await ask(library, "青禾县2023年接种门诊有多少处");
    expect(answer).toMatchObject({ decision: "answer", claims: [{ display: "12处" }] });
    expect(answer.notes.map(({ code }) => code)).toContain("LABELLED_BY_MODEL");
  });

  test("is read again as it is, model or no model", async () => {
    says(right);
    const deps = await labelling();
    await publish(deps);
    fake.behave(() => ({ kind: "status", status: 500 }));
    const acting = { actor: "cli", holder: "cli:1", progress: () => {} };
    const [again] = await rereadAll(deps, (stored) => readAgain(deps, stored), acting);
    expect(again?.outcome).toBe("unchanged");
  });

  test("takes a person's word over the model's", async () => {
    says(right);
    await publish(await labelling());
    const [live] = await listManaged(library.database);
    const stored = await figuresOfVersion(library.database, live?.versionId ?? "");
    const figure = stored.find((each) => each.figure.display === "12处")?.figure;
    const acting = { actor: "cli", holder: "cli:1" };
    const words = { metric: "启用的接种门诊" };
    await correctFigure(library, {
      ...acting,
      version: null,
      reportId: live?.id ?? "",
      figure: figure?.id ?? "",
      words,
    });
    const answer = await ask(library, "青禾县2023年启用的接种门诊有多少处");
    expect(answer).toMatchObject({ claims: [{ display: "12处", flags: [] }] });
  });

  test("is worked with in no calculation", async () => {
    says(right);
    await publish(await labelling());
    const answer = await ask(library, "青禾县2023年参加体检的70岁以上老人和健康教育讲座相差多少");
    expect(answer.calculations).toEqual([]);
  });
});
