import type { FindingRow } from "#lib/cases/schemas.ts";
import type { FindingKind } from "./schemas.ts";

/** What a check says about a case or one of its steps. */
export type Finding = FindingRow & { kind: FindingKind };
