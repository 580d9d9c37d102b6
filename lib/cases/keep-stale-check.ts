import { z } from "zod";
import type { Finding } from "#lib/checks/finding.ts";
import type { Transaction } from "#lib/db/client.ts";
import { FindingRow } from "./schemas.ts";

type Checked = { caseId: string; revision: number; madeVersionId: string; toolVersionId: string };
type Compared = Pick<FindingRow, "kind" | "step" | "path">;

// Not the message: it may quote the document.
const keyOf = ({ kind, step, path }: Compared): string => JSON.stringify([kind, step, path]);

/** Near-duplicates come and go with other cases: no tool's document makes or mends them. */
function without<T extends Compared>(findings: readonly T[], others: readonly Compared[]): T[] {
  const known = new Set(others.map(keyOf));
  return findings.filter((one) => one.kind !== "duplicate" && !known.has(keyOf(one)));
}

/**
 * Keeps what a check against a tool's newest version found in a case made with an older one, beside what was found
 * before the first such check: checked again, or against a still newer version, it is held against the same.
 */
export async function keepStaleCheck(
  tx: Transaction,
  { caseId, revision, madeVersionId, toolVersionId }: Checked,
  foundBefore: FindingRow[],
  found: readonly Finding[],
): Promise<void> {
  const known = await tx.staleCheck.findUnique({ where: { caseId } });
  const isSame = known?.revision === revision && known.madeVersionId === madeVersionId;
  const before = isSame ? z.array(FindingRow).parse(known.before) : foundBefore;
  const now = z.array(FindingRow).parse(found);
  const broke = without(now, before);
  const data = {
    revision,
    madeVersionId,
    toolVersionId,
    before,
    broke,
    mended: without(before, now),
    hasBroken: broke.some(({ severity }) => severity !== "note"),
    checkedAt: new Date(),
  };
  await tx.staleCheck.upsert({ where: { caseId }, create: { caseId, ...data }, update: data });
}
