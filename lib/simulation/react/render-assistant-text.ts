import type { AssistantTurn, ReactStyle } from "./assistant-turn.ts";

type Rendered =
  | Pick<Extract<AssistantTurn, { kind: "call" }>, "kind" | "thought" | "action" | "actionInput">
  | Pick<Extract<AssistantTurn, { kind: "final" }>, "kind" | "thought" | "answer">;

/** The text that `parseAssistantText` reads back to the same parts. */
export function renderAssistantText(turn: Rendered, style: ReactStyle = "training"): string {
  const prefix = style === "test" ? "ASSISTANT " : "";
  const lines = turn.thought === null ? [] : [`${prefix}Thought: ${turn.thought}`];
  if (turn.kind === "call") {
    lines.push(`${prefix}Action: ${turn.action}`, `${prefix}Action Input: ${turn.actionInput}`);
  } else {
    lines.push(`${prefix}${style === "test" ? "Response" : "Final Answer"}: ${turn.answer}`);
  }
  return lines.join("\n");
}
