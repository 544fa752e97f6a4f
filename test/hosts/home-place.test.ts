import { expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { resolveHomePlace } from "../../src/hosts/home-place.ts";
import { readGazetteer } from "../../src/hosts/project-files.ts";

const gazetteer = await readGazetteer();

test.each([
  ["杭州市", "杭州市"],
  ["浙江省杭州市", "杭州市"],
  ["江苏省南京市鼓楼区", "鼓楼区"],
  ["江苏 南京 鼓楼区", "鼓楼区"],
  ["吉林市", "吉林市"],
])("%s is one place", (name, expected) => {
  expect(resolveHomePlace(name, gazetteer)?.name).toBe(expected);
});

test("no name is no place", () => {
  expect(resolveHomePlace(null, gazetteer)).toBeNull();
});

test.each([
  ["鼓楼区", ["江苏省南京市鼓楼区", "福建省福州市鼓楼区"]],
  ["吉林", ["吉林省", "吉林省吉林市"]],
])("%s could be several, and each is named in full", (name, candidates) => {
  const problem = problemWith(name);
  for (const candidate of candidates) expect(problem).toContain(candidate);
});

test.each(["亚特兰蒂斯市", "浙江省鼓楼区", "X"])("%s is nowhere", (name) => {
  expect(problemWith(name)).toContain(`没有“${name}”`);
});

function problemWith(name: string): string {
  try {
    resolveHomePlace(name, gazetteer);
  } catch (error) {
    if (error instanceof AppError && error.code === "CONFIG_INVALID") return error.message;
    throw error;
  }
  throw new Error(`${name} was accepted`);
}
