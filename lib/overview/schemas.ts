import { z } from "zod";
import { RunSummary } from "#lib/runs/schemas.ts";

/** GET /overview: what is there, what runs, what to do next. */
export const Overview = z.object({
  apis: z.number().int(),
  tools: z.object({ ready: z.number().int(), building: z.number().int(), failed: z.number().int() }),
  instructions: z.number().int(),
  cases: z.object({
    total: z.number().int(),
    pending: z.number().int(),
    approved: z.number().int(),
    rejected: z.number().int(),
    needsWork: z.number().int(),
    failed: z.number().int(),
  }),
  liveRuns: z.number().int(),
  /** Cases that whoever asks is to look at, and that nobody decided yet. */
  assignedToMe: z.number().int(),
  latestRuns: z.array(RunSummary),
  /** True while only the demo corpus is there, made by the offline model. */
  isDemo: z.boolean(),
  nextSteps: z.array(
    z.enum([
      "import-apis",
      "build-tools",
      "write-instructions",
      "simulate",
      "review",
      "export",
      "mend-tools",
      "add-endpoint",
    ]),
  ),
});
export type Overview = z.infer<typeof Overview>;

/** GET /health. `workers`: how many were seen in the last 15 seconds. */
export const Health = z.object({
  status: z.literal("ok"),
  version: z.string(),
  database: z.enum(["embedded", "external"]),
  workers: z.number().int(),
});
export type Health = z.infer<typeof Health>;
