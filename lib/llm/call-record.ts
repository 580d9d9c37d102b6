import type { ChatAnswer, ChatRequest, ModelFailure, ToolCall } from "./chat.ts";

/** One try of one call, as the ledger keeps it. */
export type CallRecord = {
  sequence: number;
  step: number | null;
  agent: ChatRequest["agent"];
  endpoint: string;
  model: string;
  prompt: ChatRequest["prompt"];
  request: Record<string, unknown>;
  requestHash: string;
  answer: string | null;
  /** Null where the answer calls no tool. */
  toolCalls: ToolCall[] | null;
  finishReason: ChatAnswer["finishReason"] | null;
  outcome: "answered" | ModelFailure;
  errorMessage: string | null;
  httpStatus: number | null;
  promptTokens: number;
  completionTokens: number;
  costMicroUsd: number;
  latencyMs: number;
  startedAt: Date;
};

/** Whose calls they are. */
export type LedgerScope = {
  runId: string;
  runItemId: string;
  itemAttempt: number;
  caseId: string | null;
  toolId: string | null;
};

/** What the item and its run look like once the call is written. */
export type ItemState = { claim: string | null; attempt: number; runStatus: string };
