/** Of `jushi digest`: weekly summaries. */
export const digestTexts = {
  digest: "每周发到群里的摘要 (weekly summaries)",
  digestList: "列出订阅和最近发过的 (list)",
  digestPreview: "现在发出来会是什么样 (what it would say now)",
  digestSend: "现在就发这周的，由运行中的服务送出 (send this week's now)",
  digestAgain: "这周已经发过也再发一次 (although it was sent)",
  digests: {
    none: "还没有群订阅周报；在群里对机器人说“订阅周报”。",
    noGroup: (chat: string) =>
      `没有找到这个群：机器人不在“${chat}”这个群里，或还没有和飞书连上过。群的编号见 jushi digest list，也可在群里发“订阅周报”。`,
    groups: ["群", "时间", "关注的指标"],
    columns: ["群", "周", "状态", "送达"],
    states: {
      queued: "已发或正在发",
      awaiting: "等待确认",
      quiet: "没有新内容，未发",
      skipped: "错过太久，未发",
      unsent: "没有确认，未发",
      recalled: "已撤回",
    },
    sent: {
      queued: "已放入待发，运行中的服务会送出。",
      awaiting: "已发给订阅人确认。",
      quiet: "没有新内容，没有发送。",
      already: "这周的周报已经发过；要再发一次，请加 --again。",
      waits: "这周的周报草稿还在等订阅人确认；要不等确认就发，请加 --again。",
      raced: "别处正在发送这周的周报，这里没有再发。",
      skipped: "没有发送。",
      unsent: "没有发送。",
      recalled: "没有发送。",
    },
  },
} as const;
