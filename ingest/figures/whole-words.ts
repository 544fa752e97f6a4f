/**
 * Words that hold a shorter word which the rules cut at: 就 leads into a clause but not in 就医, 为 closes one but not in
 * 行为. Without them a metric loses half a word (医体验, 深圳全市平).
 */
const wholeWords = (
  "就医 就业 就诊 就近 就读 就餐 就地 就学 成就 共青团 共产党 共建 共享 共同 共有产权 公共 中共 现场 现代 现金 现役 现行 现象 现状 " +
  "现房 已婚 均衡 均等 平均 人均 年均 日均 月均 户均 亩均 都市 首都 还款 还贷 还建 偿还 退还 并发 并轨 并网 并购 合并 兼并 及时 " +
  "及格 普及 和谐 总和 与会 参与 再生 再就业 再保险 再造 只有 即时 含量 含氟 有关 有效 有序 有机 有害 有毒 有限 有色 有偿 拥有 " +
  "国有 公有 私有 共有 所有 享有 没有 特有 持有 占有 目的 了解 行为 作为 成为 认为 签约 节约 预约 合约 履约 附近 就近 靠近 " +
  "签到 报到 得到 受到 收到 做到 达到 接到 见到 遇到 来到 落到 直到 等到 占地 占用 占领 独占 现有 立足 不足 充足 满足 超市 超声 超龄 超重 " +
  "超前 超限 超标 超载 对象 对口 对外 对接 对策 对照 对待 对比 应对 针对 相对 对岸 反对 面对 因为 行为 为民 为主 为老 人为 以上 以下 以内 以外 以来 " +
  "以及 可以 所以 难以 予以 加以 等级 等次 平等 同等 中等 高等 初等 优等 各类 各级 各项 各种 各地 各界 各族 关于 由于 对于 属于 位于 " +
  "在职 在册 在岗 在校 在园 在建 在编 在线 在读 在管 在院 在籍 在孕 在产 在库 存在 现在 所在 内在 实在 正在 将军 即将 将来 把关 把握 " +
  "使用 驾驶 行使 大使 让利 转让 给予 供给 给水 补给 从业 从医 从事 从教 从严 由来 自由 缘由 理由 向上 方向 意向 定向 近视 近亲 近郊 近海 " +
  "惠及 涉及 波及 遍及 触及 兼顾 约谈 约束 大约 每千人 每万人 每百户 仅有 累计结余 累计确诊 其他 其它 总计 共计 会计 统计 审计 设计 合计 预计 估计 " +
  "中心 中医 中学 中小学 中央 中国 中期 中级 中专 中标 中餐 中药 中西医 中介 中考 中层 内科 内部 内镜 内涝 内需 内资 下达 下沉 下乡 下降 下岗 下属 下游 " +
  "管理率 管理人数 管理局 管理员 管理所 管理站 管理中心 服务中心 服务站 服务点 服务人员 服务量 服务业 服务队 服务对象 服务人次 建设率 建设用地 建设单位 " +
  "培训机构 培训班 培训率 签约率 签约服务 参与率 覆盖率 覆盖面 达标率 办结率 受理率 整改率 查处率 检出率 转办率 指导员 指导站 指导中心 " +
  "救助站 救助金 救助金额 奖励金 奖励费 奖励资金 采购率 采购额 采集点 接待量 发现率 组织机构 组织部 经营 新增长 完成率 实现 发现 出现 体现 兑现 呈现 表现 改扩建 新改扩建 实施方案 实施率 落实率 " +
  "检查站 检查员 检查率 监督员 监督检查 监督所 投入使用 投入产出 以奖代补 和平 和睦 和美 或者 而且 则是 又好又快 全面二孩 主要领导 主要污染物 有效期 积极分子 全面小康 深入基层"
).split(" ");

/**
 * Regex source for a word that does not match inside a longer whole word: 就 becomes `(?!就医|就业…)就` with the letters
 * before it looked at too (为 in 行为); 均为 does not begin within 平均为 either.
 */
export function guarded(word: string): string {
  const inside = wholeWords.flatMap((whole) => {
    if (whole === word) return [];
    const at = whole.indexOf(word);
    return at < 0 ? [] : [{ before: whole.slice(0, at), after: whole.slice(at + word.length) }];
  });
  const overlapping = wholeWords.flatMap((whole) => {
    const shared = whole.at(-1) === word[0] && whole.length === 2 && word.length > 1;
    return shared ? [`(?<!${escape(whole.slice(0, -1))})`] : [];
  });
  const guards = inside.map(
    ({ before, after }) => `(?!${before === "" ? "" : `(?<=${before})`}${escape(word)}${after})`,
  );
  return `${overlapping.join("")}${guards.join("")}${escape(word)}`;
}

/** Alternation of words, longest first, each guarded. */
export function alternation(words: readonly string[]): string {
  return [...new Set(words)]
    .sort((left, right) => right.length - left.length)
    .map(guarded)
    .join("|");
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
