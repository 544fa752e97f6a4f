/** See zod-languages.ts beside it. The package offers no such door, hence the paths into it; an upgrade that moves them fails to build. */
export * from "../../../../node_modules/zod/v4/classic/schemas.js";
export * from "../../../../node_modules/zod/v4/classic/checks.js";
export * from "../../../../node_modules/zod/v4/classic/errors.js";
export * from "../../../../node_modules/zod/v4/classic/parse.js";
export * from "../../../../node_modules/zod/v4/classic/compat.js";
export {
  $brand,
  $input,
  $output,
  clone,
  config,
  flattenError,
  formatError,
  globalRegistry,
  NEVER,
  prettifyError,
  regexes,
  registry,
  TimePrecision,
  toJSONSchema,
  treeifyError,
  util,
} from "zod/v4/core";
export * as iso from "../../../../node_modules/zod/v4/classic/iso.js";
export * as coerce from "../../../../node_modules/zod/v4/classic/coerce.js";
