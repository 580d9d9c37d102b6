import type { Step } from "#lib/corpus/trajectory.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { Remembered } from "../simulation.ts";

/** A call whose arguments were checked, and all that happened before it in its case. */
export type ExecutorCall = {
  /** Step that the answer becomes, from 0. */
  index: number;
  called: ToolFunction;
  args: JsonObject;
  /** The request as a curl line, as a model sees it. */
  curl: string;
  memory: readonly Remembered[];
  steps: readonly Step[];
};

/** Who gave an answer: an executor, or the cache of an earlier one's answers. */
export type AnsweredBy = "model" | "schema" | "http" | "cache" | "fault";

export type ExecutorAnswer = { statusCode: number; body: string; answeredBy: AnsweredBy };

/** Answers in the place of a model. Null: it is the model's to answer. What it throws ends the case. */
export type Executor = (call: ExecutorCall) => Promise<ExecutorAnswer | null> | ExecutorAnswer | null;

/** Given what a model answered. Returns the answer to take in its place, or null where the model's own is to stay. */
export type KeepAnswer = (
  call: ExecutorCall,
  answer: { statusCode: number; body: string },
) => Promise<{ statusCode: number; body: string } | null>;
