import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";

const Branched = z.object({ branch: z.object({ caseId: z.uuid() }) });

/** Whether a run plays a case again from one of its steps: it is started from the case, and not again from here. */
export const isBranchRun = ({ input }: Pick<RunDetail, "input">): boolean =>
  Branched.safeParse(input).success;
