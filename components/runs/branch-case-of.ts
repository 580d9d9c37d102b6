import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";

const Branched = z.object({ branch: z.object({ caseId: z.uuid() }) });

/** The case that a run plays again from one of its steps; null for other runs. It is started from there, not again from here. */
export const branchCaseOf = ({ input }: Pick<RunDetail, "input">): string | null =>
  Branched.safeParse(input).data?.branch.caseId ?? null;
