import { expect, test } from "vitest";
import { AppError } from "../../src/errors.ts";
import { resolveExpectedPlaces } from "../../src/hosts/expected-places.ts";
import { readGazetteer } from "../../src/hosts/project-files.ts";

const gazetteer = await readGazetteer();
const [nanjing = null] = gazetteer.resolve("南京市");

test("names are places, once each and in order; what no table lists is a zone of the home place", () => {
  const places = resolveExpectedPlaces(["鼓楼区", "江北新区", "鼓楼区"], nanjing, gazetteer);
  expect(places.map(({ id, name, parents }) => [id, name, parents[0]])).toEqual([
    ["320106", "鼓楼区", "320100"],
    ["南京市江北新区", "江北新区", "320100"],
  ]);
});

test("no list is no places", () => {
  expect(resolveExpectedPlaces(null, nanjing, gazetteer)).toEqual([]);
});

test("a shared name without a home place stops the start", () => {
  expect(() => resolveExpectedPlaces(["鼓楼区"], null, gazetteer)).toThrow(AppError);
});
