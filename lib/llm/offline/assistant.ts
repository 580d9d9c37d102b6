import { safeParseJson } from "#lib/errors/json.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import { decideTurn } from "#lib/llm/offline/decide-turn.ts";
import { jsonLine } from "#lib/llm/offline/json-line.ts";
import type { Round } from "#lib/llm/offline/next-call.ts";
import { readObservation } from "#lib/llm/offline/read-observation.ts";

/** One round of the assistant in ReAct text: a call, a question to the user, or the final answer. */
export function playAssistant(blocks: readonly Block[], question: string, seed: string): string {
  const turn = decideTurn({
    instruction: blockOf(blocks, "instruction"),
    documentation: blockOf(blocks, "documentation"),
    rounds: roundsIn(blocks),
    canAsk: /^- getDetails\b/m.test(blockOf(blocks, "functions")),
    mustAnswer: isToldToFinish(question),
    mayCallTogether: false,
    seed,
  });
  if (turn.kind === "final") return `Thought: ${turn.thought}\nFinal Answer: ${turn.answer}`;
  const [call] = turn.calls;
  return `Thought: ${turn.thought}\nAction: ${call?.name ?? ""}\nAction Input: ${jsonLine(call?.args ?? {})}`;
}

/** What stands behind the last block, also in words that an editor chose: an order that speaks of no action. */
function isToldToFinish(question: string): boolean {
  const order = question.slice(question.lastIndexOf("</"));
  return (
    /You must finish now/.test(order) ||
    (/\banswer\b/i.test(order) && !/\b(?:action|call|thought)\b/i.test(order))
  );
}

function roundsIn(blocks: readonly Block[]): Round[] {
  const of = (name: Block["name"]): string[] =>
    blocks.filter((block) => block.name === name).map(({ value }) => value);
  const [actions, inputs, observations] = [of("action"), of("action_input"), of("observation")];
  return actions.map((action, index) => {
    const input = safeParseJson(inputs[index] ?? "");
    return {
      action: action.trim(),
      input: input.ok ? input.value : null,
      observation: readObservation(observations[index] ?? ""),
    };
  });
}
