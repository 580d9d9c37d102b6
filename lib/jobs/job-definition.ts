import type { z } from "zod";

/** What is sent through the queue, apart from who handles it: a name and a payload of ids. */
export type JobDefinition<Payload> = { name: string; payload: z.ZodType<Payload> };
