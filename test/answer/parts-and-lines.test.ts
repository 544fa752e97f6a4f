import { describe, expect, test } from "vitest";

import { openLibrary, showing } from "./library.ts";

const library = await openLibrary({
  "daily.txt": `青禾县疫苗接种通报
2023年10月8日，全县接种新冠疫苗612人(其中，第一剂次接种70人，第二剂次接种301人，第三剂241人)。`,
  "money.txt": `松溪岭县2023年财政收支情况
全年完成财政总收入9120万元，其中税收收入6130万元。地方收入按构成分：税收收入2210万元，非税收入870万元。
2023年高考，本科上线1320人。550分以上83人。县中医医院出院2210人次。剖宫产率31.4%。`,
});

const said = showing(library);

describe("doses", () => {
  test("each of them is shown where each is asked for, and one alone where one is", async () => {
    expect(await said("青禾县2023年10月8日三剂各接种多少人")).toBe("612人 70人 301人 241人");
    expect(await said("青禾县2023年10月8日三针分别打了多少人")).toBe("612人 70人 301人 241人");
    expect(await said("青禾县2023年10月8日一共接种多少人")).toBe("612人");
    expect(await said("青禾县2023年10月8日第三剂多少")).toBe("241人");
    expect(await said("青禾县2023年10月8日第四剂多少")).toBe("refuse");
  });
});

describe("of what the parts are", () => {
  test("a part of what is divided does not stand beside the whole by its name", async () => {
    expect(await said("松溪岭县2023年税收收入多少")).toBe("6130万元");
    expect(await said("松溪岭县2023年地方收入税收收入多少")).toBe("2210万元");
    expect(await said("松溪岭县2023年个人税收收入多少")).toBe("refuse");
  });
  test("a line says who is counted", async () => {
    expect(await said("松溪岭县2023年550分以上多少人")).toBe("83人");
    expect(await said("松溪岭县2023年600分以上多少人")).toBe("refuse");
  });
});

test("names people use for a house and for a birth", async () => {
  expect(await said("松溪岭县2023年中医院出院多少人次")).toBe("2210人次");
  expect(await said("松溪岭县2023年剖腹产率")).toBe("31.4%");
  expect(await said("松溪岭县2023年人民医院出院多少人次")).toBe("refuse");
});
