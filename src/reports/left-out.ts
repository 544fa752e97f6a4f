import type { LeftOut, LeftOutKind } from "./document.ts";

/** What a person calls each kind, and what it is counted in. */
const words: Readonly<Record<LeftOutKind, readonly [name: string, counter: string]>> = {
  "hidden-text": ["看不见的文字", "处"],
  "hidden-rows": ["隐藏的行", "行"],
  "hidden-columns": ["隐藏的列", "列"],
  "hidden-sheet": ["隐藏的工作表", "个"],
  "struck-text": ["划去或删除的文字", "处"],
  comment: ["批注", "条"],
  "running-line": ["页眉、页脚和页码", "行"],
  picture: ["图片", "张"],
  "embedded-file": ["嵌入的文件", "个"],
  "error-cell": ["出错的单元格", "个"],
  "formula-without-value": ["没有结果的公式", "个"],
  "incomplete-page": ["没能完整读出的页", "页"],
  instruction: ["像是写给程序的指令", "处"],
  "identity-number": ["身份证号（已遮盖）", "个"],
  "phone-number": ["手机号（已遮盖）", "个"],
};

/** `看不见的文字2处（第3页、第5页）`: one line for the person who sent the file. */
export function leftOutText({ kind, count, where }: LeftOut): string {
  const [name, counter] = words[kind];
  const places = where.length === 0 ? "" : `（${where.join("、")}${count > where.length ? "等" : ""}）`;
  return `${name}${count}${counter}${places}`;
}
