import type { Asked, Told } from "./asked.ts";

/** What the question denies the figure denies, and what it does not deny the figure does not. */
export function sameNegation({ said }: Asked, { name }: Told): boolean {
  return !isDeniedUnasked(said, name) && !isOpposite(said, name);
}

/** 接种了多少人: who has 未接种 is none of them. 未经复议直接起诉 says how, and denies nothing. */
function isDeniedUnasked(said: string, name: string): boolean {
  return /未(?!成年|来|婚|央|经)|没有/.test(name) && !/[未没差缺漏]|不(?!动产|良)/.test(said);
}

/** 非免疫规划疫苗 is the opposite of 免疫规划疫苗, and 不合格 of 合格: what the name denies and the question does not. */
function isOpposite(said: string, name: string): boolean {
  const asked = said.replace(/有没有|有无|是不是|能不能/g, "");
  return Array.from(name.matchAll(/[非不无](?=([\u4e00-\u9fff]{2}))/g)).some(([sign, denied = ""]) => {
    const alone = name.replaceAll(`${sign}${denied}`, "").includes(denied);
    return asked.includes(denied) && !alone && !new RegExp(`(?:非|不|无|未|没有?)的?${denied}`).test(asked);
  });
}
