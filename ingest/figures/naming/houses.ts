import type { FigureDraft } from "../draft.ts";
import type { Carry } from "./carry.ts";
import { capacity } from "./side-by-side.ts";

/** Houses that have places, staff and people in them. */
const house =
  /(?:学校|院校|小学|初中|高中|中学|中职|职高|幼儿园|公办园|民办园|医院|卫生院|卫生室|诊所|门诊部|服务中心|保健院|服务站|机构|养老院|敬老院|福利院)$/;

/** 幼儿园62所，其中公办38所，在园幼儿1.05万人: what only says of which kind a part is has nothing of its own told. */
export function isOfWholeAgain(before: string, part: string): boolean {
  return /^(?:公办|民办|公立|私立|民营|普惠性?|非?营利性)/.test(part) && capacity.test(before.replace(/^[，,]/, ""));
}

/** Who was counted or served: nobody in a house is of those. */
const person = /(?:教师|教职工|学生|人员|儿童|老人|老年人|体检|培训|接种|筛查)$/;

/**
 * 小学42所、初中18所、特教学校1所，在校生4.6万人: behind several kinds of houses what houses have is of all of them, and never of the
 * last; 小学42所，在校生3.1万人 is of the one kind. So nobody is a pupil of the 教师 who stand before.
 */
export function isOfAllHouses(head: string, { drafts, whole, subject }: Carry): boolean {
  if (!capacity.test(head)) return false;
  // 小学教职工150人，专任教师133人: both are of the one kind.
  const staffed = house.test(/^(.+?)(?:[共现]?有)?教职工$/.exec(subject)?.[1] ?? "");
  if (person.test(subject) && !house.test(subject) && !staffed) return true;
  const [one, other] = [drafts.at(-1), drafts.at(-2)];
  if (whole !== null || !isHouses(one) || !isHouses(other)) return false;
  return subject === one.phrase && !/其中|[;；(（]/.test(one.lead ?? "");
}

function isHouses(draft: FigureDraft | undefined): draft is FigureDraft {
  return draft?.quantity.family === "count" && draft.head === "" && house.test(draft.phrase);
}
