import type { AuditEntry } from "../../store/audit.ts";

type Detail = AuditEntry["details"][string];

const relations: Readonly<Record<string, string>> = { new: "新报告", version: "更正版", uncertain: "还没有定" };
const fields: Readonly<Record<string, string>> = {
  title: "标题",
  issuer: "发文单位",
  place: "地区",
  period: "期间",
  audience: "谁能看",
  metric: "指标",
  population: "人群",
  role: "性质",
};

const printers: Readonly<Record<string, (value: Detail) => string>> = {
  file: (value) => `文件：${plain(value)}`,
  relation: (value) => relations[plain(value)] ?? plain(value),
  replaced: (value) => (value === null ? "" : `换下第${plain(value)}版`),
  versions: (value) => `共${plain(value)}版`,
  fields: (value) => listed(value, (name) => fields[name] ?? name),
  figure: (value) => `数字 ${plain(value)}`,
  answer: (value) => `回答 ${plain(value)}`,
  openId: (value) => plain(value),
  scope: (value) => (value === "*" ? "" : plain(value)),
  role: (value) => plain(value),
  from: (value) => `原来：${readers(value)}`,
  to: (value) => `现在：${readers(value)}`,
  key: (value) => `密钥 ${plain(value)}`,
  name: (value) => plain(value),
  scopes: (value) => listed(value, (name) => name),
};

/** The details of a change as a person reads them in a list; one without a name here is printed as it is kept. */
export function auditDetails(details: AuditEntry["details"]): string {
  return Object.entries(details)
    .map(([name, value]) => printers[name]?.(value) ?? `${name}=${JSON.stringify(value)}`)
    .filter((part) => part !== "")
    .join("；");
}

function readers(value: Detail): string {
  return value === null ? "所有人" : listed(value, (name) => name) || "没有人";
}

function listed(value: Detail, nameOf: (name: string) => string): string {
  return Array.isArray(value) ? value.map((each) => nameOf(plain(each as Detail))).join("、") : plain(value);
}

function plain(value: Detail): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
