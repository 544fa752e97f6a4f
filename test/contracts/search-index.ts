import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { IndexEntry, IndexQuery, SearchIndex } from "../../src/ports.ts";
import { passageEntry as entry, passageQuery } from "../store/index-entries.ts";

export type SearchIndexUnderTest = {
  index: SearchIndex;
  /** Makes a version the live one of its report; `audience` null is everyone. */
  makeLive: (version: { reportId: string; versionId: string; audience?: readonly string[] | null }) => Promise<void>;
  close: () => Promise<void>;
};

/** What every `SearchIndex` promises. `create` gives an empty index and an empty library each time. */
export function describeSearchIndexContract(name: string, create: () => Promise<SearchIndexUnderTest>): void {
  describe(`${name} keeps the promises of SearchIndex`, () => {
    let under: SearchIndexUnderTest;

    beforeEach(async () => {
      under = await create();
      await under.makeLive({ reportId: "r1", versionId: "v1" });
    });

    afterEach(async () => under.close());

    const find = async (text: string, parts: Partial<IndexQuery> = {}) => {
      const hits = await under.index.search(passageQuery(text, parts));
      return hits.map((hit) => hit.id);
    };

    test("the passage that shares more and rarer words comes first, with a higher score", async () => {
      await under.index.add([
        entry("other", "全市医疗机构总数"),
        entry("near", "疫苗储备情况"),
        entry("best", "流感疫苗接种率"),
        entry("far", "医师人数"),
      ]);
      const hits = await under.index.search(passageQuery("流感疫苗接种率多少"));
      expect(hits.map((hit) => hit.id)).toEqual(["best", "near"]);
      expect(hits[0]).toMatchObject({ reportId: "r1", versionId: "v1" });
      expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity);
    });

    test("a figure is ranked by its metric before its clause and its clause before its sentence", async () => {
      const figure = (id: string, fields: IndexEntry["fields"]) => entry(id, "", { kind: "figure", fields });
      const filler = { metric: "床位总数", clause: "床位总数达到", text: "床位总数达到一百" };
      await under.index.add([
        figure("sentence", { ...filler, text: "疫苗接种已达到" }),
        figure("clause", { ...filler, clause: "疫苗接种已达" }),
        figure("metric", { ...filler, metric: "疫苗接种" }),
        ...["x", "y", "z", "w"].map((id) => figure(id, filler)),
      ]);
      expect(await find("疫苗接种", { kind: "figure" })).toEqual(["metric", "clause", "sentence"]);
    });

    test("within a place too, what shares more and rarer words comes first", async () => {
      const here = { places: ["350481"], years: [2021] };
      await under.index.add([
        entry("common", "全市接种工作情况", here),
        entry("rare", "全市流感疫苗接种", here),
        entry("elsewhere", "流感疫苗接种", { places: ["331083"] }),
        ...Array.from({ length: 6 }, (_, index) => entry(`x${index}`, "全市接种", here)),
      ]);
      const found = await find("流感接种", { places: ["350481"] });
      expect(found[0]).toBe("rare");
      expect(found).toHaveLength(8);
      expect(found).not.toContain("elsewhere");
    });

    test("passages and figures are searched apart", async () => {
      await under.index.add([entry("p", "接种率"), entry("f", "接种率", { kind: "figure" })]);
      expect(await find("接种率")).toEqual(["p"]);
      expect(await find("接种率", { kind: "figure" })).toEqual(["f"]);
    });

    test("a place finds what lies in it and several places or years are alternatives", async () => {
      await under.index.add([
        entry("city", "接种率", { places: ["350481", "350400", "350000"], years: [2021] }),
        entry("town", "接种率", { places: ["青水乡", "350481"], years: [2020, 2021] }),
        entry("elsewhere", "接种率", { places: ["331083"], years: [2020] }),
        entry("nowhere", "接种率"),
      ]);
      expect((await find("接种率", { places: ["350481"] })).toSorted()).toEqual(["city", "town"]);
      expect(await find("接种率", { places: ["青水乡"] })).toEqual(["town"]);
      expect(await find("接种率", { places: ["青水"] })).toEqual([]);
      expect((await find("接种率", { places: ["青水乡", "331083"] })).toSorted()).toEqual(["elsewhere", "town"]);
      expect((await find("接种率", { years: [2020] })).toSorted()).toEqual(["elsewhere", "town"]);
      expect(await find("接种率", { places: ["350481"], years: [2020] })).toEqual(["town"]);
    });

    test("only the reports asked for are searched, and none when none are", async () => {
      await under.makeLive({ reportId: "r2", versionId: "v2" });
      await under.index.add([entry("a", "接种率"), entry("b", "接种率", { reportId: "r2", versionId: "v2" })]);
      expect(await find("接种率", { reports: ["r2"] })).toEqual(["b"]);
      expect(await find("接种率", { reports: [] })).toEqual([]);
      const many = Array.from({ length: 200 }, (_, index) => `x${index}`);
      expect(await find("接种率", { reports: [...many, "r1"] })).toEqual(["a"]);
    });

    test("a version that is not live is never found and does not crowd out one that is", async () => {
      const drafts = Array.from({ length: 300 }, (_, index) =>
        entry(`dead${index}`, "流感疫苗接种率", { versionId: `draft${index % 3}` }),
      );
      await under.index.add([...drafts, entry("live", "本年度全市流感工作总体情况良好")]);
      expect(await find("流感疫苗接种率", { limit: 3 })).toEqual(["live"]);
    });

    test("a version that became live takes the place of the old one at once", async () => {
      await under.index.add([entry("same", "接种率"), entry("same", "接种率", { versionId: "v2" })]);
      await under.makeLive({ reportId: "r1", versionId: "v2" });
      const hits = await under.index.search(passageQuery("接种率"));
      expect(hits).toMatchObject([{ id: "same", versionId: "v2" }]);
      expect(hits).toHaveLength(1);
    });

    test("a report for some readers is found by them only and does not crowd out what others may see", async () => {
      await under.makeLive({ reportId: "secret", versionId: "s1", audience: ["疾控科", "办公室"] });
      await under.makeLive({ reportId: "closed", versionId: "c1", audience: [] });
      const hidden = Array.from({ length: 100 }, (_, index) =>
        entry(`s${index}`, "流感疫苗接种率", { reportId: "secret", versionId: "s1" }),
      );
      await under.index.add([
        ...hidden,
        entry("open", "本年度流感工作情况"),
        entry("c", "流感疫苗接种率", { reportId: "closed", versionId: "c1" }),
      ]);
      expect(await find("流感疫苗接种率", { limit: 5 })).toEqual(["open"]);
      expect(await find("流感疫苗接种率", { limit: 5, audience: { kind: "members", of: ["财务科"] } })).toEqual([
        "open",
      ]);
      const seen = await find("流感疫苗接种率", {
        limit: 200,
        audience: { kind: "members", of: ["财务科", "办公室"] },
      });
      expect(seen).toHaveLength(101);
      expect(seen).not.toContain("c");
    });

    test("adding an entry again replaces it and counts once", async () => {
      await under.index.add([entry("a", "接种率"), entry("f", "接种率", { kind: "figure" })]);
      await under.index.add([entry("a", "门诊人次"), entry("f", "接种率", { kind: "figure" })]);
      expect(await find("接种率")).toEqual([]);
      expect(await find("门诊人次")).toEqual(["a"]);
      expect(await under.index.count("v1")).toEqual({ passage: 1, figure: 1 });
      expect(await under.index.count("v9")).toEqual({ passage: 0, figure: 0 });
    });

    test("removing a version removes its entries and no others", async () => {
      await under.makeLive({ reportId: "r2", versionId: "v2" });
      await under.index.add([
        entry("a", "接种率"),
        entry("f", "接种率", { kind: "figure" }),
        entry("b", "接种率", { reportId: "r2", versionId: "v2" }),
      ]);
      await under.index.removeVersion("v1");
      expect(await find("接种率")).toEqual(["b"]);
      expect(await find("接种率", { kind: "figure" })).toEqual([]);
      expect(await under.index.count("v1")).toEqual({ passage: 0, figure: 0 });
      expect(await under.index.count("v2")).toEqual({ passage: 1, figure: 0 });
    });

    test("a cleared index finds nothing and can be filled again", async () => {
      await under.index.add([entry("a", "接种率"), entry("f", "接种率", { kind: "figure" })]);
      await under.index.clear();
      expect(await find("接种率")).toEqual([]);
      expect(await under.index.count("v1")).toEqual({ passage: 0, figure: 0 });
      await under.index.add([entry("b", "接种率")]);
      expect(await find("接种率")).toEqual(["b"]);
    });

    test("a decimal is found whole and not by its part", async () => {
      await under.index.add([entry("a", "覆盖率92.79%"), entry("b", "共92家")]);
      expect(await find("92.79")).toEqual(["a"]);
      expect(await find("92")).toEqual(["b"]);
    });

    test.each([
      ['接种率" OR tags : "p350481'],
      ["接种率) NOT (率"],
      ["tokens : 接种率*"],
      ["NEAR(接种率, 2) AND ^x"],
      ["接种率 _p350481 p350481"],
      ["接种率'; DROP TABLE reports; --"],
    ])("a question is words, never a search expression: %s", async (text) => {
      await under.index.add([entry("a", "接种率"), entry("b", "门诊", { places: ["350481"] })]);
      expect(await find(text)).toEqual(["a"]);
    });

    test.each([[""], ["？！……"], ["() \"' * : ^"]])("a question without a word finds nothing: %j", async (text) => {
      await under.index.add([entry("a", "接种率")]);
      expect(await find(text)).toEqual([]);
    });

    test("a very long question is answered all the same", async () => {
      await under.index.add([entry("a", "接种率")]);
      const digits = Array.from({ length: 3000 }, (_, index) => String(index)).join(" ");
      expect(await find(`接种率 ${digits}`)).toEqual(["a"]);
    });
  });
}
