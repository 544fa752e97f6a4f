import type { Database } from "../ports.ts";
import type { ManagementScope } from "../reports/management-scope.ts";

/** Questions that were refused for the same reason in the same words. */
export type UnansweredGroup = {
  reason: string;
  /** The first line of the refusal: it names the place, the time or the metric that is missing. */
  missing: string;
  /** How often it was asked, and by how many people. */
  times: number;
  askers: number;
  lastAsked: string;
  /** The latest questions, at most three. */
  questions: string[];
};

/** Refusals a report could change; opinions, forecasts and small talk are none. */
const missingReasons = [
  "NO_REPORT",
  "NO_PERIOD",
  "NO_PLACE",
  "NO_METRIC",
  "NOT_STATED",
  "MASKED",
  "NUMBER_MISSING",
  "PERIOD_UNRESOLVED",
  "WRONG_POPULATION",
  "WRONG_QUALIFIER",
  "WRONG_UNIT",
  "NOT_VERIFIED",
];

/** What could not be answered since a time, most asked first. A scope keeps to questions asked in its own chats. */
export async function unansweredQuestions(
  database: Database,
  { since, within, limit }: { since: Date; within: ManagementScope; limit: number },
): Promise<UnansweredGroup[]> {
  const scope = within === null ? null : JSON.stringify(within);
  const rows = await database.query<Omit<UnansweredGroup, "questions"> & { questions: string }>({
    sql: `SELECT reason, missing, count(*) AS times, count(DISTINCT asker) AS askers, max(asked_at) AS lastAsked,
        json_group_array(question) AS questions
      FROM (
        SELECT reason, asker, asked_at, question,
          CASE instr(answer ->> 'text', char(10)) WHEN 0 THEN answer ->> 'text'
            ELSE substr(answer ->> 'text', 1, instr(answer ->> 'text', char(10)) - 1) END AS missing
        FROM answer_records
        WHERE decision = 'refuse' AND asked_at >= ? AND reason IN (SELECT value FROM json_each(?))
          AND (? IS NULL OR 'chat:' || chat_id IN (SELECT value FROM json_each(?)))
        ORDER BY asked_at DESC)
      GROUP BY reason, missing ORDER BY times DESC, lastAsked DESC LIMIT ?`,
    params: [since.toISOString(), JSON.stringify(missingReasons), scope, scope, limit],
  });
  return rows.map(({ questions, ...group }) => ({
    ...group,
    questions: [...new Set(JSON.parse(questions) as string[])].slice(0, 3),
  }));
}
