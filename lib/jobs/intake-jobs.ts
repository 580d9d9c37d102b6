import { z } from "zod";
import type { JobDefinition } from "./job-definition.ts";

const IntakePayload = z.object({ intakeId: z.uuid() });

/** Goes on putting cases into a review queue until all are there: its row says which are left. */
export const queueIntakeJob: JobDefinition<z.infer<typeof IntakePayload>> = {
  name: "queue-intake",
  payload: IntakePayload,
};
