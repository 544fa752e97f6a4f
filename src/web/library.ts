/**
 * What the pages need to know about stored reports. The host fills it from the store with the visitor's audience, so a
 * report that may not be seen is simply not there.
 */

export type ListedReport = {
  id: string;
  title: string;
  issuer: string | null;
  place: string | null;
  period: string;
  published: string | null;
  file: string;
  version: number;
  figures: number;
};

export type OpenedReport = Omit<ListedReport, "figures"> & {
  /** The version that answers questions. */
  liveVersion: number;
  /** The stored original, which every citation's offsets refer to. */
  text: string;
  /** Page, paragraph or cell of the file at the place asked for; null where the file has none. */
  where?: string | null;
};

export type Library = {
  list: () => Promise<ListedReport[]>;
  /**
   * `version` null means the live one, `at` is the span an address asks for (`120-134`) or null. Gives null when there is
   * no such report or version for this visitor.
   */
  open: (reportId: string, version: number | null, at: string | null) => Promise<OpenedReport | null>;
};
