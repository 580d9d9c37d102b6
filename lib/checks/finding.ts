import type { FindingRow } from "#lib/cases/schemas.ts";
import type { ErrorKind } from "#lib/review/schemas.ts";

/** What a check says about a case or one of its steps; `kind` is one of the shared error names. */
export type Finding = FindingRow & { kind: ErrorKind };
