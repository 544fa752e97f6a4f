import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoWeekOf, weekKey } from "../../src/digest/iso-week.ts";
import { lastSlot, nextSlot, spreadMinutes } from "../../src/digest/slots.ts";
import { newSubscription } from "../../src/digest/subscription.ts";
import type { Subscription } from "../../src/store/digest-subscriptions.ts";

describe("ISO weeks (D4)", () => {
  test.each([
    ["2026-12-27", "2026-W52"],
    ["2026-12-28", "2026-W53"],
    ["2027-01-03", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2021-01-03", "2020-W53"],
    ["2033-01-02", "2032-W53"],
    ["2024-12-30", "2025-W01"],
    ["2023-01-01", "2022-W52"],
  ])("%s falls in %s", (day, week) => {
    expect(weekKey(isoWeekOf(day))).toBe(week);
  });
});

function subscription(changes: Partial<Subscription> = {}): Subscription {
  const since = new Date("2020-01-01T00:00:00Z");
  return { ...newSubscription({ chatId: "oc_1", owner: "ou_1", timeZone: "Asia/Shanghai", since }), ...changes };
}

describe("the slots of a group", () => {
  test("Monday at nine is due some minutes after nine, and covers the week before", () => {
    const slot = lastSlot(subscription(), new Date("2026-11-23T02:00:00Z"));
    expect(slot?.week).toBe("2026-W48");
    expect(slot?.dueAt.getTime()).toBe(Date.parse("2026-11-23T01:00:00Z") + spreadMinutes("oc_1") * 60_000);
    expect(slot && slot.dueAt.getTime() - slot.from.getTime()).toBe(7 * 86_400_000);
  });

  test("before it is due, the last slot is that of the week before", () => {
    expect(lastSlot(subscription(), new Date("2026-11-23T00:59:00Z"))?.week).toBe("2026-W47");
    expect(nextSlot(subscription(), new Date("2026-11-23T00:59:00Z")).week).toBe("2026-W48");
  });

  test("a slot from before the subscription was never promised", () => {
    const young = subscription({ since: new Date("2026-11-23T03:00:00Z") });
    expect(lastSlot(young, new Date("2026-11-24T00:00:00Z"))).toBeNull();
  });

  const zones = ["Asia/Shanghai", "Asia/Kathmandu", "America/New_York", "Europe/London", "Australia/Lord_Howe"];

  test("the next slot becomes the last one, and every week has exactly one, whatever the clocks do (D5)", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 47 }),
        fc.date({ min: new Date("2024-01-01"), max: new Date("2034-01-01"), noInvalidDate: true }),
        (timeZone, weekday, halfHours, now) => {
          const group = subscription({ timeZone, weekday, minutes: halfHours * 30 });
          const next = nextSlot(group, now);
          expect(next.dueAt.getTime()).toBeGreaterThan(now.getTime());
          expect(lastSlot(group, next.dueAt)).toEqual(next);
          const after = nextSlot(group, next.dueAt);
          expect(after.week).not.toBe(next.week);
          const days = (after.dueAt.getTime() - next.dueAt.getTime()) / 86_400_000;
          expect(days).toBeGreaterThan(6.9);
          expect(days).toBeLessThan(7.1);
        },
      ),
    );
  });

  test("no group is due on the hour or the half hour, and many groups are spread (D8)", () => {
    const minutes = Array.from({ length: 300 }, (_, index) => spreadMinutes(`oc_${index}`));
    expect(minutes.every((minute) => minute > 0 && minute < 30)).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(20);
  });
});
