import type { Problem } from "#lib/errors/app-error.ts";
import type { JsonObject } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { PinnedPrompts } from "#lib/prompts/pinned-prompt.ts";
import type { SimulationSettings } from "#lib/simulation/settings.ts";

/** What a case is played out from. Nothing else enters: the same input and answers give the same case. */
export type SimulationInput = {
  instruction: string;
  tool: {
    name: string;
    /** The OpenAPI document to the letter, as the executor sees it. */
    documentationText: string;
    /** The same, parsed. */
    document: JsonObject;
    functions: ToolFunction[];
    /** What the assistant sees of it. */
    nlDocumentation: string;
  };
  settings: SimulationSettings;
  /** Texts that the run started with; left out, the built-in ones. */
  prompts?: PinnedPrompts;
  /** Each model request gets a seed of its own, derived from it. */
  seed: number;
  /** The clock of the case: getCurrentDateTime counts from here. */
  startedAt: Date;
};

/** A request that the executor answered, as it remembers it. */
export type Remembered = { request: string; answer: string };

/** An answer too long for an observation, kept for retrievalDataFromFile. */
export type KeptAnswer = { name: string; text: string };

/** What the assistant calls: the parts of a step that are there before it is answered. */
export type AssistantCall = Pick<Step, "thought" | "action" | "actionInput" | "group"> & {
  rawText: string;
};

/** The function call that the executor is asked about. */
export type PendingRequest = AssistantCall & {
  /** The request as a curl line. */
  curl: string;
  /** Answers of this round of sampling that were not 2xx, in order. */
  sampled: { statusCode: number; body: string }[];
  /** Samples of this round, unreadable ones included. */
  samples: number;
  /** Rounds of sampling before this one that ended in 5xx. */
  serverErrors: number;
  /** What was wrong with each 2xx answer that broke the response schema and was asked for again. */
  refused: Problem[][];
  /** Model calls for this request so far. */
  asked: number;
};

export type PendingQuestion = AssistantCall & {
  question: string;
  asked: number;
};

export type Outcome = {
  status: "complete" | "failed";
  finalThought: string | null;
  finalAnswer: string | null;
  /** Why there is no final answer. */
  error: string | null;
};

/** Whom the case waits for; "call": for nobody, the next call of the same turn is to be taken up. */
export type Pending =
  | { kind: "assistant" }
  | { kind: "call" }
  | { kind: "user"; question: PendingQuestion }
  | { kind: "executor"; request: PendingRequest }
  | { kind: "done"; outcome: Outcome };

/**
 * All that a case is at one moment; JSON-serialisable. Everything but `pending` follows from the steps,
 * so that a case goes on from any stored step (lib/simulation/start-simulation.ts).
 */
export type SimulationState = {
  steps: Step[];
  /** Steps that ended in an error, over the whole case. */
  errorCount: number;
  /** The same when the assistant's turn under way began: calls made in parallel know nothing of each other. */
  errorsBeforeTurn: number;
  /** Turns with an error that were begun after more errors than the settings allow. */
  disobedience: number;
  /** Turns of the assistant that are over; parallel calls are one. */
  turns: number;
  /** Assistant answers in a row that could not be read. */
  unreadableInARow: number;
  memory: Remembered[];
  kept: KeptAnswer[];
  pending: Pending;
};
