import { z } from "zod";
import type { JobDefinition } from "./job-definition.ts";
import { DEAD_QUEUE } from "./queue-options.ts";

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

const DeadPayload = z.object({ runId: z.uuid().optional(), itemId: z.uuid().optional() });

/** A job of one of the others that the queue gave up, with the payload that it had. */
export const deadJob: JobDefinition<z.infer<typeof DeadPayload>> = { name: DEAD_QUEUE, payload: DeadPayload };
