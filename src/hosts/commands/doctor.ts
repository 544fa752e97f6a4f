import { accessSync, constants, mkdirSync } from "node:fs";
import { readConfig, type Config } from "../../config.ts";
import { settingsSummary } from "../../config-page.ts";
import { isAppError } from "../../errors.ts";
import { listReports } from "../../store/reports.ts";
import { everyone } from "../host.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import { checkModel } from "./check-model.ts";
import { checkFeishu } from "./doctor-feishu.ts";
import { printJson, type CommandContext, type ExitCode, type Finding } from "./command.ts";
import { checkParser } from "./doctor-parser.ts";
import { checkVectorSearch } from "./doctor-search.ts";

/** Checks what the product stands on, from the ground up; exit code 1 when anything is not well. */
export async function doctorCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  const config = readConfig(context.environment);
  const findings = [
    checkNode(),
    checkDataFolder(config),
    await checkParser(),
    ...(await checkLibrary(config)),
    ...(await checkFeishu(config)),
  ];
  const settings = settingsSummary(context.environment);
  if (choices.json) printJson(context.terminal, { findings, settings });
  else {
    for (const { ok, text, remedy } of findings) context.terminal.print(ok ? `✓ ${text}` : `✗ ${text}\n  → ${remedy}`);
    context.terminal.print(["", "设置：", ...settings.map((line) => `  ${line}`)].join("\n"));
  }
  return findings.every(({ ok }) => ok) ? 0 : 1;
}

function checkNode(): Finding {
  const ok = Number(process.versions.node.split(".")[0]) >= 24;
  return { ok, text: `Node ${process.versions.node}`, remedy: "需要 Node 24：在项目目录运行 npm install。" };
}

function checkDataFolder({ JUSHI_DATA_DIR: folder }: Config): Finding {
  const remedy = "请检查文件夹的权限，或用 JUSHI_DATA_DIR 换一个可以写入的文件夹。";
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
    return { ok: true, text: `数据文件夹 ${folder} 可以读写`, remedy };
  } catch {
    return { ok: false, text: `数据文件夹 ${folder} 不能读写`, remedy };
  }
}

async function checkLibrary(config: Config): Promise<Finding[]> {
  const host = await buildNodeHost(config).catch((error: unknown) => {
    if (isAppError(error) && error.code !== "CONFIG_INVALID") return error;
    throw error;
  });
  if (isAppError(host)) return [{ ok: false, text: `打不开数据库：${host.message}`, remedy: host.remedy }];
  try {
    return [
      await checkIntegrity(host),
      await checkDurability(host),
      await checkIndex(host),
      ...(await checkVectorSearch(host)),
      ...(await checkModel(host, config)),
      await countReports(host),
    ];
  } finally {
    host.close();
  }
}

async function checkIntegrity({ deps }: NodeHost): Promise<Finding> {
  const found = await firstValue(deps.database, "PRAGMA integrity_check");
  const remedy = "请停止服务，用备份替换 jushi.sqlite，再重新读入备份之后的报告。";
  return found === "ok"
    ? { ok: true, text: "数据库完好", remedy }
    : { ok: false, text: `数据库有损坏：${found}`, remedy };
}

/** An acknowledged report must survive a power cut (design.md 4): WAL with synchronous=FULL, which reads as 2. */
async function checkDurability({ deps }: NodeHost): Promise<Finding> {
  const mode = await firstValue(deps.database, "PRAGMA journal_mode");
  const synchronous = await firstValue(deps.database, "PRAGMA synchronous");
  const ok = mode === "wal" && synchronous === "2";
  return {
    ok,
    text: ok ? "写入后断电不丢（WAL，synchronous=FULL）" : `写入方式不对（${mode}，synchronous=${synchronous}）`,
    remedy: "数据文件夹可能在网络盘上，请换到本机磁盘。",
  };
}

async function checkIndex({ deps, search }: NodeHost): Promise<Finding> {
  const reports = await listReports(deps.database, { audience: everyone });
  let differing = 0;
  for (const { versionId, passages, figures } of reports) {
    const indexed = await search.words.count(versionId);
    if (indexed.passage !== passages || indexed.figure !== figures) differing += 1;
  }
  const text = differing === 0 ? "检索索引与报告一致" : `有${differing}份报告的检索索引不全`;
  return { ok: differing === 0, text, remedy: "请停止服务后运行 jushi reindex。" };
}

async function countReports({ deps }: NodeHost): Promise<Finding> {
  const reports = await listReports(deps.database, { audience: everyone });
  const text = reports.length === 0 ? "还没有报告，可用 jushi ingest 读入" : `已入库${reports.length}份报告`;
  return { ok: true, text, remedy: "" };
}

async function firstValue(database: NodeHost["deps"]["database"], sql: string): Promise<string> {
  const [row] = await database.query<Record<string, string | number>>({ sql });
  return String(Object.values(row ?? {})[0]);
}
