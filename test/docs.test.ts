import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../src/hosts/command-line.ts";
import { createHostApp } from "../src/hosts/host.ts";
import { buildNodeHost } from "../src/hosts/node.ts";
import { readConfig } from "../src/config.ts";

/** The papers say what is: their links, commands, paths and transcripts are compared with the program. */

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Committed files and those about to be; null outside a git working copy. */
const files = listFiles();
const papers = ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"].concat(
  (files ?? []).filter((file) => /^docs\/.*\.md$/.test(file)),
);
const readmes = ["README.md", "README.zh-CN.md"];

function listFiles(): string[] | null {
  try {
    const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    const output = execFileSync("git", listed, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    return output.split("\0").filter((file) => file !== "" && existsSync(join(root, file)));
  } catch {
    return null;
  }
}

type Fence = { language: string; text: string };

function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\w*)\n([^]*?)\n```$/gm)].map(([, language = "", text = ""]) => ({
    language,
    text,
  }));
}

const withoutFences = (markdown: string) => markdown.replace(/^```[^]*?^```$/gm, "");
const codeSpans = (markdown: string) =>
  [...withoutFences(markdown).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);

/** The anchor a heading gets on the usual hosts. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

describe("the decisions", () => {
  const index = read("docs/decisions/README.md");
  const decisions = papers.filter((paper) => paper.startsWith("docs/decisions/2"));

  test("are all in their index, under their titles", () => {
    const lines = decisions.map((paper) => `- [${/^# (.+)/.exec(read(paper))?.[1]}](${posix.basename(paper)})`);
    expect(lines.filter((line) => index.split(line).length !== 2)).toEqual([]);
  });

  test("say whether they are in force", () => {
    const said = /^# .+\n\n\d{4}-\d{2}-\d{2}, (?:in force\b|replaced by \[)/;
    expect(decisions.filter((paper) => !said.test(read(paper)))).toEqual([]);
  });
});

describe.each(papers)("%s", (paper) => {
  const markdown = read(paper);

  test("links to files and headings that exist", () => {
    const broken = [...withoutFences(markdown).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [path = "", anchor] = target.split("#");
        const file = path === "" ? paper : posix.join(posix.dirname(paper), path);
        if (!existsSync(join(root, file))) return true;
        const headings =
          anchor === undefined ? [] : [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, words = ""]) => anchorOf(words));
        return anchor !== undefined && !headings.includes(anchor);
      });
    expect(broken).toEqual([]);
  });

  test("names paths of the repository that exist", () => {
    const named = codeSpans(markdown).filter((code) =>
      /^(?:src|ingest|test|docs|samples|bench|bin|\.ci)\/[\w./-]*$/.test(code),
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test("names commands and options that the program and package.json have", async () => {
    const shell = fencesOf(markdown).filter(({ language }) => language === "sh" || language === "console");
    const commands = [...shell.flatMap(({ text }) => text.split("\n")), ...codeSpans(markdown)];
    expect(await unknownCommands(commands)).toEqual([]);
  });
});

/** Commands that have options of their own. */
const commandNames = ["ask", "answers", "ingest", "reports", "reindex", "doctor", "eval"];

/** What is wrong with each command; commands of other programs are left alone. */
async function unknownCommands(commands: readonly string[]): Promise<string[]> {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const unknown: string[] = [];
  const options = (await Promise.all(commandNames.map((name) => helpOf([name])))).join("\n");
  for (const command of commands) {
    const [, option] = /^(--(?!omit)[\w-]+)/.exec(command) ?? [];
    if (option !== undefined && !options.includes(option)) unknown.push(`no option ${option}`);
    for (const [, script = ""] of command.matchAll(/npm run (?:--silent )?([\w:-]+)/g)) {
      if (!(script in scripts)) unknown.push(`${command}: no script ${script}`);
    }
    const [, words] =
      /(?:^|\s)(?:npx jushi|node bin\/jushi\.js|^jushi|npm run (?:--silent )?jushi --) ([^;&|>]+)/.exec(command) ?? [];
    if (words !== undefined) unknown.push(...(await unknownWords(words.trim().split(/\s+/))));
  }
  return unknown;
}

async function unknownWords([name = "", ...rest]: string[]): Promise<string[]> {
  const known = await helpOf([]);
  if (name.startsWith("-")) return known.includes(name) ? [] : [`no option ${name}`];
  if (!lists(known, name)) return [`no command ${name}`];
  const own = await helpOf([name]);
  const [inner = ""] = rest;
  const isGroup = own.includes("命令");
  if (isGroup && inner !== "" && !lists(own, inner)) return [`no command ${name} ${inner}`];
  const help = isGroup && inner !== "" ? await helpOf([name, inner]) : own;
  return rest.filter((word) => word.startsWith("--") && !help.includes(word)).map((word) => `${name} has no ${word}`);
}

const lists = (help: string, command: string) => new RegExp(`^  ${command}\\b`, "m").test(help);

async function helpOf(command: readonly string[]): Promise<string> {
  return (await run([...command, "--help"], {})).text;
}

/** Runs the program in this process and gives what it printed. */
async function run(words: readonly string[], environment: Record<string, string>) {
  const lines: string[] = [];
  const terminal = {
    print: (text: string) => void lines.push(text),
    note: () => {},
    progress: () => () => {},
    confirm: async () => null,
  };
  const code = await runCommandLine(words, { environment, terminal });
  return { code, text: lines.join("\n") };
}

describe("what README shows of the program", () => {
  const folder = mkdtempSync(join(tmpdir(), "jushi-docs-"));
  const environment = { JUSHI_DATA_DIR: folder };
  beforeAll(async () => {
    await run(["ingest", join(root, "samples")], environment);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Report ids are drawn anew by each ingest. */
  const plain = (text: string) => text.replace(/\/reports\/[0-9a-f]{20}/g, "/reports/ID").trimEnd();

  const transcripts = readmes.flatMap((paper) =>
    fencesOf(read(paper))
      .filter(({ language }) => language === "console")
      .flatMap(({ text }) => text.split(/^\$ npx jushi /m).slice(1))
      .map((turn) => [paper, turn.slice(0, turn.indexOf("\n")), turn.slice(turn.indexOf("\n") + 1)] as const),
  );

  test.each(transcripts)("in %s, `%s` prints what the program prints", async (_paper, command, printed) => {
    const { code, text } = await run(command.split(" "), environment);
    expect(code).toBe(0);
    expect(plain(printed)).toBe(plain(text));
  });

  test.each(readmes)("in %s, the answer over HTTP is an excerpt of the real one", async (paper) => {
    const fences = fencesOf(read(paper));
    const request = fences.find(({ text }) => text.startsWith("curl"))?.text ?? "";
    const [, body = ""] = /-d '([^']+)'/.exec(request) ?? [];
    const excerpt = fences.find(({ language }) => language === "json")?.text ?? "";
    const host = await buildNodeHost(readConfig(environment));
    try {
      const app = createHostApp(host, () => {});
      const response = await app.request("/api/ask", { method: "POST", body });
      expect(response.status).toBe(200);
      expect(JSON.parse(plain(await response.text()))).toMatchObject(JSON.parse(plain(excerpt)) as object);
    } finally {
      host.close();
    }
  });

  test("both languages show the same transcripts and requests", () => {
    const shown = readmes.map((paper) => fencesOf(read(paper)).map(({ text }) => plain(text)));
    expect(shown[1]).toEqual(shown[0]);
  });
});

test.skipIf(files === null)("CONTRIBUTING lists the folders there are", () => {
  const layout = fencesOf(read("CONTRIBUTING.md")).find(({ text }) => text.startsWith("bin/"))?.text ?? "";
  const listed: string[] = [];
  for (const [, indent = "", name = ""] of layout.matchAll(/^( *)([\w-]+)\/(?: |$)/gm)) {
    const above = listed.findLast((path) => path.split("/").length === indent.length / 2);
    listed.push(indent === "" ? name : `${above}/${name}`);
  }
  const mirrors = /^test\/(?!contracts$|evals$|chaos$)/;
  const existing = new Set((files ?? []).flatMap((file) => foldersAbove(file)));
  const ours = [...existing].filter((path) => !path.startsWith(".") && !mirrors.test(path));
  expect(listed.toSorted()).toEqual(ours.toSorted());
});

function foldersAbove(file: string): string[] {
  const folder = dirname(file);
  return folder === "." ? [] : [...foldersAbove(folder), folder];
}

describe.skipIf(files === null)("committed text", () => {
  test.each([
    ["a path of somebody's machine", /(?<![\w./])\/(?:work|root|home|Users)\/[\w.]/],
    ["an address of a package registry", /registry\.[a-z\d-]+\.[a-z]/],
  ])("holds nowhere %s", (_what, pattern) => {
    const holding = (files ?? []).filter((file) => {
      const text = read(file);
      return !text.includes("\0") && pattern.test(text);
    });
    expect(holding).toEqual([]);
  });
});
