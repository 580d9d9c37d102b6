import type { JsonObject } from "#lib/errors/json.ts";
import { describeAnswer } from "#lib/llm/offline/describe-answer.ts";
import { directAnswer } from "#lib/llm/offline/direct-answer.ts";
import { callsAtOnce, type NextCall, nextCall, type Round, wishesOf } from "#lib/llm/offline/next-call.ts";
import { readDocumentation } from "#lib/llm/offline/read-documentation.ts";
import { slipped } from "#lib/llm/offline/slip.ts";
import {
  thoughtAtEnd,
  thoughtBefore,
  thoughtBeforeAll,
  thoughtBeforeQuestion,
} from "#lib/llm/offline/thoughts.ts";
import { withArticle } from "#lib/llm/offline/words.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";

/** Share of cases in which it makes a mistake first. */
const SLIPS = 0.07;
const THOUGHT_WITHOUT_CALL =
  "Nothing has to be looked up for this, so no function is needed: I can answer at once.";

export type Scene = {
  instruction: string;
  /** What the assistant is shown of the tool. */
  documentation: string;
  rounds: readonly Round[];
  canAsk: boolean;
  /** No further call is allowed. */
  mustAnswer: boolean;
  /** Several calls may be made in one turn. */
  mayCallTogether: boolean;
  seed: string;
};

/** What the assistant says: calls, or the answer that ends the case. */
export type OfflineTurn =
  | { kind: "call"; thought: string; calls: { name: string; args: JsonObject }[] }
  | { kind: "final"; thought: string; answer: string };

/** One turn of the assistant, before it is written in a protocol. */
export function decideTurn(scene: Scene): OfflineTurn {
  const { instruction, rounds, canAsk } = scene;
  const functions = readDocumentation(scene.documentation);
  const random = seededRandom(`assistant ${scene.seed} ${instruction} ${rounds.length}`);
  const direct = rounds.length === 0 ? directAnswer(instruction, functions) : null;
  if (direct !== null) return { kind: "final", thought: THOUGHT_WITHOUT_CALL, answer: direct };
  const wishes = wishesOf(instruction, functions);
  const next = nextCall(wishes, functions, rounds, canAsk);
  if (next.kind === "finish") return finished(next, random);
  if (scene.mustAnswer)
    return finished(
      { kind: "finish", done: [], failed: [{ wish: next.wish, reason: "the calls kept failing" }] },
      random,
    );
  if (next.kind === "ask") return asked(next, random);
  const together = scene.mayCallTogether ? callsAtOnce(wishes, functions, rounds, canAsk) : [];
  const isTogether = together.length > 1;
  const calls = isTogether ? together : [{ ...next, args: argsWithSlip(next, scene) }];
  const thought = isTogether
    ? thoughtBeforeAll(calls, random)
    : thoughtBefore(calls[0] ?? next, rounds.length === 0, random);
  return {
    kind: "call",
    thought: oneLine(thought),
    calls: calls.map((call) => ({ name: call.function.name, args: call.args })),
  };
}

type Call = Extract<NextCall, { kind: "call" }>;

function argsWithSlip(call: Call, { instruction, rounds }: Scene): JsonObject {
  const fate = seededRandom(`slip ${instruction} ${call.function.name}`);
  const isFirstTry = !rounds.some(({ action }) => action === call.function.name);
  return (isFirstTry && fate.chance(SLIPS) ? slipped(call.function, call.args, fate) : null) ?? call.args;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, " ");

function asked(next: Extract<NextCall, { kind: "ask" }>, random: Random): OfflineTurn {
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
  return { kind: "call", thought, calls: [{ name: "getDetails", args: { Question: question } }] };
}

function finished({ done, failed }: Extract<NextCall, { kind: "finish" }>, random: Random): OfflineTurn {
  const thought = thoughtAtEnd(failed.length > 0, failed.length > 0 && done.length > 0, random);
  const answers = done.map(({ wish, observation, args, note }) =>
    `${note} ${describeAnswer((wish.then ?? wish).function.name, observation, args)}`.trim(),
  );
  const regrets = failed.map(
    ({ wish, reason }) => `I'm sorry, I could not ${regretOf(wish.function.summary)}: ${reason}.`,
  );
  const nothing =
    "I'm sorry, none of the functions that I have can do what you ask for, so I did not call any.";
  const text = [...answers, ...regrets].join(" ");
  return { kind: "final", thought, answer: text === "" ? nothing : text };
}

function regretOf(summary: string): string {
  const words = summary.replace(/[.\s]+$/, "");
  return words === "" ? `carry out ${withArticle("call")}` : words.charAt(0).toLowerCase() + words.slice(1);
}
