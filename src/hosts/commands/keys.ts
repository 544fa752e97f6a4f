import { randomBytes } from "node:crypto";
import { textTable } from "../../evaluation/text-table.ts";
import { keepApiKey, keyScopes, listApiKeys, revokeApiKey, type ApiKey, type KeyScope } from "../../store/api-keys.ts";
import { auditStatement } from "../../store/audit.ts";
import { guardsHeld } from "../../store/guards.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { shortId } from "../host.ts";
import { sqlText } from "./sql-text.ts";
import { texts } from "./texts.ts";

export type KeyChoices = { scopes: string; days: string; audience?: string[]; json?: true; sql?: true };

const dayMilliseconds = 86_400_000;

/**
 * Makes a key and prints it; only its hash is kept. With `--sql` nothing is kept here: the statements that keep it are
 * printed, for the database of a Worker, and the key is told beside them.
 */
export async function createKeyCommand(context: CommandContext, name: string, choices: KeyChoices): Promise<ExitCode> {
  const { terminal } = context;
  const scopes = choices.scopes.split(/[,，]/).map((scope) => scope.trim());
  if (!scopes.every(isScope)) return complain(context, texts.wrongScopes);
  const days = Number(choices.days);
  if (!Number.isInteger(days) || days < 1 || days > 730) return complain(context, texts.wrongDays);
  const wanted = { name, scopes, days, audience: choices.audience ?? null };
  if (choices.sql) {
    const { key, about, statements } = newKey(wanted, new Date());
    for (const statement of statements) terminal.print(sqlText(statement));
    terminal.note(texts.newKey(key, about.expiresAt.slice(0, 10)));
    return 0;
  }
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const { key, about, statements } = newKey(wanted, deps.clock());
    await deps.database.batch(statements);
    if (choices.json) printJson(terminal, { ...about, key });
    else terminal.print(texts.newKey(key, about.expiresAt.slice(0, 10)));
    return 0;
  });
}

type WantedKey = { name: string; scopes: KeyScope[]; days: number; audience: string[] | null };

function newKey({ days, ...wanted }: WantedKey, now: Date) {
  const key = `jsk_${randomBytes(20).toString("base64url")}`;
  const createdAt = now.toISOString();
  const expiresAt = new Date(now.getTime() + days * dayMilliseconds).toISOString();
  const about = { id: shortId(), ...wanted, createdAt, expiresAt };
  const details = { key: about.id, name: about.name, scopes: about.scopes };
  const entry = { at: createdAt, actor: "cli", action: "create-key", reportId: null, version: null, details } as const;
  return { key, about, statements: [keepApiKey(key, about), auditStatement(shortId, entry)] };
}

/** Lists the keys, newest first; never what they are. */
export async function listKeysCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const keys = await listApiKeys(deps.database);
    if (choices.json) printJson(context.terminal, keys);
    else context.terminal.print(keys.length === 0 ? texts.noKeys : keyTable(keys));
    return 0;
  });
}

export async function revokeKeyCommand(context: CommandContext, id: string): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const now = deps.clock();
    const at = now.toISOString();
    const entry = {
      at,
      actor: "cli",
      action: "revoke-key",
      reportId: null,
      version: null,
      details: { key: id },
    } as const;
    const revoked = deps.database.batch([...revokeApiKey(id, now), auditStatement(deps.newId, entry)]);
    if (!(await guardsHeld(revoked))) return complain(context, texts.noKey(id));
    context.terminal.print(texts.keyRevoked);
    return 0;
  });
}

function keyTable(keys: readonly ApiKey[]): string {
  const rows = keys.map(({ id, name, scopes, audience, expiresAt, revokedAt, lastUsedAt }) => [
    id,
    name,
    scopes.join(","),
    audience?.join(",") ?? "全部报告",
    revokedAt === null ? `到${expiresAt.slice(0, 10)}` : "已作废",
    lastUsedAt ?? "没用过",
  ]);
  return textTable([["编号", "名称", "权限", "管哪些报告", "有效期", "最近使用"], ...rows]);
}

function isScope(scope: string): scope is KeyScope {
  return (keyScopes as readonly string[]).includes(scope);
}

function complain({ terminal }: CommandContext, sentence: string): ExitCode {
  terminal.note(sentence);
  return 1;
}
