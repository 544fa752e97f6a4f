/** What happens to a file on its way to a preview, in order: the words every door shows. */
export const ingestSteps = ["读取", "清洗", "表格", "数字", "建索引", "预览"] as const;

export type IngestStep = (typeof ingestSteps)[number];
