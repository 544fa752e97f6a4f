import { describe, expect, it } from "vitest";
import { isKindOfTown, townWithin } from "../../src/reports/town-names.ts";

describe("isKindOfTown", () => {
  it.each(["城镇", "中心镇", "建制镇", "特色小镇", "经济强镇", "乡镇", "全县乡镇", "各镇", "某某镇", "城乡", "返乡"])(
    "%s is no town",
    (name) => expect(isKindOfTown(name)).toBe(true),
  );
  it.each([
    "少数民族乡",
    "县乡",
    "文化下乡",
    "送戏下乡",
    "街道",
    "3个街道",
    "重点街道",
    "新增城镇",
    "该镇",
    "全镇",
    "街道和镇",
  ])("%s is no town", (name) => expect(isKindOfTown(name)).toBe(true));
  it.each([
    "城关镇",
    "古城镇",
    "新城镇",
    "大名镇",
    "李家镇",
    "太和镇",
    "厚街镇",
    "甲溪镇",
    "岭下乡",
    "丙坪乡",
    "山下乡",
    "西街街道",
  ])("%s is a town", (name) => expect(isKindOfTown(name)).toBe(false));
});

describe("townWithin", () => {
  const county = { id: "999901", name: "青禾县", level: "county" as const, parents: ["999900"] };

  it("carries the place around in its id", () => {
    expect(townWithin(county, "城关镇")).toEqual({
      id: "青禾县城关镇",
      name: "城关镇",
      level: "town",
      parents: ["999901", "999900"],
    });
  });

  it("has its name alone where nothing says what lies around it", () => {
    expect(townWithin(null, "城关镇")).toEqual({ id: "城关镇", name: "城关镇", level: "town", parents: [] });
  });
});
