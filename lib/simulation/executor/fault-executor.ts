import { isJsonObject, type Json, safeParseJson } from "#lib/errors/json.ts";
import { seededRandom } from "#lib/random/random.ts";
import type { SimulationInput } from "../simulation.ts";
import type { Executor, ExecutorAnswer, ExecutorCall } from "./executor.ts";
import { schemaExecutor } from "./schema-executor.ts";

/** What can go wrong with an answer: a status, or a 2xx whose body is not what the schema says. */
export const faultKinds = ["400", "401", "404", "429", "500", "wrong-type", "empty-list"] as const;
export type FaultKind = (typeof faultKinds)[number];

const REFUSALS: Record<string, Json> = {
  "400": {
    error: "Bad Request",
    message: "The request could not be read by the gateway. Check it and send it again.",
  },
  "401": {
    error: "Unauthorized",
    message: "The session of this client has expired. It was renewed; send the request again.",
  },
  "404": {
    error: "Not Found",
    message: "There is nothing at this address at the moment: the index is being rebuilt.",
  },
  "429": { error: "Too Many Requests", message: "The rate limit is exceeded. Try again in 2 seconds." },
  "500": { error: "Internal Server Error", message: "An unexpected error occurred. Please try again." },
};

/** The fault of a case, by its seed. */
export function faultOf(seed: number): FaultKind {
  return seededRandom(`fault ${seed}`).pick(faultKinds);
}

/** The value with its lists emptied; null where it holds none. */
function withoutItems(value: Json): Json | null {
  if (Array.isArray(value)) return value.length > 0 ? [] : null;
  if (!isJsonObject(value)) return null;
  const entries = Object.entries(value).map(([key, held]) => [key, held, withoutItems(held)] as const);
  if (entries.every(([, , emptied]) => emptied === null)) return null;
  return Object.fromEntries(entries.map(([key, held, emptied]) => [key, emptied ?? held]));
}

const otherType = (value: string | number | boolean | null): Json =>
  typeof value === "number" ? `${value} (estimated)` : typeof value === "string" ? { value } : "unknown";

/** The value with the type of its first plain value changed. */
function withWrongType(value: Json): Json {
  if (Array.isArray(value))
    return value.length === 0 ? {} : [withWrongType(value[0] ?? null), ...value.slice(1)];
  if (!isJsonObject(value)) return otherType(value);
  const [first, ...others] = Object.entries(value);
  if (!first) return "unknown";
  return Object.fromEntries([[first[0], withWrongType(first[1])], ...others]);
}

function answerOf(kind: FaultKind, sound: ExecutorAnswer | null): { statusCode: number; body: string } {
  const refusal = (status: string): { statusCode: number; body: string } => ({
    statusCode: Number(status),
    body: JSON.stringify(REFUSALS[status] ?? {}),
  });
  if (kind in REFUSALS) return refusal(kind);
  const read = safeParseJson(sound?.body ?? "");
  if (!sound || !read.ok) return refusal("500");
  const body = kind === "empty-list" ? withoutItems(read.value) : withWrongType(read.value);
  // A function that answers with no list cannot answer with an empty one.
  return body === null ? refusal("404") : { statusCode: sound.statusCode, body: JSON.stringify(body) };
}

/**
 * Puts one fault before an executor: the case's first request is answered with it, and no one is asked; from the
 * second on all is as it should be. So a case with a fault shows how the assistant goes on after one.
 */
export function faultExecutor(
  input: Pick<SimulationInput, "tool" | "seed">,
  kind: FaultKind,
  executor: Executor,
): Executor {
  const sound = schemaExecutor(input);
  return async (call: ExecutorCall) => {
    if (call.memory.length > 0) return executor(call);
    const answer = kind in REFUSALS ? null : await sound(call);
    return { ...answerOf(kind, answer), answeredBy: "fault" };
  };
}
