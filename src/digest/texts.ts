/** All that a weekly summary says besides figures, labels and quotes. */
export const digestTexts = {
  title: "本周报告摘要",
  was: "更正前：",
  isNow: "更正后：",
  /** What a model is told it writes about: the report's own words stay out of it. */
  askedOfWriter: "这份报告里有哪些数字？",
  moreCorrections: "还有别的数字也更正了，见报告原文。",
  /** 比2022年上升： stands before the difference as it was worked out. */
  moved: (period: string, way: "up" | "down" | "level", rate: boolean) =>
    `比${period}${rate ? rateWays[way] : amountWays[way]}：`,
  statedIn: (title: string) => `（见《${title}》）`,
  empty: "本周没有新的或更正的报告。",
  late: "这期摘要因故晚发，内容截至原定发送时间。",
  range: (week: string, from: string, to: string) => `${weekName(week)} · ${from}至${to}`,
  /** “工作群”2026年第53周的周报 */
  summaryOf: (group: string, week: string) => `${group === "" ? "" : `“${group}”`}${weekName(week)}的周报`,
  unsent: (group: string, week: string) => `${digestTexts.summaryOf(group, week)}草稿没有人确认，没有发送。`,
  draftFor: (group: string) => (group === "" ? "待确认" : `待确认，将发到“${group}”`),
  part: (part: number, of: number) => `（${part}/${of}）`,
  added: "新增",
  revised: "更正版",
  unread: "没有可以直接转述的数字，请看原报告。",
  others: (count: number) => `另有${count}份报告`,
  noPage: "没有链接的报告不对所有人开放。要看原文，请在群里 @我 问其中的数字，再点“看原文”。",
  yearlyTrend: "历年变化",
  trend: "变化",
  mostAsked: "本周问得最多（只给管理员）",
  unanswered: "本周没有答上的（只给管理员）",
  askedTimes: (question: string, times: number) => `${question}（${times}次）`,
  total: (added: number, revised: number) =>
    [added > 0 ? `新增报告${added}份` : "", revised > 0 ? `更正报告${revised}份` : ""]
      .filter((part) => part !== "")
      .join("，"),
  help: {
    subscribe: "在群里发：每周把新报告的要点发到那个群",
    unsubscribe: "不再发送周报",
    settings: "改时间、地区和关注的指标",
    preview: "现在看看这周的周报",
    send: "现在就发这周的周报",
    recall: "撤回这周的周报",
  },
  alreadyMade: "这周的周报已经在发送了。",
  askRecall: "要撤回本周发过的周报吗？",
  recall: "撤回",
  subscribed: (when: string) =>
    `已订阅周报，每${when}前后发送到本群。发送“周报设置”可以改时间、地区和关注的指标，“预览周报”可以先看一眼。`,
  alreadySubscribed: (when: string) => `本群已经订阅周报，每${when}前后发送。发送“周报设置”可以修改。`,
  notSubscribed: "本群没有订阅周报。发送“订阅周报”可以开始。",
  unsubscribed: "已取消订阅周报，不再发送。随时可以重新订阅。",
  onlyOwner: "周报由群主或管理员设置，请联系他们。",
  onlyInGroups: "周报发在群里，请在要接收的群里对我说。",
  saved: (when: string) => `已保存。周报每${when}前后发送。`,
  settingsTitle: "周报设置",
  save: "保存",
  previewTitle: "预览",
  sentNow: "周报正在发送，本周不再定时发送。",
  draftToOwner: "周报草稿已发给订阅人确认。",
  alreadySent: "本周的周报已经发过。要再发一次吗？",
  again: "再发一次",
  draftWaits: "本周的周报草稿还在等订阅人确认。要不等确认，现在就发吗？",
  sendAnyway: "现在就发",
  draftSent: "已确认，正在发送到群里。",
  draftDropped: "好的，这期不发送。",
  draftDecided: "这份草稿已经处理过了。",
  recalled: "已撤回这期周报。",
  nothingToRecall: "没有可以撤回的周报。",
  stillSending: "这期周报还有一部分正在发送，请过一分钟再撤回。",
  notRecalled: "飞书没有允许撤回，可能已超过可撤回的时间。",
  weekday: "星期几",
  weekdays: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
  time: "时间（整点或半点）",
  timeZone: "时区",
  places: "只看这些地区",
  allPlaces: "不填就是全部地区",
  titles: "只看标题里有这些词的报告",
  titlesExample: "例如 总结、公报；不填就是全部报告",
  metrics: "关注的指标",
  metricsExample: "例如 接种覆盖率、婴儿死亡率",
  emptyWeek: "没有新内容的一周",
  quietWeek: "没有新内容就不发",
  loudWeek: "没有新内容也说一声",
  reviewFirst: "发送前是否确认",
  withReview: "先发给我确认",
  withoutReview: "直接发送",
  badField: (field: string) => `没有保存：“${fieldNames[field] ?? "表单"}”填得不对，请改后再保存。`,
  tooMany: (field: "titles" | "metrics", most: number) => `没有保存：${digestTexts[field]}，最多填${most}个。`,
  badPlace: (name: string, several: boolean) =>
    several ? `没有保存：“${name}”有几个同名的地方，请写全称。` : `没有保存：行政区划表里没有“${name}”。`,
} as const;

const rateWays = { up: "上升", down: "下降", level: "持平" } as const;

const amountWays = { up: "增加", down: "减少", level: "持平" } as const;

const fieldNames: Readonly<Record<string, string>> = { weekday: "星期几", time: "时间", timeZone: "时区" };

/** 2026年第53周 */
function weekName(week: string): string {
  return `${week.replace(/-W0?/, "年第")}周`;
}
