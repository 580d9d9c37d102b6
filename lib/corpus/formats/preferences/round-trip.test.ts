import * as fc from "fast-check";
import { expect, it } from "vitest";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { commonSteps } from "#lib/mending/common-steps.ts";
import { writePreference, type PreferenceLine, type PreferenceMessage } from "./write-preference.ts";

const named = (name: string): ToolFunction => ({
  name,
  method: "get",
  path: `/${name}`,
  summary: name,
  parameters: [],
  responseSchema: null,
  responseDescription: "",
  responseMediaType: null,
  requestMediaType: null,
});
const functions = ["find", "fly", "land"].map(named);

type Said = { turns: { thought: string; calls: [string, unknown, string][] }[]; answer: string | null };

/** What a list of messages says, read back: turns with their calls and results, and the answer. */
function read(messages: readonly PreferenceMessage[]): Said {
  const said: Said = { turns: [], answer: null };
  for (const message of messages) {
    if (message.role === "tool") {
      const call = said.turns
        .at(-1)
        ?.calls.find(([name, , result]) => name === message.name && result === "?");
      if (call) call[2] = message.content;
    } else if (message.role === "assistant" && message.tool_calls) {
      said.turns.push({
        thought: message.content,
        calls: message.tool_calls.map(({ function: called }) => [called.name, called.arguments, "?"]),
      });
    } else if (message.role === "assistant") said.answer = message.content;
  }
  return said;
}

function saidBy({ steps, finalAnswer }: Trajectory): Said {
  const turns: Said["turns"] = [];
  for (const [index, { thought, action, actionInput, observation, group }] of steps.entries()) {
    const call: [string, unknown, string] = [action, JSON.parse(actionInput), observation];
    if (group !== undefined && group < index) turns.at(-1)?.calls.push(call);
    else turns.push({ thought: thought ?? "", calls: [call] });
  }
  return { turns, answer: finalAnswer };
}

const anyStep = fc
  .record({
    thought: fc.option(fc.string({ maxLength: 20 })),
    action: fc.constantFrom("find", "fly", "land", "getDetails"),
    actionInput: fc.dictionary(
      fc.string({ maxLength: 5 }).filter((key) => key !== "__proto__"),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    observation: fc.string().map((text) => `o${text}`),
  })
  .map((step): Step => ({
    ...step,
    actionInput: JSON.stringify(step.actionInput),
    statusCode: 200,
    rawText: null,
  }));

/** Now and then two calls in a row are one turn. */
const anySteps = fc
  .array(fc.record({ first: anyStep, second: fc.option(anyStep) }), { maxLength: 4 })
  .map((turns) =>
    turns.reduce<Step[]>((steps, { first, second }) => {
      const group = steps.length;
      return second
        ? [...steps, { ...first, group }, { ...second, thought: null, group }]
        : [...steps, first];
    }, []),
  );

it("a pair written and read back says what both trajectories said", () => {
  const shared = anySteps;
  fc.assert(
    fc.property(
      fc.tuple(shared, anySteps, anySteps, fc.string(), fc.option(fc.string())),
      ([beginning, left, right, answer, otherAnswer]) => {
        const shifted = (steps: Step[]): Step[] =>
          steps.map((step) =>
            step.group === undefined ? step : { ...step, group: step.group + beginning.length },
          );
        const of = (rest: Step[], finalAnswer: string | null): Trajectory => ({
          instruction: "Fly a kite.",
          steps: [...beginning, ...shifted(rest)],
          finalThought: null,
          finalAnswer,
          error: finalAnswer === null ? "no answer" : null,
        });
        const [chosen, rejected] = [of(left, answer), of(right, otherAnswer)];
        const common = commonSteps(chosen.steps, rejected.steps);
        const written = writePreference({
          tool: { name: "Kites", functions },
          commonSteps: common,
          chosen,
          rejected,
        });
        const line = JSON.parse(JSON.stringify(written)) as PreferenceLine;
        expect(line.prompt[0]).toEqual({ role: "user", content: "Fly a kite." });
        expect(read([...line.prompt, ...line.chosen])).toEqual(saidBy(chosen));
        expect(read([...line.prompt, ...line.rejected])).toEqual(saidBy(rejected));
        const offered = new Set(line.tools.map(({ function: { name } }) => name));
        for (const { action } of [...chosen.steps, ...rejected.steps]) expect(offered).toContain(action);
      },
    ),
  );
});
