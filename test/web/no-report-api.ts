import type { ReportApi } from "../../src/web/report-routes.ts";

/** For tests of other routes: no key opens anything. */
export const noReportApi: ReportApi = {
  management: {
    list: async () => [],
    versions: async () => [],
    compare: async () => null,
    settle: async () => null,
    edit: async () => ({ kind: "nothing" }),
    figures: async () => [],
    correct: async () => ({ kind: "no-report" }),
    publish: async () => ({ kind: "nothing" }),
    rollBack: async () => ({ kind: "nothing" }),
    remove: async () => false,
    discard: async () => false,
  },
  keyHolder: async () => null,
  upload: async () => [],
};
