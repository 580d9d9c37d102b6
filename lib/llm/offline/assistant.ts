import { type JsonObject, safeParseJson } from "#lib/errors/json.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import { describeAnswer } from "#lib/llm/offline/describe-answer.ts";
import { type NextCall, type Round, nextCall, wishesOf } from "#lib/llm/offline/next-call.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { readObservation } from "#lib/llm/offline/read-observation.ts";
import { slipped } from "#lib/llm/offline/slip.ts";
import { thoughtAtEnd, thoughtBefore, thoughtBeforeQuestion } from "#lib/llm/offline/thoughts.ts";
import { withArticle } from "#lib/llm/offline/words.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** Share of cases in which it makes a mistake first. */
const SLIPS = 0.07;

/** One round of the assistant in ReAct text: a call, a question to the user, or the final answer. */
export function playAssistant(blocks: readonly Block[], question: string, seed: string): string {
  const instruction = blockOf(blocks, "instruction");
  const functions = readDocumentation(blockOf(blocks, "documentation"));
  const rounds = roundsIn(blocks);
  const random = seededRandom(`assistant ${seed} ${instruction} ${rounds.length}`);
  const canAsk = /^- getDetails\b/m.test(blockOf(blocks, "functions"));
  const wishes = wishesOf(instruction, functions);
  const mustAnswer = /You must finish now/.test(question);
  const next = nextCall(wishes, functions, rounds, canAsk);
  if (next.kind === "finish") return finished(next, random);
  if (mustAnswer)
    return finished(
      { kind: "finish", done: [], failed: [{ wish: next.wish, reason: "the calls kept failing" }] },
      random,
    );
  if (next.kind === "ask") return asked(next, random);
  return calling(next, rounds, instruction, random);
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

function calling(
  next: Extract<NextCall, { kind: "call" }>,
  rounds: readonly Round[],
  instruction: string,
  random: Random,
): string {
  const fate = seededRandom(`slip ${instruction} ${next.function.name}`);
  const isFirstTry = !rounds.some(({ action }) => action === next.function.name);
  const slip = isFirstTry && fate.chance(SLIPS) ? slipped(next.function, next.args, fate) : null;
  const thought = thoughtBefore({ ...next, args: slip ?? next.args }, rounds.length === 0, random);
  return `Thought: ${oneLine(thought)}\nAction: ${next.function.name}\nAction Input: ${jsonLine(slip ?? next.args)}`;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");
const jsonLine = (value: JsonObject): string =>
  JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, " ")
    .replace(/^\{ | \}$/g, (edge) => edge.trim());

function asked(next: Extract<NextCall, { kind: "ask" }>, random: Random): string {
  const labels = next.missing.map((input) => input.refersTo ?? input.label);
  const input = next.missing[0];
  const choices =
    input?.isEnum === true && input.values.length <= 6
      ? ` You can choose from ${input.values.join(", ")}.`
      : "";
  const isThing = input !== undefined && input.refersTo !== null;
  const question = isThing
    ? random.pick([
        `Which ${labels[0] ?? "one"} do you mean? Please tell me its name.`,
        `What is the name of the ${labels[0] ?? "thing"}?`,
      ])
    : random.pick([
        `Could you tell me the ${labels.join(" and the ")}?${choices}`,
        `What ${labels.join(" and ")} should I use?${choices}`,
        `I need the ${labels.join(" and the ")} to go on. What is it?${choices}`,
      ]);
  const thought = thoughtBeforeQuestion(labels, next.wish.function.name, random);
  return `Thought: ${thought}\nAction: getDetails\nAction Input: ${jsonLine({ Question: question })}`;
}

function finished({ done, failed }: Extract<NextCall, { kind: "finish" }>, random: Random): string {
  const thought = thoughtAtEnd(failed.length > 0, failed.length > 0 && done.length > 0, random);
  const answers = done.map(({ wish, observation, args }) =>
    describeAnswer((wish.then ?? wish).function.name, observation, args),
  );
  const regrets = failed.map(
    ({ wish, reason }) => `I'm sorry, I could not ${regretOf(wish.function.summary)}: ${reason}.`,
  );
  const nothing =
    "I'm sorry, none of the functions that I have can do what you ask for, so I did not call any.";
  const text = [...answers, ...regrets].join(" ");
  return `Thought: ${thought}\nFinal Answer: ${text === "" ? nothing : text}`;
}

function regretOf(summary: string): string {
  const words = summary.replace(/[.\s]+$/, "");
  return words === "" ? `carry out ${withArticle("call")}` : words.charAt(0).toLowerCase() + words.slice(1);
}
