import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createFeishuDocuments } from "../../../src/adapters/feishu/feishu-platform.ts";
import { isAppError } from "../../../src/errors.ts";
import type { Documents } from "../../../src/ports/documents.ts";
import {
  documentLinkIn,
  documentLinksIn,
  withoutAddresses,
  type DocumentLink,
} from "../../../src/reports/document-link.ts";
import { startFakeFeishu, type FakeFeishu } from "../../fakes/feishu/start-fake-feishu.ts";
import { addDocument, type FakeDocument } from "../../fakes/feishu/world.ts";
import { tooFast } from "../../fakes/feishu/answer.ts";

/** Documents behind links, with the real SDK against the fake platform. */

let fake: FakeFeishu;
let documents: Documents;

beforeEach(async () => {
  fake = await startFakeFeishu({ rates: "none" });
  const { appId, appSecret } = fake.world.app;
  documents = createFeishuDocuments({
    app: { appId, appSecret, domain: fake.url },
    log: () => {},
    elapsed: () => performance.now(),
    sleep: async () => {},
    timeoutMs: 2000,
  });
});
afterEach(() => fake.close());

const token = "DocxTokenOfAReport000000001";
const content = new TextEncoder().encode("PK content");
const linkTo = (path: string): DocumentLink => {
  const link = documentLinkIn(`https://county.feishu.cn/${path}`);
  if (link === null) throw new Error(`no link: ${path}`);
  return link;
};
const add = (given: Partial<FakeDocument> = {}) =>
  addDocument(fake.world, token, { type: "docx", title: "2023年工作总结", bytes: content, ...given });

describe("an address", () => {
  test.each([
    ["https://county.feishu.cn/docx/DocxTokenOfAReport000000001", "docx"],
    ["https://county.feishu.cn/docs/doccnOldDocument", "doc"],
    ["https://county.feishu.cn/sheets/shtcnSheet0001?sheet=ab12", "sheet"],
    ["https://county.larksuite.com/wiki/wikcnNode0001#part", "wiki"],
    ["https://county.feishu.cn/file/boxcnFile0001", "file"],
    ["https://county.feishu.cn/base/bascnBase0001", "other"],
    ["https://county.feishu.cn/drive/folder/fldcnFolder01", "other"],
  ])("%s leads to a %s", (url, type) => {
    expect(documentLinkIn(url)).toMatchObject({ type });
  });

  test.each([
    "https://example.com/docx/DocxTokenOfAReport000000001",
    "https://feishu.cn.example.com/docx/DocxTokenOfAReport000000001",
    "https://feishu.cn@127.0.0.1/docx/DocxTokenOfAReport000000001",
    "https://county.feishu.cn:8080/docx/DocxTokenOfAReport000000001",
    "file://county.feishu.cn/docx/DocxTokenOfAReport000000001",
    "https://county.feishu.cn/docx/../../open-apis",
    "https://county.feishu.cn/messenger/",
  ])("%s leads to none", (url) => {
    expect(documentLinkIn(url)).toBeNull();
  });

  test("is found in what somebody says, each document once", () => {
    const said =
      "请入库：https://a.feishu.cn/docx/AAAAAAAA1，https://a.feishu.cn/wiki/BBBBBBBB2。https://a.feishu.cn/docx/AAAAAAAA1?from=x";
    expect(documentLinksIn(said).map(({ type }) => type)).toEqual(["docx", "wiki"]);
    expect(withoutAddresses(said)).toBe("请入库： ， 。");
  });
});

describe("a document that was shared with the app", () => {
  test("is exported as docx under its title, and known by its token", async () => {
    add({ title: "某县/2023年\n工作总结" });
    expect(await documents.fetch(linkTo(`docx/${token}`))).toEqual({
      kind: "file",
      name: "某县／2023年 工作总结.docx",
      bytes: content,
      source: `docx:${token}`,
    });
  });

  test("is exported as xlsx when it is a sheet", async () => {
    add({ type: "sheet" });
    expect(await documents.fetch(linkTo(`sheets/${token}`))).toMatchObject({ name: "2023年工作总结.xlsx" });
  });

  test("is found through its wiki, also when it is a file", async () => {
    add();
    fake.world.wikiNodes.set("wikcnNode0001", { token, type: "docx", title: "知识库里的标题" });
    expect(await documents.fetch(linkTo("wiki/wikcnNode0001"))).toMatchObject({
      name: "知识库里的标题.docx",
      source: `docx:${token}`,
    });
    addDocument(fake.world, "boxcnFile0001", { type: "file", title: "附表.pdf", bytes: content });
    fake.world.wikiNodes.set("wikcnNode0002", { token: "boxcnFile0001", type: "file", title: "附表.pdf" });
    expect(await documents.fetch(linkTo("wiki/wikcnNode0002"))).toMatchObject({ name: "附表.pdf" });
  });

  test("is downloaded as it is when it is a file of the drive", async () => {
    addDocument(fake.world, "boxcnFile0001", { type: "file", title: "2023年 统计表.xlsx", bytes: content });
    expect(await documents.fetch(linkTo("file/boxcnFile0001"))).toEqual({
      kind: "file",
      name: "2023年 统计表.xlsx",
      bytes: content,
      source: "file:boxcnFile0001",
    });
  });

  test("comes all the same when the platform is busy or the token has run out", async () => {
    add();
    fake.expireTokens();
    fake.faults.add({ route: "export", times: 1, fault: { kind: "answer", reply: tooFast(1) } });
    fake.faults.add({ route: "exported", times: 1, fault: { kind: "drop-after" } });
    expect(await documents.fetch(linkTo(`docx/${token}`))).toMatchObject({ kind: "file" });
  });
});

describe("what is not given out says why", () => {
  const reasonOf = async (path: string) => {
    const fetched = await documents.fetch(linkTo(path));
    return fetched.kind === "refused" ? fetched.reason : "a file";
  };

  test.each([
    ["not shared", { shared: false }, "no-permission"],
    ["deleted", { deleted: true }, "gone"],
    ["whose copies are forbidden", { exportEnds: 122 }, "no-copies"],
    ["that the platform cannot export", { exportEnds: 107 }, "too-large"],
    ["that was deleted meanwhile", { exportEnds: 111 }, "gone"],
    ["with a part that is not shared", { exportEnds: 109 }, "no-permission"],
    ["over 30 MB", { bytes: { length: 31 * 1024 * 1024 } as Uint8Array }, "too-large"],
  ] as const)("a document %s", async (_what, given, reason) => {
    add(given);
    expect(await reasonOf(`docx/${token}`)).toBe(reason);
  });

  test("a document that never was, a wiki page not shared, a file not shared", async () => {
    expect(await reasonOf("docx/DocxTokenOfNothing")).toBe("gone");
    add({ shared: false });
    fake.world.wikiNodes.set("wikcnNode0001", { token, type: "docx", title: "标题" });
    expect(await reasonOf("wiki/wikcnNode0001")).toBe("no-permission");
    expect(await reasonOf("wiki/wikcnNothing")).toBe("gone");
    addDocument(fake.world, "boxcnFile0001", { type: "file", title: "a.pdf", bytes: content, shared: false });
    expect(await reasonOf("file/boxcnFile0001")).toBe("no-permission");
    expect(await reasonOf("file/boxcnNothing1")).toBe("gone");
  });

  test("a base, a folder, and a mind map in a wiki are no reports; nothing is asked of the platform for the first two", async () => {
    expect(await reasonOf("base/bascnBase0001")).toBe("wrong-type");
    expect(await reasonOf("drive/folder/fldcnFolder01")).toBe("wrong-type");
    expect(fake.requests).toEqual([]);
    fake.world.wikiNodes.set("wikcnNode0001", { token, type: "mindnote", title: "导图" });
    expect(await reasonOf("wiki/wikcnNode0001")).toBe("wrong-type");
  });

  test("a link of Lark given to an app of Feishu is another organisation's", async () => {
    const { appId, appSecret } = fake.world.app;
    const app = { appId, appSecret, domain: "https://open.feishu.cn" };
    const deps = { app, log: () => {}, elapsed: () => 0, sleep: async () => {} };
    const link = documentLinkIn("https://county.larksuite.com/docx/DocxTokenOfAReport000000001");
    expect(link && (await createFeishuDocuments(deps).fetch(link))).toEqual({ kind: "refused", reason: "outside" });
  });

  test("an app without the scope is told of the scope", async () => {
    add();
    fake.world.app.scopes.delete("docs:document:export");
    expect(await reasonOf(`docx/${token}`)).toBe("no-scope");
  });

  test("a platform that cannot be reached is a fault", async () => {
    fake.faults.add({ route: "export", fault: { kind: "drop-before" } });
    await expect(documents.fetch(linkTo(`docx/${token}`))).rejects.toSatisfy(
      (error) => isAppError(error) && error.code === "PLATFORM_FAILED",
    );
  });
});
