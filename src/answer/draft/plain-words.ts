import { createWordList } from "../word-list.ts";

/**
 * The words drafted prose is made of: those that join, introduce, point at the source and are polite. Lists of what may
 * not be said always miss something (眼下, 全覆盖, 隔壁的数字); a list of what may be said fails closed, and what is lost by
 * it is only smoothness, because the template answers instead. No word here says when, where, who, how much, how well
 * or why. Words of the figures' own labels need not be here.
 */
const list = createWordList(`
  报告 报告里 总结 材料 资料 文件 原文 引文 原话 出处 来源 数字 数据 记录 记载 表述 写法 口径 内容 结果 情况 问题 提问 疑问 细节
  信息 句 句子 文后 文末 后面 下面 下方 上面 这里 方面 项目 指标 名称 地区 统计 程序 答案 回答 答复 工作 变化 幅度 数 词句
  根据 依据 依照 按照 按 据 查到 查得 找到 查阅 查询 查看 检索 核对 核实 核查 参考 参阅 参见 显示 写明 写道 写的 写着 写出 写到
  写有 写 提到 提供 列出 列在 列于 列 摘自 摘出 摘录 来自 出自 见 看 点开 引用 使用 汇报 对照 对应 对比 注明 标明 附上 附在 附后
  整理 给出 告诉 继续 追问 再问 问 了解 想看 想知道 想 需要 如需 如果 如 若 可以 可 欢迎 随时 感谢 谢谢 希望 帮助 祝 顺利 留意
  注意 查收 发布 公布 公开 明确 建议 一并 供 提 查 带上 说 来看 而言 来说
  如下 下列 以下 以上 另外 此外 同时 并且 并 以及 还有 还 接着 然后 其次 首先 最后 再 关于 对于 针对 至于 具体 简单 相关 有关 相应
  分别 依次 逐字 逐项 逐条 逐一 统一 一致 一起 同一份 同一篇 进一步 更多 更详细 其他 别的  原始 逐字逐句 上下文 多少 哪个 哪项 比如
  请 请看 您好 你好 好的 您 我 我们 您的 这 这是 这个 这项 这句 这份 那 该 该项 此 此项 上述 所 要 的 了 是 为 有 在 里 中 与 和
  及 由 从 到 给 把 也 都 就 则 而 且 之 以 于 时 对 经  现 现有 两者 二者 呢 吧 地 得 等 么 这么 就是 即 即是 关心 另 为准 该局 见下 见上 下述 里面 句话 说法 看到 找出 摘要
  样 这样 那样 这么 怎样 结合 放心 要求 能 能够 需 找 找寻 介绍 讲 讲到 谈到 提及 载明 载有 载于 描述 叙述 陈述 述及 指出 说到 称 标示
  呈现 展示 收录 抄录 摘取 选自 引自 取自 源自 出于 截取 复核 查证 查对 确认 浏览 阅读 阅 帮您 为您 参照 参看 详见 详情 备查 备注 附注
  附件 附录 清单 列表 梳理 归纳 概括 咨询 疑惑 询问  服务 协助 文字 文本 字句 段 段落 章节 条目 标题 题目 正文 文中 文内 句中
  公报 通报 简报 文稿 部门 那么 于是 总之 简言之 简要 简短 也就是 换句话说 亦 麻烦 劳驾 辛苦  再见 敬请 烦请 方便 便于 以便 便
  直接 原样 照录 完整 如实 用 会 让 自己 一览 翻看 翻阅 语句 字样 字面 页面 顺序 先后 次序 已为您 已查到 已找到 已列出 已附 已附上 已按 条件 收到 过目 完毕 帮 帮到 原句 后`);

/** The list as its writer should be told it. */
export const plainWords = list.words;

/** Whether a run of Han characters can be read as plain words from beginning to end. */
export const isPlainWords = list.covers;
