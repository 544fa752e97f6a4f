import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isAppError } from "../../src/errors.ts";
import type { Originals } from "../../src/ports/originals.ts";

export type OriginalsUnderTest = { originals: Originals; close: () => Promise<void> };

/** What every `Originals` promises. `create` gives an empty one each time. */
export function describeOriginalsContract(name: string, create: () => Promise<OriginalsUnderTest>): void {
  describe(`${name} keeps the promises of Originals`, () => {
    let under: OriginalsUnderTest;

    beforeEach(async () => {
      under = await create();
    });

    afterEach(async () => under.close());

    const hash = (digit: string) => digit.repeat(64);
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 256);

    test("gives back the very bytes that were put", async () => {
      await under.originals.put(hash("a"), bytes);
      const got = await under.originals.get(hash("a"));
      expect(got).toBeInstanceOf(Uint8Array);
      expect(got).toEqual(bytes);
    });

    test("takes only the bytes it is given, not the buffer they lie in", async () => {
      await under.originals.put(hash("a"), bytes.subarray(10, 13));
      expect([...((await under.originals.get(hash("a"))) ?? [])]).toEqual([10, 11, 12]);
    });

    test("an empty file is a file", async () => {
      await under.originals.put(hash("a"), new Uint8Array());
      expect(await under.originals.get(hash("a"))).toEqual(new Uint8Array());
    });

    test("knows nothing of what was never put", async () => {
      await under.originals.put(hash("a"), bytes);
      expect(await under.originals.get(hash("b"))).toBeNull();
    });

    test("putting again, also at the same moment, is safe", async () => {
      await Promise.all([1, 2, 3].map(async () => under.originals.put(hash("a"), bytes)));
      await under.originals.put(hash("a"), bytes);
      expect(await under.originals.get(hash("a"))).toEqual(bytes);
    });

    test("what is removed is gone, the others stay, and removing it again is no fault", async () => {
      await under.originals.put(hash("a"), bytes);
      await under.originals.put(hash("b"), bytes);
      await under.originals.remove(hash("a"));
      await under.originals.remove(hash("a"));
      expect(await under.originals.get(hash("a"))).toBeNull();
      expect(await under.originals.get(hash("b"))).toEqual(bytes);
    });

    test.each([["../../etc/passwd"], [""], ["A".repeat(64)], [`${"a".repeat(64)}/..`], ["a".repeat(63)]])(
      "a name that is no hash is refused: %j",
      async (wrong) => {
        for (const work of [
          async () => under.originals.put(wrong, bytes),
          async () => under.originals.get(wrong),
          async () => under.originals.remove(wrong),
        ]) {
          const fault = await work().then(
            () => null,
            (thrown: unknown) => thrown,
          );
          expect(isAppError(fault) && fault.code).toBe("INTERNAL");
        }
      },
    );
  });
}
