/**
 * Words a drafted sentence may not say by itself (figures.md 5d.3), as data. The program prints every figure with its
 * place, time, people, dose and role, so the prose around it needs none of these; a word that claims something is let
 * through only where a figure or a calculation beside it says the same.
 *
 * What is neither listed here nor a label must still be one of the plain words (`plain-words.ts`), so the lists need not be
 * whole; they name the fault, and keep a number or a claim from ever becoming a plain word.
 *
 * The lists are meant to be too long rather than too short: a good draft that is dropped costs smoothness, because the
 * template answers instead; a false claim that is shown costs the product. Patterns run on checked text, see
 * `plain-text.ts`: simplified script, ASCII punctuation, no spaces.
 */

/** What must stand behind a claim word: see `backing.ts`. */
export type Backing =
  | "up"
  | "down"
  | "level"
  | "highest"
  | "lowest"
  | "sum"
  | "difference"
  | "share"
  | "rank"
  | "part"
  | "plan"
  | "applied"
  | "standard"
  | "from"
  | "done";

/** A word in the group `said` must besides stand in the figure's own clause: 已完成 is no reading of a coverage rate. */
export const backedWords: readonly { backing: Backing; words: RegExp }[] = [
  { backing: "up", words: /净增长?|增[长加多]?|提[高升]|上[升涨浮]|扩大|攀升|回升|走高/g },
  { backing: "down", words: /净减少?|减[少低]?|[下跌]降|下[滑跌浮]|降低?|缩[小短减]|回落|压[缩减]|走低/g },
  { backing: "level", words: /持平|保持稳定/g },
  { backing: "highest", words: /最[高多大]/g },
  { backing: "lowest", words: /最[低少小]/g },
  { backing: "sum", words: /[合总共]计|[总一]共|总[和数额量]|之和|相加|加起来|汇总/g },
  { backing: "difference", words: /相差|差[距额值异]|之差|相减/g },
  { backing: "share", words: /占比?|比[重例]|份额/g },
  { backing: "rank", words: /排[名位]|名次|位[列居次]|名列/g },
  { backing: "part", words: /其中|包[括含]|含有|分为/g },
  { backing: "plan", words: /计划|目标|任务|规划|预[计期算]|拟|力争|争取|打算|安排|将/g },
  { backing: "applied", words: /申[报请]|待[验命评审批]|等待|尚在/g },
  { backing: "standard", words: /标准|底线|红线/g },
  { backing: "from", words: /起点|基数|原[来先有]|从前|曾/g },
  { backing: "done", words: /已(?!为您|查|找|列|附|按)|实际|(?<said>完成|实现|达到|建成|落实|取得|办结|兑现)/g },
];

/** Which way a thing is compared with what; only the words of the figure's own comparison are let through. */
export const comparators =
  /[同环]比|定基比|[较比](?:[上去前]年(?:同期|[末底])?|年初|上年同期|同期|上月|上季度|上一年)|比上周/g;

export type Ban = { code: "claim" | "numeral" | "time" | "place" | "unit" | "instruction"; words: RegExp };

/**
 * Never said in drafted prose, whatever the figures are. Comparing two things is among them: 甲县高于乙县 can be turned
 * round by its word order alone, while the calculation that the program prints cannot.
 */
export const bans: readonly Ban[] = [
  {
    code: "numeral",
    words:
      /[〇零一二两三四五六七八九十百千万亿兆弌弍弎亖壹贰叁叄肆伍陆柒捌玖拾佰仟廿卅卌皕俩仨半双倍番折几]|[数若]干?成|若干|[大少]数|部分/g,
  },
  {
    code: "numeral",
    words: /[约近余多]|左右|上下|以[内外]|以[上下](?![\u4e00-\u9fff])|(?<![,.;:!?()。、\n]|^)以[上下]|过[半成]/g,
  },
  {
    code: "claim",
    words:
      /[超逾越破]|达标|高达|[多低]至|达成|直逼|逼近|[高低大小优劣强弱快慢好坏早晚短]于|[高低快慢强弱优劣佳比更较最]/g,
  },
  {
    code: "claim",
    words: /相当|类似|等[于同]|[如若]同|[首冠魁榜]|前列|前茅|领[先跑军]|落后|垫底|末[位尾]|倒数|居前/g,
  },
  {
    code: "claim",
    words: /[大小]幅|[翻猛骤激飙暴锐剧略稍微渐趋势差占涨跌升降增减]|逐[步年月]|显著|明显|[巨重]大/g,
  },
  {
    code: "claim",
    words: /平均|均[为值达已]|[人户]均|累计|中位|众数|加权|推算|估|换算|四舍五入|取整/g,
  },
  { code: "claim", words: /全[部体面员都]|所有|每[个人家户]|唯一|仅|只有|竟|许多|众多|大量|少量|绝大/g },
  { code: "claim", words: /[不未没无非否勿莫负反错误虚假伪瞒]|除[了外]|扣除|剔除|例外/g },
  { code: "claim", words: /更正|纠正|修[正订改]|应[为是当该]|改为|实为|其实|事实上|作废|撤[回销]|质疑|存疑/g },
  {
    code: "claim",
    words: /可能|大概|也许|或许|似乎|好像|看来|据说|听说|传[言闻说]|猜|预[测料]|推测|怀疑|必[然定将]|肯定|一定/g,
  },
  { code: "claim", words: /因[为此]|所以|由于|导致|得益|归功|[说证表]明|意味|可见|从而|使得|引起|造成/g },
  {
    code: "claim",
    words:
      /[很极特非]好|良好|向好|好转|喜人|可喜|满意|合格|理想|乐观|严[重峻]|紧张|[危风]险|成[效功绩]|圆满|出色|突出|有[力效]|稳[定健步]|恶化|改善|遗憾|令人|感人|伟大|胜利|失败/g,
  },
  { code: "claim", words: /获[批评得奖]|荣|授予|批[准复]|通过(?:了|验收|评审|审|考|认)|命名|表彰|嘉奖|验收/g },
  {
    code: "time",
    words:
      /[年月季旬昨今往昔]|世纪|周(?!边|到|全|密|围)|日(?!常)|明天|现[在阶]|[当目]前|[此之以]前|以来|过去|[未将后随]来|期间|时期|[同上本]期|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/g,
  },
  {
    code: "place",
    words:
      /[省市县镇乡村州旗盟]|(?<!地)区|[全我本各外邻]国|街道|当地|[外各]地|[东南西北中]部|兄弟|邻近|周边|沿海|内陆|境[内外]/g,
  },
  {
    code: "unit",
    words: /元|单位|[公毫厘千]米|[公市]斤|吨|亩|平方|立方|小时|分钟|[人户家场批]次|人份|[岁剂龄率额]|针(?!对)|百分/g,
  },
  {
    code: "instruction",
    words:
      /系统|提示|指令|规则|助手|机器人|人工智能|模型|角色|扮演|忽略|遵[守循]|输出|字段|代码|格式|管理员|权限|授权|密钥|秘密|保密|内部|开发者/g,
  },
  {
    code: "instruction",
    words:
      /点击|链接|网[址站页]|扫码|[二维]+码|微信|公众号|客服|转[账发]|汇款|红包|密码|验证码|登录|下载|安装|联系|致电|拨打|电话|邮[箱件]|所有人|私聊|关注|订阅|紧急|通知/g,
  },
  { code: "instruction", words: /抱歉|对不起|拒绝|恕/g },
];

/** Ordinary words that hold a character of the lists above and claim nothing; blanked before the lists are applied. */
export const ordinaryWords =
  /进一步|一并|同一[份篇]|上下文|[注写标]明|统一|一致|一起|一同|逐一|一旦|[二两]者|老?百姓|多少|几乎|地区|日常|针对|对比|最后|比如|首先|更[多细]|更详细|一下|一句话|[这那此该有样]一[项句份篇条段个]|一览|翻[看阅查]|比对/g;
