import { expect, test } from "vitest";
import { readGazetteer } from "../../src/hosts/project-files.ts";
import { isScope, placeOfScope } from "../../src/reports/scope.ts";

const gazetteer = await readGazetteer();

test.each([
  ["宝安区", "区", "宝安区"],
  ["宝安区", "市", "深圳市"],
  ["宝安区", "省", "广东省"],
  ["玉环市", "市", "玉环市"],
  ["永嘉县", "县", "永嘉县"],
  ["永嘉县", "国", "全国"],
  ["浙江省", "市", null],
])("to somebody who speaks of %s, 全%s is %s", (name, scope, expected) => {
  const [place] = gazetteer.resolve(name);
  if (!place || !isScope(scope)) throw new Error(`${name} ${scope}: not in the tables`);
  expect(placeOfScope(place, scope, gazetteer)?.name ?? null).toBe(expected);
});
