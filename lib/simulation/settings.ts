import { z } from "zod";

/**
 * Who answers the function calls. "model": a model plays the server (ToolAlpaca's way); "schema": no model, answers
 * sampled from the response schemas, with a state per case; "http": the real API.
 */
export const ExecutorKind = z.enum(["model", "schema", "http"]);
export type ExecutorKind = z.infer<typeof ExecutorKind>;

/** How the assistant speaks: "react", its calls in text (ToolAlpaca's way); "tools", native tool calls. */
export const Protocol = z.enum(["react", "tools"]);
export type Protocol = z.infer<typeof Protocol>;

const temperature = z.number().min(0).max(2);

/** Of a simulate run; the defaults are ToolAlpaca's (paper, section 4; TOOLALPACA's own code where it differs). */
export const SimulationSettings = z.object({
  protocol: Protocol.default("react"),
  executor: ExecutorKind.default("model"),
  /** Whether the same question to a tool, in the same state, gets the answer that an earlier case got. */
  useCache: z.boolean().default(false),
  /** Rounds of the assistant before the case fails. */
  maxRounds: z.number().int().min(1).max(100).default(15),
  /** Characters of an observation; more is cut, or kept for retrievalDataFromFile where that is on. */
  observationLimit: z.number().int().min(100).max(100_000).default(3_000),
  assistantTemperature: temperature.default(0),
  userTemperature: temperature.default(1),
  executorTemperature: temperature.default(0.5),
  /** Samples of the executor before an answer that is not 2xx is taken. */
  executorSamples: z.number().int().min(1).max(10).default(5),
  /** Tries of a request that is answered 5xx. */
  serverErrorTries: z.number().int().min(1).max(10).default(3),
  /** Times that a model's 2xx answer which breaks the response schema is asked for again, with the reason. */
  conformanceRetries: z.number().int().min(0).max(10).default(0),
  /** Tokens of earlier requests and answers that the executor remembers within a case. */
  executorMemoryTokens: z.number().int().min(0).max(100_000).default(3_000),
  /** Error observations after which the assistant must give its final answer. */
  maxErrors: z.number().int().min(1).max(50).default(3),
  /** Share of the cases of solvable instructions that a fault is put into: they become cases of error recovery. */
  faultShare: z.number().min(0).max(1).default(0),
  getDetails: z.boolean().default(true),
  getCurrentDateTime: z.boolean().default(true),
  retrievalDataFromFile: z.boolean().default(false),
});
export type SimulationSettings = z.infer<typeof SimulationSettings>;
