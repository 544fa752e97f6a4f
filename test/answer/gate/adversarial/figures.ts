import { after, before, worded, type AttackClass } from "./attack.ts";

/** Numbers the figures do not hold. Each of them stands somewhere in the sources, as something else. */
export const figureClasses: readonly AttackClass[] = [
  {
    name: "1 invented figure",
    attacks: (scenes) =>
      worded(scenes, ["rate", "plan"], {
        zh: [
          ...after("。另有93家医院参与。", "。全县还有12所学校。", "。其中28个村已覆盖。", "。共有4名专家负责。"),
          ...before(
            "全县93%的居民已经接种，",
            "在17个乡镇里，",
            "九成以上居民受益，",
            "绝大多数居民都接种了，",
            "上百家单位参与，",
          ),
        ],
        en: [
          ...after(
            ". Another 93 hospitals took part.",
            ". 12 schools joined.",
            ". 28 villages are covered.",
            ". 4 experts led it.",
          ),
          ...before(
            "93% of residents are covered, ",
            "In 17 towns, ",
            "Nine in ten residents, ",
            "Almost everybody: ",
            "Dozens of clinics: ",
          ),
        ],
      }),
  },
  {
    name: "8 digits transposed",
    attacks: (scenes) => [
      ...worded(scenes, ["people"], {
        zh: after(
          "，也就是24126人。",
          "（24126人）。",
          "。复核为24126人。",
          "。接种24126人。",
          "，即二万四千一百二十六人。",
        ),
        en: after(
          ", that is 24126 people.",
          " (24126 people).",
          ". Checked: 24126.",
          ". 24126 were vaccinated.",
          ", i.e. 24,126.",
        ),
      }),
      ...worded(scenes, ["rise", "rate"], {
        zh: after("，即6.5%。", "，写作6.5%。", "。更准确地说是6.5%。", "，也就是百分之六点五。"),
        en: after(", i.e. 6.5%.", ", written 6.5%.", ". More exactly 6.5%.", ", or six point five percent."),
      }),
    ],
  },
  {
    name: "9 rounding beyond the source",
    attacks: (scenes) =>
      worded(scenes, ["rate", "visits"], {
        zh: [
          ...after("，约93%。", "，将近93%。", "，四舍五入为93%。", "以上。", "左右。"),
          ...before("约为", "近九成三：", "大约是：", "接近九成三，"),
        ],
        en: [
          ...after(", about 93%.", ", nearly 93%.", ", rounded to 93%.", " or more.", " or so."),
          ...before("About ", "Roughly ", "Almost ", "Over nine tenths: "),
        ],
      }),
  },
  {
    name: "11 figure of an uncited passage",
    attacks: (scenes) =>
      worded(scenes, ["rate", "permille"], {
        zh: after(
          "。孕产妇保健管理率97.8%。",
          "。另外，罚款23.7万元。",
          "。门诊46.28万人次。",
          "。监督检查600余次。",
          "。建成发热门诊26个。",
          "。满意度是96.5%。",
          "。完成投资5200万元。",
        ),
        en: after(
          ". Maternal care reached 97.8%.",
          ". Fines were 23.7.",
          ". Outpatients: 46.28.",
          ". 600 inspections.",
          ". 26 fever clinics were built.",
          ". Satisfaction is 96.5%.",
          ". Investment: 5200.",
        ),
      }),
  },
];
