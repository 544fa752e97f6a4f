import start from "../../store/migrations/0001_start.sql";
import fullText from "../../store/migrations/0002_full_text.sql";
import chat from "../../store/migrations/0003_chat.sql";
import lifecycle from "../../store/migrations/0004_lifecycle.sql";
import digest from "../../store/migrations/0005_digest.sql";
import modelSpend from "../../store/migrations/0007_model_spend.sql";
import vectors from "../../store/migrations/0008_vectors.sql";
import documents from "../../store/migrations/0009_documents.sql";
import retention from "../../store/migrations/0010_retention.sql";
import sources from "../../store/migrations/0011_sources.sql";
import digestTitles from "../../store/migrations/0012_digest_titles.sql";
import figureLabels from "../../store/migrations/0013_figure_labels.sql";
import corrections from "../../store/migrations/0014_corrections.sql";
import growth from "../../store/migrations/0015_growth.sql";
import rebuilds from "../../store/migrations/0016_rebuilds.sql";
import withdrawn from "../../store/migrations/0017_withdrawn.sql";
import liveReports from "../../store/migrations/0018_live_reports.sql";
import type { Migration } from "../../store/migrate.ts";

/**
 * All migrations in the order of their numbers. A Worker has no folder to list, so each is imported by name; a test
 * compares this list with the folder.
 */
export const migrations: readonly Migration[] = [
  { name: "0001_start", sql: start },
  { name: "0002_full_text", sql: fullText },
  { name: "0003_chat", sql: chat },
  { name: "0004_lifecycle", sql: lifecycle },
  { name: "0005_digest", sql: digest },
  { name: "0007_model_spend", sql: modelSpend },
  { name: "0008_vectors", sql: vectors },
  { name: "0009_documents", sql: documents },
  { name: "0010_retention", sql: retention },
  { name: "0011_sources", sql: sources },
  { name: "0012_digest_titles", sql: digestTitles },
  { name: "0013_figure_labels", sql: figureLabels },
  { name: "0014_corrections", sql: corrections },
  { name: "0015_growth", sql: growth },
  { name: "0016_rebuilds", sql: rebuilds },
  { name: "0017_withdrawn", sql: withdrawn },
  { name: "0018_live_reports", sql: liveReports },
];
