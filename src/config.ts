import type * as z from "zod";
import { nearestName } from "./config-names.ts";
import { settings, type Setting, type SettingName } from "./config-settings.ts";
import { AppError } from "./errors.ts";

/** Reads the settings of `config-settings.ts`. Nothing else in the program looks at the environment. */

type Read<S extends Setting> = S["fallback"] extends string ? z.output<S["schema"]> : z.output<S["schema"]> | null;

/** Every setting under its own name, checked; null where it is unset and has no default. */
export type Config = { [Name in SettingName]: Read<(typeof settings)[Name]> };

/** The environment as the host sees it: `process.env` over `.env`, or a Worker's bindings. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks every setting. @throws AppError CONFIG_INVALID naming every problem at once. */
export function readConfig(environment: Environment): Config {
  const values: Record<string, unknown> = {};
  const problems = unknownNames(environment);
  for (const [name, setting] of settingEntries()) {
    const given = givenValue(environment, name) ?? setting.fallback;
    if (given === null) {
      values[name] = null;
      continue;
    }
    const checked = setting.schema.safeParse(given);
    if (checked.success) values[name] = checked.data;
    else
      problems.push(
        `${name}：应为${setting.wanted}。${shownValue(setting, given)}例如 (example) ${name}=${setting.example}`,
      );
  }
  problems.push(...missingPartners(values));
  if (problems.length > 0) throw invalidConfig(problems);
  return values as Config;
}

export function settingEntries(): [SettingName, Setting][] {
  return Object.entries(settings) as [SettingName, Setting][];
}

export function givenValue(environment: Environment, name: string): string | null {
  const value = environment[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

function unknownNames(environment: Environment): string[] {
  const known = Object.keys(settings);
  return Object.keys(environment)
    .filter((name) => givenValue(environment, name) !== null)
    .flatMap((name) => {
      const nearest = nearestName(name, known);
      const ours = /^(?:JUSHI|FEISHU|QDRANT)_/i.test(name);
      if (known.includes(name) || (!ours && nearest === null)) return [];
      const meant =
        nearest === null ? "" : `是不是想写 (did you mean) ${nearest}？例如 (example) ${nearest}=${exampleOf(nearest)}`;
      return [`${name}：没有这个设置 (unknown setting)。${meant}`];
    });
}

function exampleOf(name: string): string {
  return settings[name as SettingName].example;
}

/** What does nothing without the other. */
const partners: readonly (readonly [SettingName, SettingName])[] = [
  ["FEISHU_APP_ID", "FEISHU_APP_SECRET"],
  ["EMBEDDING_MODEL", "EMBEDDING_DIMENSIONS"],
];

function missingPartners(values: Record<string, unknown>): string[] {
  return [...missingModelPartner(values), ...missingPairs(values)];
}

/** Without an address and without a key nobody knows where the model is. */
function missingModelPartner(values: Record<string, unknown>): string[] {
  if (values["CHAT_MODEL"] === null || values["OPENAI_BASE_URL"] !== null || values["OPENAI_API_KEY"] !== null)
    return [];
  return [
    `CHAT_MODEL：还要设置 OPENAI_BASE_URL 或 OPENAI_API_KEY (needs one of them)。例如 (example) OPENAI_BASE_URL=${settings.OPENAI_BASE_URL.example}`,
  ];
}

function missingPairs(values: Record<string, unknown>): string[] {
  const pairs = partners.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  return [...pairs, ...webhookProofs(values), ...labelling(values)].flatMap(([one, other]) =>
    values[one] && values[other] === null
      ? [`${other}：${togetherWith(one)}例如 (example) ${other}=${settings[other].example}`]
      : [],
  );
}

/** Without them anybody who finds the address could speak for the platform; the long connection has no address. */
function webhookProofs(values: Record<string, unknown>): (readonly [SettingName, SettingName])[] {
  if (values["FEISHU_EVENTS"] !== "webhook") return [];
  return [
    ["FEISHU_APP_ID", "FEISHU_ENCRYPT_KEY"],
    ["FEISHU_APP_ID", "FEISHU_VERIFICATION_TOKEN"],
  ];
}

/** Labels come from a model. */
function labelling(values: Record<string, unknown>): (readonly [SettingName, SettingName])[] {
  return values["MODEL_LABELS"] === "on" ? [["MODEL_LABELS", "CHAT_MODEL"]] : [];
}

function togetherWith(name: SettingName): string {
  return `要和 ${name} 一起设置 (must be set together with ${name})。`;
}

function shownValue(setting: Setting, given: string): string {
  return setting.secret ? "" : `现在是 (now) ${JSON.stringify(given)}。`;
}

function invalidConfig(problems: readonly string[]): AppError {
  return new AppError({
    code: "CONFIG_INVALID",
    message: ["设置有误，没有启动 (invalid configuration)：", ...problems.map((problem) => `  - ${problem}`)].join(
      "\n",
    ),
    userVisible: false,
    remedy: "请改正环境变量或 .env 文件后再启动；全部设置见 docs/configuration.md。",
  });
}
