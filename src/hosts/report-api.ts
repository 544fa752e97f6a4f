import type { SourceFile } from "../../ingest/ingest-files.ts";
import { AppError } from "../errors.ts";
import { isManagedWithin } from "../reports/management-scope.ts";
import type { ReportApi } from "../web/report-routes.ts";
import type { Host } from "./host.ts";
import { createKeyHolder } from "./key-holder.ts";
import { linkedFiles } from "./linked-files.ts";

/** What `/api/reports` works with: keys from the store, files through the same gate as everywhere. */
export function createReportApi({ deps, ingest, fetchLinked, management }: Host): ReportApi {
  return {
    management,
    keyHolder: createKeyHolder(deps),
    upload: async ({ files, links, publish, decided, audience: asked, within, actor, holder }, progress) => {
      const audience = asked ?? within;
      if (!isManagedWithin(audience, within)) throw outsideScope();
      const sources: SourceFile[] = files.map(({ name, bytes }) => ({ name, read: async () => bytes }));
      const linked = await linkedFiles(fetchLinked, links);
      // A draft is a preview that somebody looks at next: others are told so, as in the chat.
      const choices = { draft: !publish, keep: !publish, decided, audience, within, actor, holder, progress };
      return [...linked.refused, ...(await ingest([...sources, ...linked.files], choices))];
    },
  };
}

function outsideScope(): AppError {
  return new AppError({
    code: "BAD_REQUEST",
    message: "这个密钥不能入库给这些人看的报告。",
    userVisible: true,
    remedy: "去掉 audience，或换一个密钥。",
  });
}
