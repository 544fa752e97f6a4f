import * as z from "zod";
import { isTimeZone } from "./reports/wall-clock.ts";

/**
 * Every setting of the product: one entry per environment variable, from which validation, defaults, the messages and
 * `docs/configuration.md` are made (design.md 7).
 */

export type Setting = {
  schema: z.ZodType;
  /** One sentence for the operator: what it does. */
  meaning: string;
  /** What a good value looks like, Chinese then English: the whole text of a complaint. */
  wanted: string;
  example: string;
  /** Used when the variable is absent or empty; null leaves it unset. */
  fallback: string | null;
  /** Never printed. */
  secret?: true;
};

const text = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ""));
const wantedUrl = "以 http:// 或 https:// 开头的地址 (an http or https address)";
const list = text.transform((value) => value.split(/[,，;；\s]+/).filter((item) => item !== ""));

const count = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number);

/** Keys are the names of the variables; the order is the order of the documentation. */
export const settings = {
  PORT: {
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().max(65535)),
    meaning: "网页和接口使用的端口；0 表示任选一个空闲端口。",
    wanted: "0 到 65535 之间的整数 (an integer from 0 to 65535)",
    example: "8787",
    fallback: "8787",
  },
  JUSHI_HOST: {
    schema: z.union([z.ipv4(), z.ipv6()]),
    meaning: "在本机的哪个地址上提供服务；默认只有本机能访问，0.0.0.0 表示所有网卡（容器里需要）。",
    wanted: "一个 IP 地址 (an IP address)",
    example: "0.0.0.0",
    fallback: "127.0.0.1",
  },
  JUSHI_TRUSTED_PROXIES: {
    schema: z
      .string()
      .regex(/^[0-5]$/)
      .transform(Number),
    meaning: "服务前面有几层自己的反向代理；据此从 X-Forwarded-For 认出来访地址，用于限制伪造请求。",
    wanted: "0 到 5 之间的整数 (an integer from 0 to 5)",
    example: "1",
    fallback: "0",
  },
  JUSHI_DATA_DIR: {
    schema: text,
    meaning: "存放数据库的文件夹，没有时自动建立；备份时备份它。",
    wanted: "一个文件夹路径 (a folder path)",
    example: "/var/lib/jushi",
    fallback: "./data",
  },
  JUSHI_BASE_URL: {
    schema: httpUrl,
    meaning: "别人打开本服务所用的网址，用来拼出处链接；不设时链接只写路径。",
    wanted: wantedUrl,
    example: "https://jushi.example.gov.cn",
    fallback: null,
  },
  JUSHI_TIME_ZONE: {
    schema: text.refine(isTimeZone),
    meaning: "判断“今年”“上个月”所用的时区。",
    wanted: "IANA 时区名 (an IANA time zone name)",
    example: "Asia/Shanghai",
    fallback: "Asia/Shanghai",
  },
  JUSHI_HOME_PLACE: {
    schema: text,
    meaning: "本单位所在地；问题里说“我市”“全县”时就指它。",
    wanted: "行政区划全名，重名时写上级 (the full name of a division)",
    example: "浙江省杭州市",
    fallback: null,
  },
  JUSHI_PLACES: {
    schema: list,
    meaning:
      "应当报送的地区名单（含开发区等）：地名用逗号隔开，或写一个文件路径，文件里每行一个。排名和“各县”的回答据此说明缺了哪些地区。",
    wanted: "用逗号隔开的地名，或文件路径 (place names separated by commas, or the path of a file)",
    example: "萧山区,余杭区,桐庐县,钱江新城",
    fallback: null,
  },
  JUSHI_OWNERS: {
    schema: list.refine((ids) => ids.every((id) => /^ou_\w+$/.test(id))),
    meaning: "管理员的飞书 open_id，用逗号隔开。",
    wanted: "以 ou_ 开头、用逗号隔开的 open_id (open_ids separated by commas)",
    example: "ou_3c1f0e,ou_77ab21",
    fallback: null,
  },
  JUSHI_ADMIN_CHAT: {
    schema: z.string().regex(/^oc_\w+$/),
    meaning: "管理员群的 chat_id：“数字不对”的反馈和发送失败的消息通知到这里。",
    wanted: "以 oc_ 开头的 chat_id (a chat_id starting with oc_)",
    example: "oc_5ad1f7",
    fallback: null,
  },
  JUSHI_EXTERNAL_CHATS: {
    schema: list.refine((ids) => ids.every((id) => /^oc_\w+$/.test(id))),
    meaning: "允许回答的外部群的 chat_id，用逗号隔开；不写的外部群和外部人员一律不回答。",
    wanted: "以 oc_ 开头、用逗号隔开的 chat_id (chat_ids separated by commas)",
    example: "oc_5ad1f7,oc_90be21",
    fallback: null,
  },
  JUSHI_QUESTIONS_PER_MINUTE: {
    schema: count,
    meaning: "一个人每分钟最多回答几个问题，超过时请他稍后再问。",
    wanted: "正整数 (a positive integer)",
    example: "10",
    fallback: "10",
  },
  JUSHI_CHAT_QUESTIONS_PER_MINUTE: {
    schema: count,
    meaning: "一个群每分钟最多回答几个问题。",
    wanted: "正整数 (a positive integer)",
    example: "60",
    fallback: "60",
  },
  JUSHI_KEEP_DAYS: {
    schema: count,
    meaning: "聊天里的问题、回答和反馈保留多少天；到期清除内容，只留编号，防止重复答复。",
    wanted: "正整数 (a positive integer)",
    example: "365",
    fallback: "365",
  },
  FEISHU_APP_ID: {
    schema: z.string().regex(/^cli_\w+$/),
    meaning: "飞书自建应用的 App ID。",
    wanted: "以 cli_ 开头的 App ID (an app id starting with cli_)",
    example: "cli_a1b2c3d4e5",
    fallback: null,
  },
  FEISHU_APP_SECRET: {
    schema: text,
    meaning: "飞书自建应用的 App Secret。",
    wanted: "应用凭证页上的 App Secret (the app secret)",
    example: "从飞书开放平台复制",
    fallback: null,
    secret: true,
  },
  FEISHU_ENCRYPT_KEY: {
    schema: text,
    meaning: "飞书事件订阅的 Encrypt Key。",
    wanted: "事件订阅页上的 Encrypt Key (the encrypt key)",
    example: "从飞书开放平台复制",
    fallback: null,
    secret: true,
  },
  FEISHU_VERIFICATION_TOKEN: {
    schema: text,
    meaning: "飞书事件订阅的 Verification Token。",
    wanted: "事件订阅页上的 Verification Token (the verification token)",
    example: "从飞书开放平台复制",
    fallback: null,
    secret: true,
  },
  FEISHU_DOMAIN: {
    schema: httpUrl,
    meaning: "飞书开放平台的地址；用 Lark 时改为 https://open.larksuite.com。",
    wanted: wantedUrl,
    example: "https://open.feishu.cn",
    fallback: "https://open.feishu.cn",
  },
  FEISHU_EVENTS: {
    schema: z.enum(["webhook", "websocket"]),
    meaning: "怎样接收飞书事件：webhook 需要公网地址，websocket 不需要。",
    wanted: "webhook 或 websocket (webhook or websocket)",
    example: "websocket",
    fallback: "webhook",
  },
  OPENAI_API_KEY: {
    schema: text,
    meaning: "兼容 OpenAI 接口的模型服务的密钥；不设也能回答。",
    wanted: "模型服务给的密钥 (the key of the model service)",
    example: "sk-…",
    fallback: null,
    secret: true,
  },
  OPENAI_BASE_URL: {
    schema: httpUrl,
    meaning: "兼容 OpenAI 接口的模型服务的地址。",
    wanted: wantedUrl,
    example: "https://api.openai.com/v1",
    fallback: null,
  },
  CHAT_MODEL: {
    schema: text,
    meaning: "用来理解规则读不懂的问题的模型名；要同时设 OPENAI_BASE_URL 或 OPENAI_API_KEY。不设就只用规则和模板。",
    wanted: "模型名 (a model name)",
    example: "qwen-plus",
    fallback: null,
  },
  MODEL_DAILY_TOKENS: {
    schema: z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
    meaning: "每个群（或私聊）每天最多用多少 token，输入输出合计；用完后当天只用规则和模板。",
    wanted: "非负整数 (a non-negative integer)",
    example: "200000",
    fallback: "500000",
  },
  MODEL_LABELS: {
    schema: z.enum(["on", "off"]),
    meaning:
      "读入报告时，规则拿不准的数字含义（指标、期间、人群、性质）是否请模型标注；标注过的数字会写明，不用于计算和排名。要先设 CHAT_MODEL。",
    wanted: "on 或 off (on or off)",
    example: "on",
    fallback: "off",
  },
  MODEL_PRICES: {
    schema: z
      .string()
      .regex(/^\d+(?:\.\d+)?,\d+(?:\.\d+)?$/)
      .transform((prices) => prices.split(",").map(Number) as [number, number]),
    meaning: "每百万 token 的价格（元），先输入后输出，只用来在 jushi eval 里算费用。",
    wanted: "用逗号隔开的两个数 (two numbers: input,output)",
    example: "2,8",
    fallback: null,
  },
  EMBEDDING_MODEL: {
    schema: text,
    meaning: "用来按意思检索的向量模型名；要同时设置 EMBEDDING_DIMENSIONS 和 QDRANT_URL，改了之后运行 jushi reindex。",
    wanted: "模型名 (a model name)",
    example: "text-embedding-v4",
    fallback: null,
  },
  EMBEDDING_DIMENSIONS: {
    schema: count,
    meaning: "向量模型给出的维数。",
    wanted: "正整数 (a positive integer)",
    example: "1024",
    fallback: null,
  },
  QDRANT_URL: {
    schema: httpUrl,
    meaning: "Qdrant 的地址，设好后运行 jushi reindex；不设时用自带的全文索引。",
    wanted: wantedUrl,
    example: "http://127.0.0.1:6333",
    fallback: null,
  },
  QDRANT_API_KEY: {
    schema: text,
    meaning: "Qdrant 的密钥。",
    wanted: "Qdrant 的密钥 (the key of Qdrant)",
    example: "从 Qdrant 控制台复制",
    fallback: null,
    secret: true,
  },
  QDRANT_COLLECTION: {
    schema: z.string().regex(/^[\w-]{1,200}$/),
    meaning: "Qdrant 里的集合别名；多套服务共用一个 Qdrant 时各用各的。",
    wanted: "字母、数字、下划线或短横 (letters, digits, _ or -)",
    example: "jushi",
    fallback: "jushi",
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof settings;
