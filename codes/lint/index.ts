/** Every rule, in the order in which one reads about them. */
import { rule as cardNumber } from "./card-number.ts";
import { rule as cashierBrevity } from "./cashier-brevity.ts";
import { rule as classDeclared } from "./class-declared.ts";
import { rule as classUsed } from "./class-used.ts";
import { rule as codePattern } from "./code-pattern.ts";
import { rule as confidence } from "./confidence.ts";
import { rule as contradiction } from "./contradiction.ts";
import { rule as counterpartExists } from "./counterpart-exists.ts";
import { rule as discreet } from "./discreet.ts";
import { rule as fileName } from "./file-name.ts";
import { rule as fraudIsFinal } from "./fraud-is-final.ts";
import { rule as keepCard } from "./keep-card.ts";
import { rule as keyOrder } from "./key-order.ts";
import { rule as labelLength } from "./label-length.ts";
import { rule as languages } from "./languages.ts";
import { rule as neverAgain } from "./never-again.ts";
import { rule as permanentUrl } from "./permanent-url.ts";
import { rule as quotedCode } from "./quoted-code.ts";
import { rule as reasonExists } from "./reason-exists.ts";
import { rule as reasonUsed } from "./reason-used.ts";
import { rule as reservedId } from "./reserved-id.ts";
import { rule as retiredPointer } from "./retired-pointer.ts";
import { rule as rowOrder } from "./row-order.ts";
import { rule as rowsPerFile } from "./rows-per-file.ts";
import type { Rule } from "./rule.ts";
import { rule as schemaComment } from "./schema-comment.ts";
import { rule as sourceExists } from "./source-exists.ts";
import { rule as sourceUsed } from "./source-used.ts";
import { rule as uniqueCode } from "./unique-code.ts";
import { rule as uniqueId } from "./unique-id.ts";

export const RULES: readonly Rule[] = [
  // The file as it is written.
  schemaComment,
  quotedCode,
  keyOrder,
  rowOrder,
  rowsPerFile,
  languages,
  labelLength,
  // A system and its codes.
  fileName,
  reservedId,
  codePattern,
  uniqueCode,
  cardNumber,
  classDeclared,
  classUsed,
  // Where it leads to.
  uniqueId,
  reasonExists,
  reasonUsed,
  sourceExists,
  sourceUsed,
  permanentUrl,
  confidence,
  counterpartExists,
  retiredPointer,
  // What it says.
  contradiction,
  fraudIsFinal,
  keepCard,
  neverAgain,
  discreet,
  cashierBrevity,
];
