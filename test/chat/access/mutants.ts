import type { ChatDeps } from "../../../src/chat/chat-deps.ts";
import type { Audience, Database, Statement } from "../../../src/ports.ts";
import { chatOf, groups } from "./groups.ts";

/** The program with one filter taken out. Made from outside, so that it is the program itself that is tried. */
export type Mutant = { name: string; change: (deps: ChatDeps) => ChatDeps };

/** How a query keeps to the readers of its asker, wherever it stands. */
const filter = /seen\.reader IN \(SELECT value FROM json_each\((?:\?|told\.readers)\)\)/g;

function hasFilter({ sql }: Statement): boolean {
  return sql.search(filter) !== -1;
}

/** Writes down each query that filters by readers. */
export function noting(places: Set<string>): Mutant["change"] {
  return (deps) => ({
    ...deps,
    database: withQueries(deps.database, (statement) => {
      if (hasFilter(statement)) places.add(statement.sql);
      return deps.database.query(statement);
    }),
  });
}

function withQueries(database: Database, query: Database["query"]): Database {
  return { batch: database.batch, query };
}

/** Everybody is a reader, in this query only. */
export function withoutFilter(sql: string): Mutant {
  return {
    name: `no filter in: ${sql.replace(/\s+/g, " ").slice(0, 90)}`,
    change: (deps) => ({
      ...deps,
      database: withQueries(deps.database, (statement) =>
        deps.database.query(
          statement.sql === sql
            ? { ...statement, sql: sql.replace(filter, (whole) => `(${whole} OR 1 = 1)`) }
            : statement,
        ),
      ),
    }),
  };
}

const all: Audience = { kind: "members", of: groups.map((group) => `chat:${chatOf(group)}`) };

/** Rows of a query, with a column set to something else. */
function rowsSaying(part: string, change: (row: Record<string, unknown>, params: Statement["params"]) => object) {
  return (deps: ChatDeps): ChatDeps => ({
    ...deps,
    database: withQueries(deps.database, async <Row>(statement: Statement) => {
      const rows = await deps.database.query<Row>(statement);
      if (!statement.sql.includes(part)) return rows;
      return rows.map((row) => ({ ...row, ...change(row as Record<string, unknown>, statement.params) }));
    }),
  });
}

const inChatA = () => ({ chatId: chatOf("a") });

/** The filters that are no SQL: who is taken for whom, and whose an answer is. */
export const otherMutants: readonly Mutant[] = [
  {
    name: "a question is asked as everybody",
    change: (deps) => ({ ...deps, ask: (input) => deps.ask({ ...input, audience: all }) }),
  },
  {
    name: "a paragraph is shown as to everybody, and an answer belongs to any chat",
    change: (deps) => ({
      ...rowsSaying("FROM answer_records AS r WHERE r.id", inChatA)(deps),
      paragraph: (citation) => deps.paragraph(citation, all),
    }),
  },
  { name: "an answer belongs to any chat", change: rowsSaying("FROM answer_records AS r WHERE r.id", inChatA) },
  {
    name: "a quoted answer belongs to any chat",
    change: rowsSaying("FROM outbox AS sent JOIN answer_records", inChatA),
  },
  {
    name: "a conversation is anybody's",
    change: (deps) => ({
      ...deps,
      database: withQueries(deps.database, (statement) =>
        deps.database.query({
          ...statement,
          sql: statement.sql.replace("r.conversation = ?", "(r.conversation = ? OR 1 = 1)"),
        }),
      ),
    }),
  },
  {
    name: "everybody is in every group",
    change: (deps) => ({ ...deps, platform: { ...deps.platform, isMember: async () => true } }),
  },
  {
    name: "everybody is in every department",
    change: (deps) => ({ ...deps, platform: { ...deps.platform, departmentsOf: async () => ["od_f"] } }),
  },
  {
    name: "every tenant is ours",
    change: (deps) => ({
      ...deps,
      platform: { ...deps.platform, bot: async () => ({ ...(await deps.platform.bot()), tenantKey: null }) },
    }),
  },
  {
    name: "no group has outsiders in it",
    change: (deps) => ({
      ...deps,
      platform: {
        ...deps.platform,
        chats: async function* chats() {
          for await (const chat of deps.platform.chats()) yield { ...chat, external: false };
        },
      },
    }),
  },
];
