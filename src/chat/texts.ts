/** Why the platform refused a message, where the reader can do something about it. */
const refusals: ReadonlyMap<number | null, string> = new Map([
  [230002, "我已经不在这个群里了"],
  [232009, "这个群已经解散"],
  [230018, "群里现在不允许我发言"],
  [230035, "群里没有给我发言的权限"],
  [230006, "机器人能力没有启用，请联系维护人员"],
  [230027, "应用缺少发消息的权限，请联系维护人员"],
  [99991672, "应用缺少发消息的权限，请联系维护人员"],
  [230022, "飞书的内容安全检查没有放行"],
  [230028, "企业的数据防泄漏规则没有放行"],
  [null, "试了很久，飞书一直没有接收"],
]);

/** All sentences the bot says in a chat that are not part of an answer. They hold no figure of a report. */
export const chatTexts = {
  /** While an answer is looked for. */
  looking: (reports: number) => (reports === 0 ? "正在查…" : `正在查 ${reports} 份报告…`),
  /** What is being done, below it. */
  steps: {
    search: "在报告里找相符的数字和原文",
    propose: "请模型帮助理解问题",
    write: "组织答复，并逐一核对其中的数字",
  },
  /** Before an answer to a question that waited. */
  askedAt: (time: string) => `您在${time}问的问题，现在答复，让您久等了。`,
  textOnly: "我目前只能看文字，请把问题打成文字发给我。",
  noFiles: "我目前不接收文件。要加入报告，请联系管理员。",
  emptyMention: "请在 @我 之后写出您要问的数字，例如“某市今年接种覆盖率多少”。",
  adminsOnly: "这条命令只有管理员可以使用。",
  tooFast: (seconds: number) => `提问有点快，这个问题没有回答。请约${seconds}秒后再问一次。`,
  cleared: "好的，之前问过的内容不再作为上下文，请重新提问。",
  failed: "抱歉，这个问题没能答复，已告知管理员。请稍后再问一次。",
  gone: "这条回答已经找不到了，请重新提问。",
  sourceGone: "这份报告已经下架或更换，找不到这段原文了。请重新提问。",
  staleButton: "这个按钮已经不能用了，请重新提问。",
  thanks: {
    useful: "谢谢，已记下这条回答有用。",
    "wrong-figure": "已记下您说数字不对，并通知管理员核对，谢谢。",
    "wrong-source": "已记下您说出处不对，管理员会核对，谢谢。",
  },
  /** Told with the buttons of feedback where no admins' chat is set. */
  thanksUnheard: "已记下您说数字不对，管理员会核对，谢谢。",
  toasts: { feedback: "已记录，谢谢。", working: "收到，正在处理…" },
  greeting: "大家好，我是据实。在群里 @我 提问，我用报告里的原数回答，并附上出处；发“帮助”看用法。",
  helpIntro:
    "直接问报告里的数字就行，写明地区、时间和指标更准确，例如“某市今年接种覆盖率多少”。接着问“去年呢”“第二剂呢”也可以。",
  severalPlaces: "多个地区",
  checkedSame: "已重新核对，报告原文就是这个数：",
  checkedChanged: "重新核对后，现在报告里的数与那条回答不同：",
  unchanged: "这个数没有变，报告原文仍是：",
  changedBecause: (before: string) => `报告换了新版本。那条回答依据的旧版写的是：${before}。现在的报告是：`,
  commands: {
    help: "看用法",
    reports: "看现有哪些报告",
    clear: "不再接着之前的问题",
  },
  /** To whoever asked for something to be posted; `about` names it. The code is the platform's. */
  notDelivered: (about: string, code: number | "unknown" | null, left: boolean) =>
    code === "unknown"
      ? `不能确定${about}是否已经送达，程序不会重发，请到群里看一眼。`
      : `${about}没有发出去：${refusals.get(code) ?? "飞书没有接收"}。${left ? "这个群的订阅已经结束。" : "程序不会再试；处理好以后，可以在群里发“立即发送”。"}`,
  alerts: {
    "unsure-send": (about: string) => `有一条消息不能确定是否已送达，程序不会重发，请人工查看。编号：${about}`,
    "refused-send": (about: string) => `有一条消息飞书拒绝发送，程序不会再试。编号：${about}`,
    "failed-job": (about: string) => `有一个问题处理失败，没有答复，请查看日志。编号：${about}`,
    "wrong-figure": (about: string) =>
      `有人反馈一条回答“数字不对”，请核对。用命令 jushi answers show ${about} 可以看到问题、依据和版本。`,
  },
} as const;
