import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";
import { ExecutorKind } from "#lib/simulation/settings.ts";

const CALLS_MAX = 6;

/** How blueprints are drawn: so many calls each, and who answers them while they are made. */
export const BlueprintSettings = z
  .object({
    fewest: z.number().int().min(1).max(CALLS_MAX).default(1),
    most: z.number().int().min(1).max(CALLS_MAX).default(3),
    executor: ExecutorKind.default("schema"),
    useCache: z.boolean().default(false),
  })
  .refine(({ fewest, most }) => fewest <= most, {
    path: ["most"],
    message: "The most calls must not be below the fewest.",
  });
export type BlueprintSettings = z.infer<typeof BlueprintSettings>;

/** Where an argument's value stood: in the answer of an earlier call of the blueprint (from 0), at these keys. */
export const FoundAt = z.object({
  call: z.number().int().min(0),
  keys: z.array(z.union([z.string(), z.number()])),
});
export type FoundAt = z.infer<typeof FoundAt>;

/** A golden call as it was made and answered. */
export const BlueprintCall = z.object({
  action: z.string(),
  args: z.record(z.string(), JsonValue),
  /** Arguments that came out of earlier answers; all others are said by the user. */
  found: z.record(z.string(), FoundAt),
  statusCode: z.number().int(),
  body: z.string(),
});
export type BlueprintCall = z.infer<typeof BlueprintCall>;

/** What an instruction was written from: calls that were checked and made before there was a request. */
export const Blueprint = z.object({ executor: ExecutorKind, calls: z.array(BlueprintCall).min(1) });
export type Blueprint = z.infer<typeof Blueprint>;
