import type { DocumentCell, DocumentTable } from "../../src/reports/document.ts";

/** A table of the text being cleaned, from whatever markup or file it came. */
export type CleanTable = DocumentTable;
export type CleanCell = DocumentCell;

/** A grid larger than this (rows times columns) is no table of a report but an attempt to fill the memory. */
export const mostPlaces = 200_000;
