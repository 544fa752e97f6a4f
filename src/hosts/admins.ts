import type { Database } from "../ports.ts";
import type { ManagementScope } from "../reports/management-scope.ts";
import { rolesOf } from "../store/roles.ts";

/** Who may manage what: owners named in the settings, and roles that were granted. */
export type Admins = {
  /** Whose reports a person looks after; in a group only that group's. `none` for a member. */
  scopeOf: (openId: string, groupId: string | null) => Promise<ManagementScope | "none">;
  /** Whether a person looks after anything at all. */
  isAdmin: (openId: string) => Promise<boolean>;
};

export function createAdmins(database: Database, owners: readonly string[]): Admins {
  const scopeOf: Admins["scopeOf"] = async (openId, groupId) => {
    if (owners.includes(openId)) return null;
    const roles = await rolesOf(database, openId);
    if (roles.some(({ scope }) => scope === "*")) return null;
    const chats = roles.map(({ scope }) => scope).filter((scope) => groupId === null || scope === groupId);
    return chats.length === 0 ? "none" : chats.map((chat) => `chat:${chat}`);
  };
  return { scopeOf, isAdmin: async (openId) => (await scopeOf(openId, null)) !== "none" };
}
