import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { ChatMessage } from "#lib/llm/chat.ts";
import { unreadableAction } from "../unreadable-action.ts";
import type { ToolNames } from "./tool-names.ts";
import { turnsOf } from "./turns-of.ts";

/** Characters of an input that is no JSON object, as the assistant sees it again. */
const shownInput = 1_000;

/**
 * The steps of a case as a conversation with native calls, whatever protocol they were made in. Ids are made
 * from the place of the step, so that the same steps always ask the same.
 */
export function historyMessages(steps: readonly Step[], names: ToolNames): ChatMessage[] {
  let first = 0;
  return turnsOf(steps).flatMap((turn) => {
    const messages = turnMessages(turn, first, names);
    first += turn.length;
    return messages;
  });
}

function turnMessages(turn: readonly Step[], first: number, names: ToolNames): ChatMessage[] {
  const [head] = turn;
  if (head?.action === unreadableAction) {
    const said: ChatMessage[] = head.thought ? [{ role: "assistant", content: head.thought }] : [];
    return [...said, { role: "user", content: head.observation }];
  }
  const idOf = (index: number): string => `call_${first + index}`;
  const toolCalls = turn.map((step, index) => ({
    id: idOf(index),
    name: names.toTool(step.action),
    arguments: historyArguments(step.actionInput),
  }));
  return [
    { role: "assistant", content: head?.thought ?? "", toolCalls },
    ...turn.map((step, index): ChatMessage => ({
      role: "tool",
      content: step.observation,
      toolCallId: idOf(index),
    })),
  ];
}

/** Endpoints refuse a history whose arguments are no JSON object. */
function historyArguments(actionInput: string): string {
  const parsed = safeParseJson(actionInput);
  if (parsed.ok && isJsonObject(parsed.value)) return actionInput;
  return JSON.stringify({ unreadable_input: actionInput.slice(0, shownInput).toWellFormed() });
}
