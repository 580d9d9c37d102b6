import { z } from "zod";
import type { Trajectory } from "./trajectory.ts";

/**
 * How a case calls: not at all; once; several times, one after the other; several times in one turn, of one function;
 * several functions in one turn.
 */
export const CallStyle = z.enum(["none", "simple", "multiple", "parallel", "parallel-multiple"]);
export type CallStyle = z.infer<typeof CallStyle>;

const isAnswered = (statusCode: number | null): boolean =>
  statusCode !== null && statusCode >= 200 && statusCode < 300;

/** What a trajectory shows. Requests to the tool count; one that failed and was made again is one call. */
export function callStyleOf({ steps }: Pick<Trajectory, "steps">): CallStyle {
  const requests = steps.filter(({ statusCode }) => statusCode !== null);
  const turns = [...Map.groupBy(requests, ({ group }) => group).entries()]
    .filter(([group, made]) => group !== undefined && made.length > 1)
    .map(([, made]) => new Set(made.map(({ action }) => action)).size);
  if (turns.some((functions) => functions > 1)) return "parallel-multiple";
  if (turns.length > 0) return "parallel";
  if (requests.filter(({ statusCode }) => isAnswered(statusCode)).length > 1) return "multiple";
  return requests.length > 0 ? "simple" : "none";
}
