import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "../library.ts";

const bulletin = (title: string, published: string, births: string) => `云川市2023年${title}
发布时间：${published}
2023年，全市出生人口${births}。`;

describe("two reports about the same thing", () => {
  test("that differ are both shown, the newest first, and the answer says so", async () => {
    const library = await openLibrary({
      "a.txt": bulletin("人口快报（初步数）", "2024-01-05", "5210人"),
      "b.txt": bulletin("人口公报（修订数）", "2024-01-18", "5198人"),
    });
    const answer = await ask(library, "云川市2023年出生人口多少");
    expect(answer.claims.map(({ display }) => display)).toEqual(["5198人", "5210人"]);
    expect(answer.notes).toContainEqual({ code: "CONFLICT", text: expect.stringContaining("初步数和修订数") });
    expect(answer.citations.map(({ published }) => published)).toEqual(["2024-01-18", "2024-01-05"]);
  });

  test("of which one tells it roughly do not differ", async () => {
    const library = await openLibrary({
      "a.txt": bulletin("人口简报", "2024-01-05", "0.52万人"),
      "b.txt": bulletin("人口公报", "2024-01-18", "5198人"),
    });
    const answer = await ask(library, "云川市2023年出生人口多少");
    expect(answer.notes.map(({ code }) => code)).not.toContain("CONFLICT");
  });

  test("that agree are one figure, cited from the newer report", async () => {
    const library = await openLibrary({
      "a.txt": bulletin("人口简报", "2024-01-05", "5198人"),
      "b.txt": `转载：${bulletin("人口公报", "2024-01-18", "5198人")}`,
    });
    const answer = await ask(library, "云川市2023年出生人口多少");
    expect(answer.claims.map(({ display }) => display)).toEqual(["5198人"]);
    expect(answer.citations.map(({ published }) => published)).toEqual(["2024-01-18"]);
  });
});
