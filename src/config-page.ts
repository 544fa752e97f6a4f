import type { Setting } from "./config-settings.ts";
import { givenValue, settingEntries, type Environment } from "./config.ts";

/** Writes the settings out: as the page `docs/configuration.md`, and as the summary `jushi doctor` prints. */

/** The whole page, made from the same entries that are checked at the start, so that it cannot fall behind. */
export function configurationPage(): string {
  const rows = settingEntries().map(([name, setting]) => `| ${[`\`${name}\``, ...cells(setting)].join(" | ")} |`);
  return [
    "# 设置 Configuration",
    "",
    "据实用环境变量设置，也读工作目录里的 `.env` 文件；两处都有时以环境变量为准。都不设也能运行。名称写错、值不对时不会启动，",
    "并逐条说明问题和正确的写法。",
    "",
    "Settings are environment variables; a `.env` file in the working folder is read too, and the environment wins. None is",
    "required. A misspelled name or a wrong value stops the start and is named with an example.",
    "",
    "| 名称 Name | 作用 Meaning | 要求 Value | 默认 Default | 例子 Example |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
    "本页由程序生成，请勿手改：`npm run --silent jushi -- settings > docs/configuration.md` (generated; do not edit).",
    "",
  ].join("\n");
}

function cells(setting: Setting): string[] {
  const secret = setting.secret ? "保密，不会显示。" : "";
  const fallback = setting.fallback === null ? "不设" : `\`${setting.fallback}\``;
  return [`${setting.meaning}${secret}`, setting.wanted, fallback, `\`${setting.example}\``];
}

/** One line per setting somebody has set, secrets hidden, and the defaults of those that matter when running. */
export function settingsSummary(environment: Environment): string[] {
  return settingEntries().flatMap(([name, setting]) => {
    const given = givenValue(environment, name);
    if (given !== null) return [`${name}=${setting.secret ? "（已设置，不显示）" : given}`];
    return setting.fallback === null ? [] : [`${name}=${setting.fallback}（默认）`];
  });
}
