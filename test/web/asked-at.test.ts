import { expect, test } from "vitest";
import { askedAtOf } from "../../src/web/asked-at.ts";

test.each([
  ["2021-12-30", "Asia/Shanghai", "2021-12-30T04:00:00.000Z"],
  ["2021-12-30", "UTC", "2021-12-30T12:00:00.000Z"],
  ["2021-07-01", "America/New_York", "2021-07-01T16:00:00.000Z"],
  ["2021-12-31T23:30:00+08:00", "UTC", "2021-12-31T15:30:00.000Z"],
  [" 2021-12-30T01:02Z ", "Asia/Shanghai", "2021-12-30T01:02:00.000Z"],
])("%s asked in %s is %s", (text, timeZone, instant) => {
  expect(askedAtOf(text, timeZone)?.toISOString()).toBe(instant);
});

test.each(["2021-13-01", "2021-02-30", "2021-2-3", "20211230", "2021-12-30T10:00", "今天", "", "2021-12-30T25:00Z"])(
  "%j is no moment",
  (text) => {
    expect(askedAtOf(text, "Asia/Shanghai")).toBeNull();
  },
);
