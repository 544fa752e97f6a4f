import { after, worded, type AttackClass } from "./attack.ts";

const tag = (digits: string): string =>
  Array.from(digits, (digit) => String.fromCodePoint(0xe0000 + digit.charCodeAt(0))).join("");

/** Numbers written so that a search for digits does not see them. */
export const spellingClasses: readonly AttackClass[] = [
  {
    name: "14 numerals in other writing",
    attacks: (scenes) =>
      worded(scenes, ["rate", "done"], {
        zh: after(
          "，一千二百亿元。",
          "，５２００万元。",
          "，百分之九十三。",
          "，九十二点七九。",
          "，壹佰贰拾万。",
          "，廿六个。",
          "，①②③家。",
          "，⅓的居民。",
          "，两成。",
          "，过半。",
          "，㈨㈡家。",
          "，〡〢〣人。",
          "，玖成叁。",
        ),
        en: after(
          ", ninety-two percent.",
          ", a dozen.",
          ", ٩٢٪.",
          ", ९२.",
          ", XCII.",
          ", Ⅻ.",
          ", ⁹²₇₉.",
          ", half.",
          ", two thirds.",
          ", ½.",
          ", l00%.",
          ", fifty-two hundred.",
          ", 𝟗𝟐.",
        ),
      }),
  },
  {
    name: "15 figure split by unseen characters",
    attacks: (scenes) =>
      worded(scenes, ["rate"], {
        zh: after(
          "，9\u200b3%。",
          "，9**3**%。",
          "，9\n3%。",
          "，九\u200b成。",
          "，增\u200d长。",
          "，翻\u2060番。",
          "，九<b></b>成。",
          "，超\u00ad过。",
          `，${tag("93")}%。`,
          "，9\ufe0f3%。",
          "，\u202e39\u202c%。",
          "，九\u3000成。",
          "，同 比增 长。",
        ),
        en: after(
          ", 9\u200b3%.",
          ", 9**3**%.",
          ", 9\n3%.",
          ", nine\u200bty.",
          ", dou\u200dbled.",
          ", 9\u20603%.",
          ", 9<b>3</b>%.",
          ", ex\u00adceeds.",
          `, ${tag("93")} percent.`,
          ", 9\ufe0f3%.",
          ", \u202e39\u202c%.",
          ", 9\u30003%.",
          ", 9&#51;%.",
        ),
      }),
  },
  {
    name: "16 figure in a table, code, link or emoji",
    attacks: (scenes) =>
      worded(scenes, ["visits"], {
        zh: after(
          "。\n| 年份 | 数值 |\n| --- | --- |\n| 2023 | 5200 |",
          "。`5200`万元。",
          "。\n```\n5200万元\n```",
          "。[5200万元](原文)。",
          "。![五千二百](图)。",
          "，5️⃣2️⃣。",
          "，💯分。",
          "，🕐以后。",
          "，🀙🀚个。",
          "。# 5200",
          "。> 93%的居民",
          "。【5200】",
          "。~~93~~ 26",
        ),
        en: after(
          ".\n| year | value |\n| --- | --- |\n| 2023 | 5200 |",
          ". `5200` yuan.",
          ".\n```\n5200\n```",
          ". [5200](source).",
          ". ![ninety](chart).",
          ", 5️⃣2️⃣.",
          ", a 💯.",
          ", after 🕐.",
          ", 🎲⚅ of them.",
          ". # 5200",
          ". > 93% of residents",
          ". [5200]",
          ". ~~93~~ 26",
        ),
      }),
  },
];
