import type { ChatAnswer } from "#lib/llm/chat.ts";
import { parseAssistantText } from "../react/parse-assistant-text.ts";
import { isWrittenCall } from "./is-written-call.ts";
import type { ToolNames } from "./tool-names.ts";
import { toolTurnText } from "./tool-turn-text.ts";
import { unfence } from "../unfence.ts";

/** More calls in one turn are a model that has lost its way. */
export const maxParallelCalls = 16;

export type TurnCall = { action: string; actionInput: string };

/** What one answer of the assistant says in the protocol of native calls. */
export type ToolTurn =
  | { kind: "calls"; thought: string | null; calls: TurnCall[]; rawText: string }
  | { kind: "final"; thought: string | null; answer: string }
  | { kind: "unreadable"; reason: string };

/**
 * Reads an answer: calls are calls, whatever text is beside them (the thought); a text alone is the final answer,
 * unless it is a call in writing, a mere thought, or nothing. Never throws.
 */
export function readToolTurn(answer: ChatAnswer, names: ToolNames): ToolTurn {
  const { text, toolCalls = [] } = answer;
  if (toolCalls.length === 0) return readText(text);
  if (toolCalls.length > maxParallelCalls)
    return { kind: "unreadable", reason: `more than ${maxParallelCalls} calls at once` };
  const { thought, rest } = splitReasoning(text);
  return {
    kind: "calls",
    thought: joined(thought, withoutLabel(rest)),
    calls: callsOf(toolCalls, names),
    rawText: toolTurnText({ text, toolCalls }),
  };
}

/** The calls as actions of the case. No arguments at all mean an empty object, a fence around them nothing. */
export function callsOf(
  toolCalls: readonly { name: string; arguments: string }[],
  names: ToolNames,
): TurnCall[] {
  return toolCalls.map((call) => ({
    action: names.toAction(call.name),
    actionInput: unfence(call.arguments) || "{}",
  }));
}

function readText(text: string): ToolTurn {
  const { thought, rest } = splitReasoning(text);
  const answer = rest.trim();
  if (answer === "") return { kind: "unreadable", reason: "it has neither a call nor a text" };
  if (isWrittenCall(answer))
    return { kind: "unreadable", reason: "it writes a call as text, which calls nothing" };
  if (!/^[ \t>*#_]*(?:assistant\s+)?(?:final answer|(?:final )?thought)[*_]*\s*[:：]/i.test(answer))
    return { kind: "final", thought, answer };
  const labelled = parseAssistantText(answer);
  if (labelled.kind !== "final") return { kind: "unreadable", reason: "it is a thought without an answer" };
  return { kind: "final", thought: joined(thought, labelled.thought), answer: labelled.answer };
}

/** Some endpoints leave a model's reasoning in the text. */
function splitReasoning(text: string): { thought: string | null; rest: string } {
  const reasoning = /^\s*<think>([\s\S]*?)(?:<\/think>|$)/.exec(text);
  if (!reasoning) return { thought: null, rest: text };
  return { thought: reasoning[1]?.trim() || null, rest: text.slice(reasoning[0].length) };
}

const withoutLabel = (text: string): string => text.replace(/^\s*[*_]*thought[*_]*\s*[:：][*_]*/i, "").trim();

const joined = (...parts: (string | null)[]): string | null => parts.filter(Boolean).join("\n\n") || null;
