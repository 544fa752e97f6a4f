import type { Figure } from "../../../reports/figure.ts";
import type { Ask } from "../../frame.ts";
import type { Asked, Told } from "./asked.ts";

/** A sum answers where a sum is asked, and what is counted per head, on average or as a proportion where that is. */
export function samePerHead({ said, ask }: Asked, { figure, name }: Told): boolean {
  return (
    isPerHeadAsAsked(said, name) &&
    isMeanAsAsked(said, name, figure) &&
    !isRateOfPay(said, name) &&
    !isPaidInAll(said, name, figure) &&
    !isUnaskedProportion(said, name, figure) &&
    !isShareInAsked(ask, figure)
  );
}

/**
 * 每千人口托位数 is not 托位: what is counted per head answers only a question that says so, and the other way round. A 平均浓度 is
 * the 浓度 of the year, and nothing is told per head.
 */
function isPerHeadAsAsked(said: string, name: string): boolean {
  const perHead =
    /每[十百千万]|(?:[人户日月年次]均|平均)(?!浓度|气温|温度|空气|优良|降[水雨]|湿度|水位|风速|期望寿命|预期寿命)|千人|万人(?!次)/;
  const asked = said.replace(/多少[十百千万亿]*人/g, "");
  return perHead.test(name) === perHead.test(asked) || (!perHead.test(name) && asked.includes("平均"));
}

/** 平均多少例 asked: how many there are in all is no mean. A rate is one by nature. */
function isMeanAsAsked(said: string, name: string, { family, role }: Figure): boolean {
  const counted = /^(?:count|person|event|money)$/.test(family) && role !== "change";
  return !counted || !said.includes("平均") || /均|每/.test(name);
}

/** 发了多少钱 asked: what each gets, or the standard, is no sum that was paid. */
function isRateOfPay(said: string, name: string): boolean {
  return (
    /标准|每[人户]|[人户]均/.test(name) &&
    /发了|发放了|花了|支出|拨付|一共|总共/.test(said) &&
    !/标准|每|[人户]均|平均|一个人/.test(said)
  );
}

/** 低保每月多少钱 asked: what was paid to all of them in the year is no month's. */
function isPaidInAll(said: string, name: string, { family, reading }: Figure): boolean {
  return family === "money" && /每个?月|一个月/.test(said) && !/月|标准|每|均/.test(`${name}${reading.clause}`);
}

/** 新增读者多少 asked: the 男女比例 of them, 1:2, is no count; 丙类占多少 asked: how many of 100,000 fell ill is no share. */
function isUnaskedProportion(said: string, name: string, { family }: Figure): boolean {
  if (/占(?:比|了?多少|百分|几成)/.test(said) && !said.includes("率")) return /^per(?:mille|-population)$/.test(family);
  return family === "ratio" && /比例?$/.test(name) && !/比|率/.test(said);
}

/** 丙类占多少 asked: what three diseases are of 丙类总数 is a share in it, and not the share of it. */
function isShareInAsked({ words }: Ask, { role, metric: { phrase, head } }: Figure): boolean {
  const [asked = ""] = words;
  if (role !== "share" || !head.startsWith("占") || asked.length < 2) return false;
  return head.includes(asked) && !phrase.includes(asked);
}
