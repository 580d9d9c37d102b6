import { questionOf } from "#lib/answers/question-of.ts";
import type { Blueprint } from "#lib/blueprints/schemas.ts";
import type { Step } from "#lib/corpus/trajectory.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import type { AnswerPorts } from "./answer-ports.ts";

type Answer = { statusCode: number; body: string };

const stepOf = ({ action, args, statusCode, body }: Blueprint["calls"][number]): Step => ({
  thought: null,
  action,
  actionInput: JSON.stringify(args),
  observation: "",
  statusCode,
  rawText: null,
  extra: { response: body },
});

/** The golden calls by what they ask, the changes made before each counted in. */
function answersOf({ tool }: Pick<SimulationInput, "tool">, { calls }: Blueprint): Map<string, Answer> {
  const steps = calls.map(stepOf);
  const answers = new Map<string, Answer>();
  for (const [index, { action, args, statusCode, body }] of calls.entries()) {
    const called = tool.functions.find(({ name }) => name === action);
    if (!called) continue;
    const { key } = questionOf({ called, args, steps: steps.slice(0, index) }, tool.functions, "schema");
    if (!answers.has(key)) answers.set(key, { statusCode, body });
  }
  return answers;
}

/** Golden calls are answered as they were when the blueprint was made, so that its golden answer stays right. */
export function blueprintAnswers(
  input: Pick<SimulationInput, "tool">,
  blueprint: Blueprint,
  inner: AnswerPorts,
): AnswerPorts {
  const answers = answersOf(input, blueprint);
  return {
    ...inner,
    executor: async (call) => {
      const golden = answers.get(questionOf(call, input.tool.functions, "schema").key);
      return golden ? { ...golden, answeredBy: blueprint.executor } : inner.executor(call);
    },
  };
}
