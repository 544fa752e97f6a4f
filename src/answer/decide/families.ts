import type { Figure } from "../../reports/figure.ts";
import type { Ask } from "../frame.ts";
import { sharePair } from "../../reports/pairs.ts";
import { institutionEnd, namesPeople } from "../understand/ask-family.ts";

/** Measure words that count the same kind of thing; 例, 份 and 人次 stand alone (figures.md 5a). */
const alike: readonly (readonly string[])[] = [
  ["家", "所", "间", "处", "座", "支"],
  ["件", "起", "宗"],
  ["件", "条"],
  ["件", "份"],
  ["人", "名", "位"],
  ["项", "个", "种"],
  ["张", "个"],
  ["台", "个", "辆", "部"],
  ["块", "面"],
  ["只", "羽", "羽份", "只份", "羽次", "只次"],
  ["头", "头份", "头次"],
  ["头", "只", "匹"],
  ["棵", "株"],
  ["次", "车次", "辆次"],
  ["条", "项"],
  ["场", "场次", "次", "期"],
  ["份", "册", "本"],
];

/** Whether a figure is of the kind the question asks for; families are never converted into one another. */
export function familyFits(ask: Ask, figure: Figure): boolean {
  if (ask.family === null)
    return figure.family !== "rank" && !isUnaskedSpan(figure) && !isUnaskedRate(ask, figure) && !isMeans(ask, figure);
  if (ask.family === "percent") {
    return (
      figure.family === "percent" ||
      figure.family === "permille" ||
      figure.family === "per-population" ||
      (figure.family === "percentage-point" && figure.role === "change") ||
      figure.family === "ratio" ||
      (/^(?:bare|count)$/.test(figure.family) && isRateWithoutSign(figure))
    );
  }
  if (figure.role === "negated-zero" && figure.family === "bare")
    return !figure.metric.phrase.endsWith("率") && /^(?:count|person|event)$/.test(ask.family);
  if (oneEach.some((measures) => measures.test(ask.base ?? "") && measures.test(figure.unit))) return true;
  const unit = figure.unit.replace(/^[十百千万亿]+/, "");
  if (isAsOften(ask, figure, unit) || (ask.family === "person" && isCaseOfPeople(figure))) return true;
  if (ask.family !== figure.family) return isBareIndex(ask, figure);
  if (housed.has(unit) && things.test(ask.words.at(-1) ?? "")) return false;
  return ask.base === null || sameMeasure(ask.base, unit) || countsInstitutions(ask.base, unit, figure);
}

/** 来信多少件 of 19件次, 公开多少条 of 328条次: as often as something came in or went out, it was one. People may come twice. */
function isAsOften({ family, base }: Ask, figure: Figure, unit: string): boolean {
  return family === "count" && figure.family === "event" && base !== null && base !== "人" && unit === `${base}次`;
}

/** 死亡9例 are nine people. */
export function isCaseOfPeople({ unit, metric: { phrase, head } }: Figure): boolean {
  return unit === "例" && `${phrase}${head}`.endsWith("死亡");
}

/** 死亡率5.94, 到位率为0: a rate printed without its sign; the answer says that no unit stands there. */
function isRateWithoutSign({ metric: { phrase, head }, family, role }: Figure): boolean {
  return (head === "" ? phrase : head).endsWith("率") && (family === "bare" || role === "negated-zero");
}

/**
 * A measure of talk is a preference: 死亡多少人 is answered with 7例, 培训多少人 with 820人次 and 补证几个 with 57人 where nothing
 * stands in the measure that was said. What is shown keeps its own. Who names houses or things has said what is counted,
 * who names people wants heads and no visits, and a dose is no person (figures.md 5a).
 */
export function fitsAsSpoken(ask: Ask, figure: Figure): boolean {
  const asked = ask.words.join("");
  const unit = figure.unit.replace(/^[十百千万亿]+/, "");
  const isHouse = institutionEnd.test(asked) && !(unit === "人次" && asked.endsWith("门诊"));
  if (isHouse || things.test(asked)) return false;
  // 护士注册多少个，医师呢: what else is registered is asked for, in the first one's measure.
  if (ask.family === "person" && unit === "个")
    return sharePair(ask.inherited.join(" "), `${figure.metric.phrase}${figure.metric.head}`);
  if (ask.family === "person")
    return unit === "例" || (unit === "人次" && !namesPeople(asked) && !/接种|免疫|疫苗|[剂针]/.test(asked));
  // 出警多少次: what happens is told in 起.
  if (ask.family === "event" && ask.base === "次" && unit === "起")
    return /警|火灾|事故|险情/.test(figure.metric.phrase);
  if (ask.family !== "count") return false;
  if (figure.family === "bare") {
    const name = `${figure.metric.phrase}${figure.metric.head}`;
    // 死了几个 of a column 死亡数: talk names no measure, and the column needs none.
    return (
      /数量$|[件起宗]数$/.test(name) || (ask.base === null && countedColumns.some(([column]) => column.test(name)))
    );
  }
  // 造血干细胞捐献几例: no volunteer who is listed is a case.
  if (ask.base === "例" && /志愿者|报名/.test(figure.metric.phrase) && !/志愿者|报名/.test(asked)) return false;
  return figure.family === "person" && (ask.base === null || ask.base === "例");
}

/** 连续12年 is an aside of what it stands beside; a span of time is asked for by a name that measures time, 人均期望寿命. */
function isUnaskedSpan({ family, metric: { phrase, head } }: Figure): boolean {
  return (
    family === "duration" &&
    !/(?:寿命|年龄|住院日|时间|时长|时限|期限|年限|周期|天数|日数)$/.test(head === "" ? phrase : head)
  );
}

/** 打了多少针, 多少剂, 多少剂次: each vaccination is one, whichever of them a report prints, as 台, 例 and 台次 are of surgery. */
const oneEach: readonly RegExp[] = [/^[十百千万亿]*(?:剂次?|针次?)$/, /^[十百千万亿]*(?:台次?|例次?)$/];

/** 卫生项目多少个: projects are never counted in the measure words of houses. */
const things = /(?:项目|任务|工程|活动|指标)$/;
const housed: ReadonlySet<string> = new Set(["家", "所", "间"]);

/**
 * 流感疫苗接种 asked without a rate: its 接种率 and 任务完成率 are other figures of the same thing, and so is a share of 常住人口
 * when 常住人口 is asked.
 */
function isUnaskedRate(ask: Ask, figure: Figure): boolean {
  const { phrase, head } = figure.metric;
  if (figure.role === "change") return false;
  if (owedOrDone.test(ask.words.at(-1) ?? "") && figure.family === "percent") return true;
  if (/(?<!指|基|参|系|倍|人|次|代|多|少)数$/.test(ask.words.at(-1) ?? "") && figure.family === "percent") return true;
  if (figure.change !== null && grows.test(ask.words.join(""))) return false;
  if (figure.role === "share" && ask.words.some((run) => run.includes("占"))) return false;
  if ([...ask.words, ...ask.inherited].some((run) => /[率比度]$/.test(run))) return false;
  const rate = figure.family === "percent" || figure.family === "permille" || figure.family === "per-population";
  return /[率比]$/.test(head) || (rate && !/(?:度|水平|指数|面|比|比例|比重)$/.test(head === "" ? phrase : head));
}

/** 渡口客运量多少: how much was carried is no count of the 渡船31艘 that carried it. */
function isMeans({ words }: Ask, { unit, family, metric }: Figure): boolean {
  const asked = words.at(-1) ?? "";
  if (family !== "count" || !/(?<![数总辆有保])量$/.test(asked)) return false;
  return /^[十百千万亿]*[艘辆台架家所座处]$/.test(unit) && !metric.phrase.includes(asked.slice(-2));
}

/** 应种 and 实种 are counts by their names. */
const owedOrDone = /[应实](?:接?种|补种|检|查|测|到|访)$/;

/** 生产总值增长目标: a planned growth is what is asked for, though it stands as a rate of what is to grow. */
const grows = /增长|增速|增幅|涨幅|下降|降幅/;

function sameMeasure(asked: string, printed: string): boolean {
  return asked === printed || asked === "个" || alike.some((set) => set.includes(asked) && set.includes(printed));
}

/**
 * 多少家 may be answered in 个 where institutions are counted (5个社区卫生服务中心), not where places in them are, and in 户 where
 * businesses are.
 */
function countsInstitutions(asked: string, printed: string, { metric }: Figure): boolean {
  const institution = /(?:机构|医院|卫生院|中心|卫生室|站|点|园|校|院|所|室|单位|企业|门诊|科室|基地)(?:总数|数量?)?$/;
  const business = /(?:企业|主体|公司|商户|工商户|合作社)$|^(?:吊销|警告|责令|取缔|关停|约谈)/;
  if (printed === "户" && /^[家个]$/.test(asked) && business.test(metric.phrase)) return true;
  return printed === "个" && /^[家所间]$/.test(asked) && institution.test(metric.phrase);
}

/** Columns of cells without units say what they count: 发病数 counts cases, 死亡数 people, 户数 households, 应种 who is to be vaccinated. */
const countedColumns: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:发病|病例|患病|感染)数$/, /^[例人]$/],
  [/(?:反应|AEFI|病)\S*报告(?:例)?数$/, /^例$/],
  [/死亡(?:人)?数$/, /^[例人名]$/],
  [/户数$/, /^户$/],
  [/(?:儿童|学生|女生|老人|老年人|患者)数$/, /^[人名]$/],
  [/(?:接种|补种|[应实]种)数?$/, /^(?:[人名针]|剂次?)$/],
  [/[应实](?:检|查|筛|管|访)数?$/, /^[人名]$/],
  [/(?:机构|医院|学校|企业|单位)(?:个)?数$/, /^[个家所]$/],
];

/** 千人床位5.1 prints no unit; 多少张 may still ask for it. A column 接种人数 counts people though its cells are bare. */
function isBareIndex(ask: Ask, figure: Figure): boolean {
  const { phrase, head } = figure.metric;
  const name = `${phrase}${head}`;
  if (figure.family === "bare" && ask.family === "person" && name.endsWith("人数")) return true;
  // 帮助农民工讨薪8.2亿: what is paid or owed and told in 亿 or 万 alone is money.
  if (figure.family === "bare" && ask.family === "money")
    return /[万亿]$/.test(figure.display) && /[薪款]|资金$/.test(name);
  const measure = ask.base ?? (ask.family === "person" ? "人" : "");
  if (figure.family === "bare" && countedColumns.some(([column, unit]) => column.test(name) && unit.test(measure)))
    return true;
  return (
    figure.family === "bare" && figure.flags.includes("no-unit") && (ask.family === "count" || ask.family === "person")
  );
}
