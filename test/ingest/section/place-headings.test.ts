import { expect, test } from "vitest";

import { readText } from "../read-prose.ts";

async function placesOf(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map(({ place, placeLabel, display }) => `${place?.name ?? placeLabel} ${display}`);
}

const parts = [
  "2022年各地肺结核防治情况汇编",
  "山西",
  "2022年1—9月，山西省新登记患者3120例。",
  "甘肃",
  "截至2022年9月底，甘肃省管理患者5240例，治愈4102例。",
  "2022年1—9月，新登记816例。",
];

test("provinces alone on their lines head what is told below them", async () => {
  expect(await placesOf(parts.join("\n"))).toEqual(["山西省 3120例", "甘肃省 5240例", "甘肃省 4102例", "甘肃省 816例"]);
});

test("who is still alive keeps both words of it", async () => {
  const { figures } = await readText(`${parts.slice(0, 4).join("\n")}\n甘肃省现存活患者5240例。`);
  expect(figures.at(-1)?.metric.phrase).toBe("现存活患者");
});

test("below a numbered heading behind them nobody knows whose a number is", async () => {
  const more = [...parts, "三、下一步工作", "各级机构新登记患者240例。"];
  expect((await placesOf(more.join("\n"))).at(-1)).toBe("未署名的地区 240例");
});

test("one place alone on its line may be a signature and heads nothing", async () => {
  const text = ["山西省2022年结核病防治工作总结", "全年登记患者3120例。", "甘肃", "交流代表12人参加会议并作了发言。"];
  expect(await placesOf(text.join("\n"))).toEqual(["山西省 3120例", "山西省 12人"]);
});

test("a clause that begins with another province is of that one, unless it does something for this one", async () => {
  const heading = "山西省2022年结核病防治工作总结";
  expect(await placesOf(`${heading}\n全省登记患者3120例；甘肃省登记患者816例。`)).toEqual([
    "山西省 3120例",
    "甘肃省 816例",
  ]);
  expect((await placesOf(`${heading}\n甘肃省对口支援设备16台。`))[0]).toBe("山西省 16台");
});
