import { safeParseJson } from "#lib/errors/json.ts";
import { cutJson } from "./cut-json.ts";
import { findLabels, type Label } from "./find-labels.ts";
import type { AssistantTurn } from "./assistant-turn.ts";

/**
 * Reads a ReAct answer in either style. The first call or final answer counts; whatever the model
 * wrote after it (more actions, observations of its own making) is cut. Never throws.
 */
export function parseAssistantText(original: string): AssistantTurn {
  const text = original.replace(/\r\n?/g, "\n");
  const labels = findLabels(text);
  const index = labels.findIndex((label) => label.name !== "thought");
  const first = labels[index];
  if (!first) return { kind: "unreadable", reason: "no action and no final answer", rawText: original };
  const thought = readThought(text, labels, first);
  if (first.name === "answer") return readFinal(text, first, labels[index + 1], thought);
  if (first.name === "action") return readCall(text, labels, index, thought);
  return { kind: "unreadable", reason: `starts with "${first.name}", not with an action`, rawText: original };
}

/** The labelled thought, or what stands before the first label: many models leave the first label out. */
function readThought(text: string, labels: Label[], until: Label): string | null {
  const label = labels.find((one) => one.name === "thought" && one.start < until.start);
  if (!label) return tidy(text.slice(0, until.start));
  const next = labels.find((one) => one.start > label.start) ?? until;
  return tidy(text.slice(label.end, next.start));
}

function tidy(text: string): string | null {
  const trimmed = text
    .trim()
    .replace(/^```\w*\n?/, "")
    .replace(/^assistant\s*:?$/i, "")
    .trim();
  return trimmed === "" ? null : trimmed;
}

function readFinal(
  text: string,
  label: Label,
  next: Label | undefined,
  thought: string | null,
): AssistantTurn {
  const end = next?.start ?? text.length;
  const answer = dropTrailingFence(text, text.slice(label.end, end)).trim();
  const rawText = text.slice(0, end).trimEnd();
  if (answer === "") return { kind: "unreadable", reason: "an empty final answer", rawText };
  return { kind: "final", thought, answer, rawText };
}

function readCall(text: string, labels: Label[], index: number, thought: string | null): AssistantTurn {
  const label = labels[index] as Label;
  const next = labels[index + 1];
  const nameText = dropTrailingFence(text, text.slice(label.end, next?.start ?? text.length)).trim();
  if (next?.name === "input") {
    const action = cleanName(nameText);
    const input = readInput(text, next, labels[index + 2]);
    return named(action, { thought, actionInput: input.value, rawText: text.slice(0, input.end).trimEnd() });
  }
  const rawText = text.slice(0, next?.start ?? text.length).trimEnd();
  const inline = /^[`*"']*([\w.-]+)\s*\(([\s\S]*)\)[`*"']*$/.exec(nameText);
  const argument = inline?.[2]?.trim() ?? "";
  if (inline && (argument === "" || safeParseJson(argument).ok)) {
    return named(inline[1] ?? "", { thought, actionInput: argument || "{}", rawText });
  }
  return named(cleanName(nameText), { thought, actionInput: "{}", rawText });
}

function named(
  action: string,
  rest: { thought: string | null; actionInput: string; rawText: string },
): AssistantTurn {
  if (action === "") return { kind: "unreadable", reason: "an action without a name", rawText: rest.rawText };
  return { kind: "call", action, ...rest };
}

/** "`search`", "search()", "search." and "search\n" all mean search. */
function cleanName(text: string): string {
  const line = text.split("\n", 1)[0] ?? "";
  return line
    .trim()
    .replace(/^[`*"'\s]+|[`*"'\s.,;]+$/g, "")
    .replace(/\(\s*\)$/, "");
}

function readInput(text: string, label: Label, next: Label | undefined): { value: string; end: number } {
  const fence = /^\s*(?:```\w*\s*)?/.exec(text.slice(label.end))?.[0] ?? "";
  const start = label.end + fence.length;
  const json = cutJson(text.slice(start));
  if (json) {
    const end = start + json.length;
    return { value: json.json, end: fence.includes("```") ? end + closingFence(text.slice(end)) : end };
  }
  const end = Math.max(next?.start ?? text.length, start);
  const value = text
    .slice(start, end)
    .trim()
    .replace(/\n?```$/, "")
    .trim();
  return { value: value === "" ? "{}" : value, end };
}

function closingFence(rest: string): number {
  return /^\s*```/.exec(rest)?.[0].length ?? 0;
}

/** A whole answer in a code fence leaves its closing mark at the end of the last part. */
function dropTrailingFence(whole: string, part: string): string {
  return /^\s*```/.test(whole) ? part.replace(/\n?```\s*$/, "") : part;
}
