import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";

const Drawn = z.object({ mode: z.literal("blueprint") });

/** Whether a run writes its instructions from golden calls: what comes out is drawn, not asked for in shares. */
export const isBlueprintRun = ({ kind, input }: Pick<RunDetail, "kind" | "input">): boolean =>
  kind === "write-instructions" && Drawn.safeParse(input).success;
