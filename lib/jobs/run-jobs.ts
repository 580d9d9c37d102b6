import { z } from "zod";
import type { JobDefinition } from "./job-definition.ts";

const RunPayload = z.object({ runId: z.uuid() });
const RunItemPayload = z.object({ itemId: z.uuid() });

/** Turns a run's selection into items. */
export const planRunJob: JobDefinition<z.infer<typeof RunPayload>> = {
  name: "plan-run",
  payload: RunPayload,
};

/** Works on one item. A delivery only: the item's row says whether there is anything to do. */
export const runItemJob: JobDefinition<z.infer<typeof RunItemPayload>> = {
  name: "run-item",
  payload: RunItemPayload,
};
