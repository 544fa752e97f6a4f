import type { AttackClass } from "./attack.ts";
import { changeClasses } from "./changes.ts";
import { figureClasses } from "./figures.ts";
import { freeClaimClasses } from "./free-claims.ts";
import { idClasses } from "./ids.ts";
import { injectionClasses } from "./injection.ts";
import { labelClasses } from "./labels.ts";
import { replyClasses } from "./replies.ts";
import { spellingClasses } from "./spelling.ts";
import { unitClasses } from "./units.ts";

/** The twenty ways a model misbehaves, and four more that say a wrong thing about a right figure, by number. */
export const attackClasses: readonly AttackClass[] = [
  ...figureClasses,
  ...labelClasses,
  ...unitClasses,
  ...changeClasses,
  ...freeClaimClasses,
  ...idClasses,
  ...spellingClasses,
  ...replyClasses,
  ...injectionClasses,
].toSorted((left, right) => left.name.localeCompare(right.name, "en", { numeric: true }));
