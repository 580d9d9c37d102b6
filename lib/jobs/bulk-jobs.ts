import { z } from "zod";
import type { JobDefinition } from "./job-definition.ts";

const BulkPayload = z.object({ bulkId: z.uuid() });

/** Goes on with a bulk action until it has ended: its rows say what is left to do. */
export const bulkActionJob: JobDefinition<z.infer<typeof BulkPayload>> = {
  name: "bulk-action",
  payload: BulkPayload,
};
