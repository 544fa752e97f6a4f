import { expect } from "vitest";
import { paragraphOf } from "../../../src/hosts/chat-paragraph.ts";
import type { Audience, Database } from "../../../src/ports.ts";
import { correctionsFor, dueChats } from "../../../src/store/corrections.ts";
import { answerShownBy } from "../../../src/store/answer-records.ts";
import { publishedBetween } from "../../../src/store/digest-news.ts";
import { liveFigures, liveFiguresOfPlace, liveMetricsOf } from "../../../src/store/figures.ts";
import { livePassages, livePassagesOfSections } from "../../../src/store/passages.ts";
import { countLiveReports, getReport, libraryPlaces, listReports, unplacedTitles } from "../../../src/store/reports.ts";
import { getVersionText } from "../../../src/store/versions.ts";
import { createIndexedVersions, createVisibleVersions } from "../../../src/store/visible-versions.ts";
import type { OpenChat } from "../open-chat.ts";
import { homeTenant } from "../in-process-platform.ts";
import { alone, audienceOf, canaries, chatOf, givenAway, groups, inGroup, sentenceGivenAway } from "./groups.ts";

/**
 * The canary suite: every way from what is stored to what is said, tried by a group for what belongs to another. Each
 * probe gives what was seen too much of; nothing when all is well. Filters that stand one behind the other are probed
 * one by one, because the second would hide that the first is gone.
 */
export type Probe = { name: string; run: (chat: OpenChat) => Promise<readonly string[]> };

const question = "云川市2023年住院分娩率是多少";
const foreign = audienceOf("a");

/** Everything of group b there is to ask for by its id, looked up as somebody who may see all. */
async function belongings(database: Database) {
  const rows = await database.query<{ reportId: string; versionId: string }>({
    sql: "SELECT id AS reportId, live_version_id AS versionId FROM reports WHERE title = ?",
    params: [canaries.b.title],
  });
  const { reportId, versionId } = rows[0]!;
  const ids = async (table: string) =>
    (
      await database.query<{ id: string }>({ sql: `SELECT id FROM ${table} WHERE version_id = ?`, params: [versionId] })
    ).map(({ id }) => id);
  return { reportId, versionId, figures: await ids("figures"), passages: await ids("passages") };
}

type Belongings = Awaited<ReturnType<typeof belongings>>;

/** Whatever comes back for a is too much: b's things were asked for by their ids, or a's own are left out. */
function stored(name: string, read: (chat: OpenChat, of: Belongings) => Promise<unknown>): Probe {
  return {
    name,
    run: async (chat) => {
      const of = await belongings(chat.library.database);
      const seen = JSON.stringify(await read(chat, of)) ?? "";
      return groups.filter(
        (group) => group !== "a" && [of.versionId, canaries[group].title].some((id) => seen.includes(id)),
      );
    },
  };
}

const from = new Date("2020-01-01T00:00:00Z");
const to = new Date("2030-01-01T00:00:00Z");
const words = (kind: "passage" | "figure", narrow: boolean) => ({
  kind,
  text: "住院分娩率 走访 分级管理",
  places: narrow ? ["990100"] : [],
  years: [],
  reports: null,
  audience: foreign,
  limit: 50,
});

const storeProbes: Probe[] = [
  stored("figures by id", ({ deps }, { figures }) => liveFigures(deps.database, figures, foreign)),
  {
    name: "figures of one concept and place",
    run: async ({ deps, library }) => {
      const kept = await library.database.query<{ concept: string; placeId: string }>({
        sql: "SELECT DISTINCT concept, place_id AS placeId FROM figures WHERE concept IS NOT NULL AND place_id IS NOT NULL",
      });
      expect(kept.length).toBeGreaterThan(0);
      const audience: Audience = { kind: "members", of: ["chat:oc_nobody"] };
      const seen = await Promise.all(kept.map((wanted) => liveFiguresOfPlace(deps.database, { ...wanted, audience })));
      return seen.flat().map(({ figure }) => figure.display);
    },
  },
  {
    name: "metrics of a place",
    run: async ({ deps, library }) => {
      const places = await libraryPlaces(library.database, {
        kind: "members",
        of: groups.map((each) => `chat:${chatOf(each)}`),
      });
      const placeIds = places.map(({ id }) => id);
      const nobody: Audience = { kind: "members", of: ["chat:oc_nobody"] };
      const seen = await liveMetricsOf(deps.database, { placeIds, reports: null, audience: nobody, limit: 50 });
      return seen.map(({ figure }) => figure.display);
    },
  },
  stored("passages by id", ({ deps }, { passages }) => livePassages(deps.database, passages, foreign)),
  stored("passages of sections", ({ deps }, { versionId }) => {
    const sections = Array.from({ length: 5 }, (_, section) => ({ versionId, section }));
    return livePassagesOfSections(deps.database, sections, foreign);
  }),
  stored("a list of reports", ({ deps }) => listReports(deps.database, { audience: foreign })),
  stored("one report", ({ deps }, { reportId }) => getReport(deps.database, reportId, foreign)),
  {
    name: "how many reports there are",
    run: async ({ deps }) =>
      (await countLiveReports(deps.database, null, foreign)) === 1 ? [] : ["more than the group's own"],
  },
  {
    name: "how many of some reports there are",
    run: async ({ deps, library }) => {
      const { reportId } = await belongings(library.database);
      return (await countLiveReports(deps.database, [reportId], foreign)) === 0 ? [] : ["another group's"];
    },
  },
  {
    name: "the reports that name no place",
    run: async ({ deps, library }) => {
      await library.database.batch([{ sql: "DELETE FROM version_places" }]);
      const titles = await unplacedTitles(deps.database, { audience: foreign, reports: null });
      return titles.filter((title) => title === canaries.b.title);
    },
  },
  {
    name: "the places of the library",
    run: async ({ deps }) =>
      (await libraryPlaces(deps.database, { kind: "members", of: ["chat:oc_nobody"] })).map(({ name }) => name),
  },
  stored("a whole text", ({ deps }, { reportId }) => getVersionText(deps.database, reportId, null, foreign)),
  stored("what is new", ({ deps }) => publishedBetween(deps.database, { from, to, audience: foreign })),
  ...(["passage", "figure"] as const).flatMap((kind) =>
    [true, false].map((narrow) =>
      stored(`the ${kind}s a search finds${narrow ? " in one place" : ""}`, ({ library }) =>
        library.index.search(words(kind, narrow)),
      ),
    ),
  ),
  stored("what a vector index is told to look in", ({ deps }) =>
    createVisibleVersions(deps.database).scopeOf(words("passage", false)),
  ),
  {
    name: "what a vector index that ignores its filter brings (L3)",
    run: async ({ deps, library }) => {
      const { versionId, reportId, passages } = await belongings(library.database);
      const visible = createVisibleVersions(deps.database);
      const hits = passages.map((id) => ({ id, reportId, versionId, score: 1 }));
      return (await visible.visible(hits, words("passage", false))).map(({ id }) => id);
    },
  },
  {
    name: "whether a vector index is whole for the asker",
    run: async ({ deps, library }) => {
      // Group a's own version is held, and only that one: whole for a, and for nobody who may see more.
      const [own] = await library.database.query<{ versionId: string }>({
        sql: "SELECT live_version_id AS versionId FROM reports WHERE title = ?",
        params: [canaries.a.title],
      });
      const indexed = createIndexedVersions(deps.database);
      await indexed.mark("probe", own!.versionId);
      return (await indexed.holdsAll("probe", words("passage", false))) ? [] : ["versions of others were counted"];
    },
  },
];

/** What is shown in a chat: too much is anything of a group that the chat does not belong to. */
function shown(
  name: string,
  may: readonly string[],
  act: (chat: OpenChat) => Promise<{ seen: unknown; said?: string }>,
): Probe {
  return {
    name,
    run: async (chat) => {
      const { seen, said = "" } = await act(chat);
      return [...givenAway(seen, said), ...sentenceGivenAway(seen)].filter((group) => !may.includes(group));
    },
  };
}

/** Everything that left for one chat. */
const sentTo = (chat: OpenChat, chatId: string) =>
  chat.platform.sent.filter(({ message }) => "chatId" in message.to && message.to.chatId === chatId);

const pressIn = (chat: OpenChat, chatId: string, press: { messageId: string; value: object }) =>
  chat.receive({
    kind: "action",
    eventId: "press",
    actor: { openId: "ou_u", kind: "user", tenantKey: homeTenant },
    chatId,
    messageId: press.messageId,
    value: press.value as never,
    form: {},
  });

async function pressElsewhere(chat: OpenChat, value: (answerId: string) => object): Promise<unknown> {
  await chat.ask("", inGroup("b", question));
  const [card] = sentTo(chat, chatOf("b"));
  const record = await answerShownBy(chat.library.database, card?.messageId ?? "");
  await pressIn(chat, chatOf("a"), { messageId: card?.messageId ?? "", value: value(record?.id ?? "") });
  await chat.work();
  return sentTo(chat, chatOf("a"));
}

const chatProbes: Probe[] = [
  shown("a question in a group", ["a"], async (chat) => ({ seen: await chat.ask("", inGroup("a", question)) })),
  shown("another group's report by name in a group", ["a"], async (chat) => {
    const said = `《${canaries.b.title}》里的主要措施有哪些`;
    return { seen: await chat.ask("", inGroup("a", said)), said };
  }),
  shown("报告列表 in a group", ["a"], async (chat) => ({ seen: await chat.ask("", inGroup("a", "报告列表")) })),
  shown("a question alone with the bot", ["c"], async (chat) => ({
    seen: await chat.ask("", alone(question, "ou_v")),
  })),
  shown("a question of somebody in no group", [], async (chat) => ({
    seen: await chat.ask("", alone(question, "ou_x")),
  })),
  shown("a question of an outsider", [], async (chat) => ({
    seen: await chat.ask("", {
      ...inGroup("a", question),
      sender: { openId: "ou_o", kind: "user", tenantKey: "other" },
    }),
  })),
  shown("a question in a group with outsiders in it", [], async (chat) => {
    chat.platform.chatList.push({ chatId: "oc_mixed", name: "mixed", external: true, ownerId: null });
    const readers = JSON.stringify([`chat:${chatOf("a")}`, "chat:oc_mixed"]);
    const params = [readers, canaries.a.title];
    await chat.library.database.batch([{ sql: "UPDATE reports SET audience = ? WHERE title = ?", params }]);
    return { seen: await chat.ask("", { ...inGroup("a", question), chatId: "oc_mixed" }) };
  }),
  shown("看原文 pressed in another group", ["a"], async (chat) => ({
    seen: await pressElsewhere(chat, (answer) => ({ do: "show-source", answer, citation: 1 })),
  })),
  shown("复制引文 pressed in another group", ["a"], async (chat) => ({
    seen: await pressElsewhere(chat, (answer) => ({ do: "copy-quote", answer, citation: 1 })),
  })),
  // Nothing was said in a before, so there is nothing to follow up: not even a's own figure may come of it.
  shown("a follow-up in another group (L4, L12)", [], async (chat) => {
    await chat.ask("", inGroup("b", question));
    return { seen: await chat.ask("", inGroup("a", "那去年呢")) };
  }),
  ...["这个数对吗", "为什么变了"].map((said) =>
    shown(`${said} as a reply in another group (L4)`, [], async (chat) => {
      await chat.ask("", inGroup("b", question));
      const parentId = sentTo(chat, chatOf("b"))[0]?.messageId ?? "";
      return { seen: await chat.ask("", { ...inGroup("a", said), parentId }) };
    }),
  ),
  {
    name: "a verdict on another group's answer",
    run: async (chat) => {
      await pressElsewhere(chat, (answer) => ({ do: "feedback", answer, verdict: "useful" }));
      return (await chat.library.database.query({ sql: "SELECT 1 FROM feedback" })).length === 0 ? [] : ["kept"];
    },
  },
  shown("an answer after its report went to another group (L16)", [], async (chat) => {
    const readers = JSON.stringify([`chat:${chatOf("b")}`, `chat:${chatOf("c")}`]);
    await chat.library.database.batch([
      { sql: "UPDATE reports SET audience = ? WHERE title = ?", params: [readers, canaries.a.title] },
    ]);
    return { seen: await chat.ask("", inGroup("a", question)) };
  }),
  {
    name: "a correction of a report that is no longer for the group",
    run: async ({ ask, deps, library }) => {
      await ask("", inGroup("b", question));
      const { reportId, versionId, figures } = await belongings(library.database);
      const [told] = await library.database.query<{ id: string }>({ sql: "SELECT id FROM answer_records" });
      await library.database.batch([
        {
          sql: `INSERT INTO corrections (id, chat_id, answer_id, report_id, version_id, figure_id, change, state, created_at)
            VALUES ('k', ?, ?, ?, ?, ?, '{}', 'waiting', '2024-01-01')`,
          params: [chatOf("b"), told?.id ?? "", reportId, versionId, figures[0] ?? ""],
        },
        { sql: "UPDATE reports SET audience = '[\"chat:oc_c\"]' WHERE title = ?", params: [canaries.b.title] },
      ]);
      const due = await dueChats(deps.database, to, 10);
      return [...due, ...(await correctionsFor(deps.database, chatOf("b"), to)).map(({ id }) => id)];
    },
  },
  {
    name: "the paragraph behind a citation",
    run: async ({ deps, library }) => {
      const { reportId } = await belongings(library.database);
      const citation = { reportId, version: 1, figureSpan: [20, 26] } as never;
      return (await paragraphOf(deps.database, citation, foreign)) === null ? [] : ["a paragraph"];
    },
  },
];

export const probes: readonly Probe[] = [...storeProbes, ...chatProbes];
