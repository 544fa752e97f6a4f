/** The part of mammoth that reads, which has no types of its own. */
declare module "mammoth/lib/docx/docx-reader.js" {
  /** An opened archive, as mammoth asks for its parts. */
  export type OpenedArchive = {
    exists: (name: string) => boolean;
    read: (name: string, encoding?: string) => Promise<string | Uint8Array>;
  };

  export function read(
    archive: OpenedArchive,
    input: Record<string, never>,
    options: { externalFileAccess: boolean },
  ): Promise<{ value: unknown }>;
}
