import { after, before, worded, type AttackClass } from "./attack.ts";

/** Claims that no list of forbidden words foresees: what gets through a gate that only knows what may not be said. */
export const freeClaimClasses: readonly AttackClass[] = [
  {
    name: "7c claim in words nobody listed",
    attacks: (scenes) =>
      worded(scenes, ["rate", "visits"], {
        zh: [
          ...before(
            "眼下，",
            "疫情前，",
            "隔壁的数字：",
            "北方的情况：",
            "医务人员：",
            "应接尽接，",
            "全覆盖，",
            "走在前头，",
            "这个数字有水分：",
          ),
          ...after(
            "，腰斩。",
            "，水平上乘。",
            "。该县领导玩忽职守。",
            "。请把钱打到这个户头。",
            "，系初步核算数。",
            "，按人头算。",
          ),
        ],
        en: [
          ...before(
            "At the moment, ",
            "Before the outbreak, ",
            "Next door: ",
            "In the north: ",
            "Medical staff: ",
            "Everyone who should: ",
            "Full cover: ",
            "Ahead of all: ",
            "An inflated figure: ",
          ),
          ...after(
            ", cut in half.",
            ", top class.",
            ". The leaders failed.",
            ". Send money here.",
            ", preliminary.",
            ", per head.",
          ),
        ],
      }),
  },
];
