/**
 * 成立于1982年, 1992年由甲区划归乙区管理, 2001年撤乡建镇: when a body came to be what it is says nothing of when it is told of.
 * `before` and `after` are what stands around the year.
 */
export function isOfHistory(before: string, after: string): boolean {
  return /(?:成立|始建|建立|组建|创办|创建|设立|兴建|创立|建[校院所站园厂])[于自]$/.test(before) || became.test(after);
}

const became =
  /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:经[^，,。；;\d]{1,14}批准)?(?:由[^，,。；;\d]{1,16}(?:划转|划归|划入|更名|改制|升格|改设|析置|合并|…$)|更名|改名|改称|升格|划归|划入|并入|撤[乡镇县社区][^，,。；;\d]{0,6}[建设]|(?:建|设|撤)[镇乡](?![\u4e00-\u9fff]?[村卫]))/;

/** 2003年抗击非典斗争以来, 2019年医改启动以来: what stands behind the year in which something began that still goes on. */
export const begunSince = /^[^，,。；;\d]{2,16}(?:斗争|实施|施行|颁布|启动|开展|成立|推行|改革)以来/;
