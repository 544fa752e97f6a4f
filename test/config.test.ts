import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { editDistance, nearestName } from "../src/config-names.ts";
import { configurationPage, settingsSummary } from "../src/config-page.ts";
import { settings } from "../src/config-settings.ts";
import { readConfig, type Environment } from "../src/config.ts";
import { AppError } from "../src/errors.ts";

function faultOf(environment: Environment): AppError {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("the settings were accepted");
}

describe("readConfig", () => {
  test("needs no setting at all", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ PORT: 8787, JUSHI_DATA_DIR: "./data", JUSHI_TIME_ZONE: "Asia/Shanghai" });
    expect(config.JUSHI_HOME_PLACE).toBeNull();
    expect(config.QDRANT_COLLECTION).toBe("jushi");
  });

  test("takes an empty value for an absent one", () => {
    expect(readConfig({ PORT: "", JUSHI_BASE_URL: "  " })).toMatchObject({ PORT: 8787, JUSHI_BASE_URL: null });
  });

  test("leaves other programs' variables alone", () => {
    expect(() => readConfig({ PATH: "/bin", SPORT: "x", npm_config_port: "1", OPENAI_LOG: "debug" })).not.toThrow();
  });

  test("drops the slash at the end of an address, so that links do not get two", () => {
    expect(readConfig({ JUSHI_BASE_URL: "https://jushi.example/" }).JUSHI_BASE_URL).toBe("https://jushi.example");
  });

  test.each([
    ["PORT", "eighty"],
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["JUSHI_BASE_URL", "jushi.example"],
    ["JUSHI_BASE_URL", "javascript:alert(1)"],
    ["JUSHI_TIME_ZONE", "Asia/Peking"],
    ["JUSHI_OWNERS", "zhang,li"],
    ["FEISHU_EVENTS", "polling"],
    ["EMBEDDING_DIMENSIONS", "0"],
    ["QDRANT_COLLECTION", "a/b"],
  ] as const)("%s=%s stops the start with the name and an example", (name, value) => {
    const fault = faultOf({ [name]: value });
    expect(fault.code).toBe("CONFIG_INVALID");
    expect(fault.message).toContain(`- ${name}：应为${settings[name].wanted}`);
    expect(fault.message).toContain(`${name}=${settings[name].example}`);
  });

  test.each([
    ["JUSHI_DATADIR", "JUSHI_DATA_DIR"],
    ["jushi_data_dir", "JUSHI_DATA_DIR"],
    ["OPENAI_APIKEY", "OPENAI_API_KEY"],
    ["CHAT_MODELS", "CHAT_MODEL"],
    ["FEISHU_APPID", "FEISHU_APP_ID"],
  ])("the misspelled %s stops the start and %s is proposed", (written, meant) => {
    const { message } = faultOf({ [written]: "x" });
    expect(message).toContain(`${written}：没有这个设置`);
    expect(message).toContain(`did you mean) ${meant}？`);
  });

  test("a name of ours that is like no other is still refused", () => {
    expect(faultOf({ JUSHI_TURBO: "1" }).message).toContain("JUSHI_TURBO：没有这个设置");
  });

  test("names every problem at once", () => {
    const { message } = faultOf({ PORT: "x", JUSHI_TIME_ZONE: "Mars", QDRANT_HOST: "h" });
    expect(message.split("\n").slice(1)).toHaveLength(3);
  });

  test("asks for the other half of the Feishu credentials", () => {
    expect(faultOf({ FEISHU_APP_ID: "cli_a1" }).message).toContain("- FEISHU_APP_SECRET：");
    expect(faultOf({ FEISHU_APP_SECRET: "s" }).message).toContain("- FEISHU_APP_ID：");
  });

  test("asks for what proves an event unless events come over the long connection", () => {
    const app = { FEISHU_APP_ID: "cli_a1", FEISHU_APP_SECRET: "s" };
    const { message } = faultOf(app);
    expect(message).toContain("- FEISHU_ENCRYPT_KEY：");
    expect(message).toContain("- FEISHU_VERIFICATION_TOKEN：");
    expect(readConfig({ ...app, FEISHU_EVENTS: "websocket" }).FEISHU_ENCRYPT_KEY).toBeNull();
  });

  test("never repeats the value of a secret", () => {
    const { message } = faultOf({ FEISHU_APP_ID: "a1", FEISHU_APP_SECRET: "hunter2", OPENAI_APIKEY: "hunter2" });
    expect(message).toContain("FEISHU_APP_ID");
    expect(message).not.toContain("hunter2");
  });
});

test.each([
  ["EMBEDDING_MODEL", "EMBEDDING_DIMENSIONS", { EMBEDDING_MODEL: "m" }],
  ["EMBEDDING_DIMENSIONS", "EMBEDDING_MODEL", { EMBEDDING_DIMENSIONS: "3" }],
])("%s alone stops the start and names %s", (_given, absent, environment) => {
  expect(faultOf(environment).message).toContain(`- ${absent}：`);
});

describe("settingsSummary", () => {
  test("shows what is set and what is in force, and hides secrets", () => {
    const lines = settingsSummary({ OPENAI_API_KEY: "sk-secret", JUSHI_HOME_PLACE: "甲市" });
    expect(lines).toContain("OPENAI_API_KEY=（已设置，不显示）");
    expect(lines).toContain("JUSHI_HOME_PLACE=甲市");
    expect(lines).toContain("PORT=8787（默认）");
    expect(lines.join("\n")).not.toContain("sk-secret");
  });
});

describe("docs/configuration.md", () => {
  test("is the page made from the settings", () => {
    const committed = readFileSync(new URL("../docs/configuration.md", import.meta.url), "utf8");
    expect(committed).toBe(configurationPage());
  });

  test.each(Object.keys(settings))("%s has an example that its own rule accepts", (name) => {
    const { schema, example, secret } = settings[name as keyof typeof settings] as (typeof settings)["OPENAI_API_KEY"];
    expect(schema.safeParse(example).success || secret).toBe(true);
  });
});

describe("nearestName", () => {
  test.each([
    ["JUSHI_TIMEZONE", "JUSHI_TIME_ZONE"],
    ["JUSHI_HOME_PLCAE", "JUSHI_HOME_PLACE"],
    ["POST", null],
    ["HOME", null],
    ["CHAT_MODE", "CHAT_MODEL"],
  ])("of %s is %s", (written, expected) => {
    expect(nearestName(written, Object.keys(settings))).toBe(expected);
  });

  test.each([
    ["", "", 0],
    ["abc", "", 3],
    ["kitten", "sitting", 3],
    ["flaw", "lawn", 2],
  ])("%s and %s are %i slips apart", (left, right, slips) => {
    expect(editDistance(left, right)).toBe(slips);
    expect(editDistance(right, left)).toBe(slips);
  });
});
