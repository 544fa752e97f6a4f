import { describe, expect, test } from "vitest";
import { isTimeZone, localClock, localDay, localTime, momentOf } from "../../src/reports/wall-clock.ts";

describe("the moment of a time on a wall clock", () => {
  test.each([
    ["Asia/Shanghai", "2026-11-23", 9 * 60, "2026-11-23T01:00:00.000Z"],
    ["Asia/Urumqi", "2026-11-23", 9 * 60, "2026-11-23T03:00:00.000Z"],
    ["Asia/Kathmandu", "2026-11-23", 9 * 60, "2026-11-23T03:15:00.000Z"],
    ["America/New_York", "2027-03-14", 2 * 60 + 30, "2027-03-14T07:30:00.000Z"],
    ["America/New_York", "2026-11-01", 60 + 30, "2026-11-01T05:30:00.000Z"],
    ["Europe/London", "2027-03-28", 60 + 30, "2027-03-28T01:30:00.000Z"],
    ["Australia/Lord_Howe", "2027-04-04", 60 + 45, "2027-04-03T14:45:00.000Z"],
  ])("%s %s at minute %i is %s", (timeZone, day, minutes, moment) => {
    expect(momentOf(day, minutes, timeZone).toISOString()).toBe(moment);
  });
});

describe("what the clock on a wall shows", () => {
  const moment = new Date("2021-12-29T16:05:09.700Z");

  test.each([
    ["Asia/Shanghai", "2021-12-30T00:05:09+08:00"],
    ["UTC", "2021-12-29T16:05:09+00:00"],
    ["Asia/Kathmandu", "2021-12-29T21:50:09+05:45"],
    ["America/St_Johns", "2021-12-29T12:35:09-03:30"],
  ])("in %s it is %s", (timeZone, time) => {
    expect(localTime(moment, timeZone)).toBe(time);
    expect(localDay(moment, timeZone)).toBe(time.slice(0, 10));
    expect(localClock(moment, timeZone)).toBe(time.slice(11, 16));
  });

  test.each([
    ["Asia/Shanghai", true],
    ["Asia/Nowhere", false],
    ["", false],
  ])("%j is the name of a time zone: %s", (name, is) => {
    expect(isTimeZone(name)).toBe(is);
  });
});
