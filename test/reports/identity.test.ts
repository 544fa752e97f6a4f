import { describe, expect, test } from "vitest";
import { compareIdentity, identityKey, type ReportIdentity } from "../../src/reports/identity.ts";

const known: ReportIdentity = {
  file: "三月.txt",
  title: "甲市2021年3月疫情通报",
  issuer: "甲市疾控中心",
  placeId: "990100",
  kind: "疫情通报",
  issue: null,
  from: "2021-03-01",
  to: "2021-03-31",
  publishedOn: "2021-04-02",
};

const added = (parts: Partial<ReportIdentity>): ReportIdentity => ({ ...known, ...parts });

describe("compareIdentity", () => {
  test.each<[string, Partial<ReportIdentity>, number, string]>([
    ["the same slots in another file", { file: "更正.txt", title: "甲市2021年3月疫情通报(更正版)" }, 0.2, "same"],
    ["the next month under the same title", { from: "2021-04-01", to: "2021-04-30" }, 0.9, "different"],
    ["the whole year that ends with the month", { from: "2021-01-01" }, 0.9, "different"],
    ["another place", { placeId: "990200" }, 0.9, "different"],
    ["a number only one of them has", { issue: "第4期" }, 0.2, "uncertain"],
    ["another issuer", { issuer: "甲市卫健局", file: "局.txt" }, 0.1, "different"],
    ["another issuer of much the same text", { issuer: "甲市卫健局", file: "局.txt" }, 0.8, "uncertain"],
    ["a title that changed in the same file", { title: "甲市简报", kind: "简报" }, 0.1, "different"],
    ["a title that changed over much the same text", { title: "甲市简报", kind: "简报" }, 0.8, "uncertain"],
    ["a place only one of them says", { placeId: null, file: "b.txt" }, 0.1, "different"],
    ["a place only one says, over the same text", { placeId: null, file: "b.txt" }, 0.7, "uncertain"],
    ["a place only one says, in the same file", { placeId: null }, 0.1, "uncertain"],
    ["another day of issue in the same month", { file: "b.txt", publishedOn: "2021-04-20" }, 0.1, "same"],
    ["a day of issue months later, other sentences", { file: "b.txt", publishedOn: "2021-09-20" }, 0.1, "uncertain"],
    ["a day of issue months later, same sentences", { file: "b.txt", publishedOn: "2021-09-20" }, 0.8, "same"],
  ])("%s", (_case, parts, overlap, expected) => {
    expect(compareIdentity(known, added(parts), overlap)).toBe(expected);
  });

  test("another number of the same bulletin is another report", () => {
    expect(compareIdentity(added({ issue: "第3期" }), added({ issue: "第4期" }), 0.9)).toBe("different");
  });

  test("slots neither of them says agree only in the same file or over much the same text", () => {
    const bare = added({ placeId: null, issuer: null });
    expect(compareIdentity(bare, bare, 0.1)).toBe("same");
    expect(compareIdentity(bare, { ...bare, file: "b.txt" }, 0.1)).toBe("different");
    expect(compareIdentity(bare, { ...bare, file: "b.txt" }, 0.8)).toBe("same");
  });
});

test("identityKey is one per report: not per file or title", () => {
  expect(identityKey(added({ file: "b.txt", title: "甲市2021年3月疫情通报(更正)" }))).toBe(identityKey(known));
  expect(identityKey(added({ to: "2021-04-30" }))).not.toBe(identityKey(known));
});
