/**
 * What a herd, a field, a fund, a house or a case file has, told one beside the other: none of these is ever of another, and
 * all are of one owner. Naming only asks here what stands beside what.
 */

/**
 * Written as the end of the owner's name: 牛存栏3.1万头，出栏0.8万头 gives 牛出栏. A longer name stands before the one it ends with.
 */
const inName: readonly (readonly string[])[] = [
  ["总收入", "总支出"],
  ["存栏", "出栏"],
  ["存笼", "出笼"],
  ["新增", "退出", "清退"],
  ["主办", "独办", "协办", "会办", "分办"],
  ["基础免疫接种率", "加强免疫接种率"],
  ["基础免疫率", "加强免疫率"],
  ["基础免疫", "加强免疫"],
  [
    "播种面积",
    "种植面积",
    "栽培面积",
    "养殖面积",
    "面积",
    "种植",
    "播种",
    "总产量",
    "年产量",
    "产量",
    "总产值",
    "年产值",
    "产值",
    "总产",
    "单产",
    "亩产",
  ],
];

/** Written as a head behind the owner: 基金收入9.86亿元，支出8.12亿元 has no 收入支出. */
const asHead: readonly (readonly string[])[] = [
  ["出院", "治愈", "治愈出院", "死亡"],
  ["出生", "死亡"],
  [
    "总收入",
    "总支出",
    "收入",
    "支出",
    "结余",
    "当期结余",
    "累计结余",
    "本期结余",
    "滚存结余",
    "当年结余",
    "年末滚存结余",
    "结存",
    "累计结存",
    "当期结存",
    "滚存结存",
  ],
  ["招生", "在校生", "在校学生", "毕业生", "毕业", "教职工", "专任教师", "校舍建筑面积"],
  ["新开工项目", "开工项目", "新开工", "开工", "已开工", "竣工", "完工", "投用", "续建", "建成", "基本建成"],
  ["营业收入", "主营业务收入", "利润总额", "利润", "利税"],
  ["注销", "转型", "关停"],
  ["应种", "实种", "及时接种", "应检", "实检"],
  ["警告", "罚款", "没收违法所得", "没收", "吊销"],
  ["谈话函询", "立案", "处分", "留置", "批捕", "批准逮捕", "起诉", "提起公诉", "刑拘", "刑事拘留"],
];

/** What houses have; a rate may well be of the last of them. */
export const capacity =
  /^(?:床位数?|编制床位|开放床位|在[校园]?(?:生|学生|幼儿)|在园幼儿|教职工(?:人数)?|专任教师|招生|毕业生|入住老人)$/;

/** The measures among which this one ends a name; none where it ends no such name. */
export function besideInName(name: string): readonly string[] {
  return inName.find((names) => names.includes(name)) ?? [];
}

/** The heads that may stand beside this one, from each thing that has it. */
export function besideAsHead(head: string): readonly string[] {
  return asHead.filter((heads) => heads.includes(head)).flat();
}
