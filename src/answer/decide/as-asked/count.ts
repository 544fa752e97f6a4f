import type { Asked, Told } from "./asked.ts";

/** The figure counts what is asked, and not what one more word of its name makes of it. */
export function sameCount({ said }: Asked, { name, whole }: Told): boolean {
  return !isAnotherCount(said, `${whole}${name}`) && !isOwedUnasked(said, name) && !isOfOtherDoses(said, name);
}

/** Words of a name that make another count or rate of what they stand before; who means that one says so. */
const others: readonly RegExp[] = [
  /拒绝|拒种|暂缓|推迟|预约|不能|不宜|禁忌|超龄|意愿|同意|自愿(?!者)/g,
  /(?<=[级等甲])以[上下]/g,
  /符合(?=[^·]{0,6}条件)|能力(?=$|·)/g,
  /培训(?=[\u4e00-\u9fff]{2})(?![班课次期])/g,
  /(?:流动|外来|留守)(?=儿童|人口)|发展(?=党员)/g,
  /(?:估算|推算|抽查|调查|评估|及时|合格)(?=接种率)/g,
  /(?:规范|系统)(?=管理率)|中医药(?=健康管理率)/g,
  /(?:自费|半价|应急|上门|现场|集中)(?=接种)/g,
  /(?<=指数)(?:监测|检测|调查)$/g,
  /死亡(?!率)|聚集性(?=疫情|事件)/g,
  /结转|不再|非(?!营利|免疫规划)/g,
];

/** 拒绝接种312人 are none of who was 接种, and 及时接种率 is no 接种率 (figures.md 5a). */
function isAnotherCount(said: string, name: string): boolean {
  // 流感多少例 asked: 流感样病例 are not all 流感; who asks for 标本 may well be told those of 流感样病例.
  if (said.includes("流感") && name.includes("流感样") && !said.includes("流感样")) return true;
  return others.some((pattern) => Array.from(name.matchAll(pattern)).some(([word]) => !said.includes(word)));
}

/** 培训多少人 asked: who was to be trained (应培训) is not who was; 补种多少 asked: 需补种 is what was due, and 漏种 what was missed. */
function isOwedUnasked(said: string, name: string): boolean {
  if (/补/.test(said) && !/[漏缺]/.test(said) && /[漏缺]种(?!.*补)/.test(name)) return true;
  return /^(?:应(?:参|培训|检|查|到|交|缴|整改|签|退|发|补|救)|需补)/.test(name) && !said.includes("应");
}

/** 应补种多少人 asked: who is owed one dose, or two, are not all of them, and the ones are not the others. */
function isOfOtherDoses(said: string, name: string): boolean {
  const doses = /[1-4]剂次?/.exec(name)?.[0];
  return doses !== undefined && !said.includes(doses);
}
