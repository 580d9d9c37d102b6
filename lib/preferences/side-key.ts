import { z } from "zod";

/** `revision` and `branch` both null: the case as it is now. */
export type SideKey = { caseId: string; revision: number | null; branch: number | null };

const Key = /^(?<caseId>[^@.]+)(?:@(?<revision>\d{1,9})|\.(?<branch>\d{1,9}))?$/;

/** "id", "id@revision" or "id.branch"; null where it is none of them. */
export function readSideKey(text: string): SideKey | null {
  const { caseId, revision, branch } = Key.exec(text)?.groups ?? {};
  if (!z.uuid().safeParse(caseId).success || caseId === undefined) return null;
  return {
    caseId,
    revision: revision === undefined ? null : Number(revision),
    branch: branch === undefined ? null : Number(branch),
  };
}

/** The way back. */
export function sideKey({ caseId, revision, branch }: SideKey): string {
  if (branch !== null) return `${caseId}.${branch}`;
  return revision === null ? caseId : `${caseId}@${revision}`;
}
