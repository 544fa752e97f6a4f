import type { Asked, Told } from "./asked.ts";
import { asksForStock } from "./stock.ts";

/**
 * 老年人多少 asked: 老年人体检1200人 and 培训教师300人 are those to whom something was done, and not how many there are; no more are
 * 新建卫生室12所, 检查医院30家 and what is part of such a `whole` all the houses. Who means them says what was done.
 */
export function isOfThemAll({ said, ask }: Asked, told: Told): boolean {
  const asked = withElders(ask.words.join("").replace(/(?:总数|总量|数量?)$/, ""));
  const { family } = told.figure;
  const [name, whole] = [withElders(told.name), told.whole];
  if (!name.includes(asked) && !whole.includes(asked)) return true;
  const noun = people.exec(asked)?.[0] ?? houses.exec(asked)?.[0] ?? "";
  const rest = noun === "" ? said : withElders(said).replaceAll(noun, "");
  const isSaid = (deed: string) => Array.from(deed).some((word) => rest.includes(word));
  if (/^(?:person|event)$/.test(family) && people.test(asked)) return (name.match(doneToPeople) ?? []).every(isSaid);
  if (family === "person" || family === "percent") return true;
  const isHouses = family === "count" && houses.test(asked);
  const done = isHouses ? doneToHouses : asksForStock.test(said) ? isUnderWay : isNew;
  const deed = (done.exec(name) ?? done.exec(whole))?.[0];
  return deed === undefined || isSaid(deed);
}

/** 老年人 and 老人 are the same people. */
function withElders(text: string): string {
  return text.replaceAll("老年人", "老人");
}

const people =
  /(?:老年?人|儿童|婴幼?儿|新生儿|学生|孕产妇|产妇|孕妇|妇女|残疾人|居民|群众|人口|职工|教师|医生|医师|村医|护士|人才|干部|村民|(?:失业|困难|贫困|退役)[\u4e00-\u9fff]{0,2}人员?)$/;
const doneToPeople =
  /体检|接种|筛查|签约|建档(?!立卡)|康复|救助|资助|慰问|走访|发放|培训|惠及|补[助贴]|奖励|表彰|(?:健康|系统|保健)管理|随访|享受|死亡|招[聘录]|引进|选[派送]|派出|再?就业/g;

const houses =
  /(?:机构|医院|卫生院|卫生室|诊所|门诊部|学校|小学|初中|高中|幼儿园|养老院|敬老院|企业|单位|场所|床位|托位|学位|村|社区|公厕|厕所|商户|合作社|主体)$/;
/** What is built or registered in a year is no count of all that there is, whatever it is; 新增认证 may well be the 认证 that are meant. */
const isNew = /^(?:新登记|新注册|新[改扩]?建|改扩建)(?=[\u4e00-\u9fff]{2})/;
const isUnderWay = /^(?:新登记|新注册|新[改扩]?建|改扩?建|扩建|建设|改造|培育|创建)(?=[\u4e00-\u9fff]{2})/;
const doneToHouses =
  /^(?:新增|净增|新登记|新注册|新[改扩]?建|改扩?建|扩建|改造|维修|修缮|检查|抽查|抽检|巡查|监督检查|取缔|关停|关闭|注销|撤并|撤销|创建|培育)(?!点|站|室|人员)/;
