import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { type ArgumentProblem, checkArguments } from "#lib/openapi/check-arguments.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { readQuestion } from "#lib/simulation/extra-tools/read-question.ts";

export type CallProblem = ArgumentProblem;

type Call = Pick<Step, "action" | "actionInput">;

const text = (name: string, description: string): FunctionParameter => ({
  name,
  in: "body",
  required: true,
  type: "string",
  description,
  enum: null,
  schema: { type: "string" },
});

/** What every case may call beside the functions of its tool. */
export const extraParameters: Readonly<Record<string, FunctionParameter[]>> = {
  getDetails: [text("Question", "One clear question to the user.")],
  getCurrentDateTime: [],
  retrievalDataFromFile: [
    text("file", "Name of the file, as the observation gave it."),
    text("query", "Words to look for."),
  ],
};

/** What a function of this name takes; null where there is none. */
export function parametersOf(name: string, functions: readonly ToolFunction[]): FunctionParameter[] | null {
  const called = functions.find((one) => one.name === name);
  if (called) return called.parameters;
  return Object.hasOwn(extraParameters, name) ? (extraParameters[name] ?? null) : null;
}

/** What is wrong with a call, as the assistant would be told. Without a document there is nothing to hold it against. */
export function callProblems(
  { action, actionInput }: Call,
  functions: readonly ToolFunction[],
): CallProblem[] {
  if (functions.length === 0) return [];
  const parameters = parametersOf(action, functions);
  if (!parameters)
    return [
      {
        kind: "unknown function",
        path: "$",
        message: action === "" ? "Choose a function." : `The tool has no function ${JSON.stringify(action)}.`,
      },
    ];
  const isQuestion = action === "getDetails" && parameters === extraParameters["getDetails"];
  if (isQuestion && readQuestion(actionInput) !== null) return [];
  return checkArguments({ parameters }, actionInput).problems;
}

/** Calls that were not in the trajectory before and that their function does not take. `step` from 0. */
export function invalidCalls(
  before: Pick<Trajectory, "steps">,
  after: Pick<Trajectory, "steps">,
  functions: readonly ToolFunction[],
): { step: number; problems: CallProblem[] }[] {
  const keyOf = ({ action, actionInput }: Call): string => JSON.stringify([action, actionInput]);
  const known = new Set(before.steps.map(keyOf));
  return after.steps.flatMap((call, step) => {
    const problems = known.has(keyOf(call)) ? [] : callProblems(call, functions);
    return problems.length > 0 ? [{ step, problems }] : [];
  });
}
