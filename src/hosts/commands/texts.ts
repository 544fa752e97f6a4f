import type { ModelLabel } from "../../reports/figure.ts";
import { accessTexts } from "./texts/access.ts";
import { digestTexts } from "./texts/digests.ts";
import { figureTexts } from "./texts/figures.ts";

const slotNames: Record<ModelLabel["slot"], string> = {
  metric: "指标",
  period: "期间",
  population: "人群",
  role: "性质",
};

function labelledSlots(slots: readonly ModelLabel["slot"][]): string {
  return `模型标注：${slots.map((slot) => slotNames[slot]).join("、")}`;
}

/** Every sentence the command line says, in one place: plain Chinese, with brief English in the help. */
export const texts = {
  program: "据实 Jushi：问官方报告里的数字，得到原文和出处 (ask official reports, get figures word for word)",
  usageHeadings: {
    "Usage:": "用法 (Usage):",
    "Arguments:": "参数 (Arguments):",
    "Options:": "选项 (Options):",
    "Commands:": "命令 (Commands):",
  },
  helpOption: "显示帮助 (help)",
  helpCommand: "显示某个命令的帮助 (help for a command)",
  versionOption: "显示版本 (version)",
  wrongUsage: (problem: string) => `用法不对：${problem}`,
  seeHelp: (command: string) => `查看用法：${command} --help`,
  internal: (problem: string) => `出错了 (unexpected error)：${problem}`,
  remedy: (remedy: string) => `→ ${remedy}`,
  json: "只输出 JSON (JSON only)",

  start: "第一次运行时读入示例报告，然后启动服务 (first run: read the samples; then serve)",
  serve: "启动网页和接口 (serve the pages and the API)",
  ask: "提一个问题 (ask a question)",
  askQuestion: "问题；不必加引号 (the question)",
  askAskedAt: "按哪一天提问，默认今天 (the day of asking, YYYY-MM-DD)",
  askScope: "只在这些报告里找：编号或文件名，可写多次 (only in these reports: id or file name)",
  answers: "查看聊天里的回答 (the answers given in chats)",
  answersShow: "显示一条回答、它的依据，并重新问一次 (an answer, what it rests on, asked again)",
  noAnswer: (id: string) => `没有编号是 ${id} 的回答。`,
  answerFacts: {
    question: "问题：",
    asked: "提问：",
    decision: "处理：",
    evidence: "依据（报告 · 编号 · 版本 · 位置）：",
    same: "现在再问，数字相同。",
    differs: "现在再问，数字不同：",
    feedback: { useful: "反馈：有用", "wrong-figure": "反馈：数字不对", "wrong-source": "反馈：出处不对" },
  },
  ingest: "读入报告：文件、文件夹或飞书文档链接 (read reports in: files, folders or Feishu document links)",
  ingestDraft: "只存为草稿，不用于回答 (keep as drafts)",
  reports: "查看已入库的报告 (the reports read in)",
  reportsList: "列出报告 (list)",
  reportsShow: "查看一份报告 (show one report)",
  reportsShowFigures: "连同其中的数字 (with its figures)",
  reindex: "重建检索索引 (rebuild the search index)",
  doctor: "检查运行环境、数据和设置 (check the installation)",
  settings: "输出设置说明，即 docs/configuration.md (print the documentation of all settings)",
  evaluate: "用标注好的问题给回答打分 (grade answers with labelled questions)",
  evaluateReports: "报告所在的文件夹 (folder of reports)",
  evaluateTwins: "用账本里的数字自动出题：原样问，再各换一项问 (questions made from the ledger itself)",
  evaluateQuestions: "问题文件，每行一个 JSON (questions, JSON lines)",
  evaluateJson: "把每题的回答写入这个文件，每行一个 JSON (write answers as JSON lines)",
  evaluateNoModel: "不使用大模型，只测规则和模板 (rules and templates only)",

  wrongDay: "--asked-at 要写成日期，例如 2021-12-30",
  cannotAnswer: "没能完成这次提问",

  firstRun: "还没有报告，先读入随项目附带的示例报告…",
  firstQuestion: (question: string) => `\n试一个问题：${question}`,
  noReports: "还没有报告。先运行 jushi ingest 文件或文件夹，或 jushi start 读入示例报告。",
  running: (address: string) => `\n据实已启动：${address} （按 Ctrl+C 停止）`,
  parserLimits: (limits: string) => `读取文件的进程：${limits}。`,
  stopping: "正在停止…",

  writtenByModel: "（AI 生成：文字由模型撰写，其中的数字和引文逐一核对过原文。）",
  quotes: "原文：",
  labelled: (display: string, slots: readonly ModelLabel["slot"][]) =>
    `${display} ${labelledSlots(slots)}，请对照原句：`,
  labelledSlots,
  options: "可以这样问：",
  noFiles: "没有找到可以读入的文件。",
  ingested: (done: number, failed: number) =>
    failed === 0 ? `共${done}个文件，全部完成。` : `共${done + failed}个文件，${failed}个没有读入，原因见上。`,
  leftOut: (what: readonly string[]) => `  没有收入：${what.join("；")}`,
  unaccounted: (count: number) => `  注意：有${count}处数字不知道是什么，没有收入，请反馈给我们。`,
  noVersion: (id: string, version: number) => `报告 ${id} 没有可用的第${version}版；用 jushi reports show ${id} 查看。`,
  notAVersion: "要是版本号，例如 2 (a version's number, such as 2)",
  notADay: "要是日期，例如 2026-04-01 (a day, such as 2026-04-01)",
  noReport: (id: string) => `没有编号是“${id}”的报告；用 jushi reports list 查看编号。`,
  reportsDiff: "看一版改动了哪些数字 (what a version changes)",
  reportsPublish: "发布草稿，或发布指定的一版 (publish the draft, or the version named)",
  reportsPublishAsNew: "草稿是一份新报告 (the draft is a report of its own)",
  reportsPublishReplaces: "草稿是这份报告的更正版 (the draft is a new version of that report)",
  reportsRollback: "退回上一版 (back to the version before)",
  reportsRemove: "下架：不再用于回答，也打不开 (take a report down)",
  reportsAudience: "改谁能看：chat:oc_…、department:…、user:ou_…，可以写多个 (who may see a report)",
  reportsAudienceEveryone: "所有人都能看 (everyone in the tenant)",
  audienceMissing: "请写明谁能看，例如 chat:oc_5ad1f7 或 user:ou_3c1f0e；要让所有人看，加 --everyone。",
  audienceWrong: (reader: string) =>
    `“${reader}”不对：应为 chat:oc_…（群）、department:…（部门）或 user:ou_…（人）(chat, department or user)。`,
  confirmAudience: (id: string, audience: readonly string[] | null) =>
    audience === null ? `让所有人都能看 ${id}？` : `${id} 只给这些群、部门或人看：${audience.join("、")}？`,
  audienceSet: (title: string, audience: readonly string[] | null) =>
    audience === null ? `《${title}》现在所有人都能看。` : `《${title}》现在只有这些能看：${audience.join("、")}。`,
  reportsVersion: "第几版，默认最新的草稿 (which version)",
  shownVersion: "第几版，默认正在回答的那一版，没有时是草稿 (which version)",
  yes: "不再询问，直接执行 (do not ask)",
  needsYes: (question: string) => `${question}\n没有执行：请在终端里确认，或加上 --yes。`,
  firstVersion: (title: string, version: number) => `《${title}》第${version}版；没有可以比较的旧版。`,
  versionsCompared: (title: string, from: number, to: number) => `《${title}》第${from}版 → 第${to}版`,
  diffCounts: (added: number, removed: number, changed: number, same: number) =>
    `新增${added}个，删除${removed}个，改动${changed}个，不变${same}个`,
  unsureMark: "带 ? 的数字，程序没有把握读对，请先看。",
  labelsChanged: (before: string, after: string) => `含义：${before} → ${after}`,
  confirmPublish: (title: string, version: number, counts: string) => `发布《${title}》第${version}版（${counts}）？`,
  confirmRollback: (title: string) => `把《${title}》退回上一版？`,
  confirmRemove: (title: string) => `下架《${title}》？下架后所有人都不再能问到、打开它。`,
  published: (version: number) => `已发布，从现在起按第${version}版回答。`,
  rolledBack: (version: number) => `已退回，从现在起按第${version}版回答。`,
  removed: (title: string) => `《${title}》已下架。`,
  undecided: (id: string, candidates: readonly string[]) =>
    `还不能发布：不能确定这是新报告，还是更正版。新报告加 --as-new；更正版加 --replaces ${candidates.join(" 或 --replaces ")}。（${id}）`,
  overtaken: "没有发布：这份报告刚刚有了别的改动，请重新看一遍再发布。",
  noEarlier: (title: string) => `《${title}》没有更早的版本可以退回。`,
  nothingToPublish: "没有可以发布的版本；用 jushi reports list 查看草稿。",
  reportsDiscard: "放弃草稿 (throw a draft away)",
  discarded: "草稿已放弃，正在回答的那一版没有变。",
  reportsCorrections: "哪些聊天还要收到这份报告的更正 (chats still to be told of a correction)",
  correctionsHold: "先不通知 (hold back)",
  correctionsSend: "现在就通知 (tell now)",
  noCorrections: "没有要通知的更正。",
  corrections: (chats: number, held: boolean, now: boolean) =>
    held
      ? `有${chats}个聊天看过改动的数字，暂不通知。`
      : `有${chats}个聊天看过改动的数字，${now ? "马上" : "发布约10分钟后"}各收到一条更正。`,
  correctionsDue: (id: string, chats: number) =>
    `有${chats}个聊天看过改动或撤下的数字，约10分钟后由运行中的服务各发一条更正；先不通知：jushi reports corrections ${id} --hold`,
  ingestAll: "用现在的规则把已发布的报告全部重读一遍 (read every live report again)",
  ingestNeedsPath: "请写出文件或文件夹，或用 --all 重读全部报告",
  reread: {
    published: (title: string, version: number) => `✓ 《${title}》读法有变，现在按第${version}版回答。`,
    unchanged: (title: string) => `✓ 《${title}》没有变化。`,
    unreadable: (title: string) => `✗ 《${title}》的原文件没有保存，仍按原来的读法回答；要重读请重新发送文件。`,
    lost: (title: string) => `✗ 《${title}》的新读法答不出固定的问题，已存为草稿；请看 jushi reports diff。`,
    busy: (title: string) => `✗ 《${title}》正由别人处理，没有重读。`,
  },
  rereadDone: (all: number, changed: number) => `共${all}份报告，${changed}份读法有变，其余不变。`,
  reportsPin: "固定一个问题：新版答不出它时，发布要再确认一次 (pin a question)",
  reportsPins: "列出固定的问题 (pinned questions)",
  reportsUnpin: "取消固定 (unpin)",
  acceptLost: "即使固定的问题答不出也发布 (publish although pinned questions get lost)",
  pinned: (figures: string) => `已固定，现在的回答是：${figures}。`,
  cannotPin: "没有固定：这个问题现在答不出数字。",
  noPins: "还没有固定的问题。",
  noPin: (id: string) => `没有编号是“${id}”的固定问题。`,
  unpinned: "已取消固定。",
  lost: (questions: readonly string[]) =>
    `没有发布：这一版答不出这些固定的问题：\n${questions.map((question) => `  - ${question}`).join("\n")}\n确定要发布，请加 --accept-lost。`,
  confirmLost: (questions: readonly string[]) => `这一版答不出固定的问题：${questions.join("；")}。仍要发布？`,
  reportsGaps: "最近答不出的问题，和各地还缺哪一年的报告 (what could not be answered, what is missing)",
  noGaps: "最近30天没有因为缺报告而答不出的问题。",
  gapColumns: ["次数", "人数", "缺什么", "问题"],
  expectedPlace: "地区",
  absent: "缺",
  states: { draft: "草稿", live: "已发布", superseded: "旧版", removed: "已下架" },
  masked: (count: number) => (count > 0 ? `，其中${count}个在原文中被隐去或缺失` : ""),
  partsFound: (found: number, written: number | null) =>
    `这一页不止一份报告：${written === null ? "" : `标题里写明${written}篇，`}按标题、开头和序号分成${found}部分，请与原页核对。`,
  reindexingVectors: "正在重建 Qdrant 里的检索，建好之前旧的照常使用。",
  reindexed: (reports: number, passages: number, figures: number) =>
    `索引已重建：${reports}份报告，${passages}个段落，${figures}个数字。`,
  refusedReports: (count: number) => `有${count}个文件没有读入，相关的问题会答不出来：`,
  ...accessTexts,
  ...figureTexts,
  ...digestTexts,
} as const;
