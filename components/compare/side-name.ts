import type { Comparison } from "#lib/preferences/schemas.ts";

type Side = Pick<Comparison["choices"][number], "caseId" | "revision" | "branch" | "model">;

const SHORT_ID = 4;

/** What a side is called where its model may be known. @param home the case that needs no name */
export function sideName({ caseId, revision, branch, model }: Side, home: string): string {
  const what = branch === null ? `revision ${revision ?? "under way"}` : `branch ${branch}`;
  const whose = caseId === home ? "" : `case …${caseId.slice(-SHORT_ID)}, `;
  return `${model || "imported"} · ${whose}${what}`;
}
