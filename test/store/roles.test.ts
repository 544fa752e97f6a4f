import { afterEach, beforeEach, expect, test } from "vitest";
import type { NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { grantRole, keepClaimCode, listRoles, revokeRole, rolesOf, useClaimCode } from "../../src/store/roles.ts";
import { openLibrary } from "./open-library.ts";

let database: NodeDatabase;
const at = new Date("2026-01-01T00:00:00Z");
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const granted = {
  openId: "ou_1",
  role: "admin",
  scope: "oc_a",
  grantedBy: "cli",
  grantedAt: at.toISOString(),
} as const;

beforeEach(async () => {
  database = await openLibrary();
});

afterEach(() => database.close());

test("a person may have a role in several chats, and loses only the one that is revoked", async () => {
  await database.batch([grantRole(granted), grantRole({ ...granted, scope: "oc_b" })]);
  await database.batch(revokeRole({ openId: "ou_1", scope: "oc_a" }));
  expect(await rolesOf(database, "ou_1")).toEqual([{ ...granted, scope: "oc_b" }]);
  await expect(database.batch(revokeRole({ openId: "ou_1", scope: "oc_a" }))).rejects.toMatchObject({
    code: "GUARD_FAILED",
  });
});

test("an owner is one for everything", async () => {
  await database.batch([grantRole({ ...granted, role: "owner" })]);
  expect(await listRoles(database)).toMatchObject([{ role: "owner", scope: "*" }]);
});

test("a code is good once, until it is too old, and only the last one made", async () => {
  await database.batch(keepClaimCode("OLD1-CODE", later(60)));
  await database.batch(keepClaimCode("ABCD-2345", later(60)));
  const use = (code: string, minutes: number) => database.batch(useClaimCode(code, "ou_1", later(minutes)));
  await expect(use("OLD1-CODE", 1)).rejects.toMatchObject({ code: "GUARD_FAILED" });
  await expect(use("ABCD-2345", 61)).rejects.toMatchObject({ code: "GUARD_FAILED" });
  await use("abcd 2345", 59);
  await expect(use("ABCD-2345", 59)).rejects.toMatchObject({ code: "GUARD_FAILED" });
});
