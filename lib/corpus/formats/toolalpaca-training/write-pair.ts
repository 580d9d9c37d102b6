import type { Trajectory } from "#lib/corpus/trajectory.ts";
import { extraTools } from "#lib/corpus/formats/toolalpaca/tool-record.ts";

/** What the prompt says of a tool. */
export type PromptTool = {
  functionDescription: Record<string, string>;
  /** Names in the order of the document. */
  functionNames: readonly string[];
};

export type PairOptions = { applyPaperRules: boolean; maxSteps: number };

/** Text spans in turn, and of each whether its tokens count for the loss. TOOLALPACA.md, section 5. */
export type TrainingPair = [process: string[], trainable: boolean[]];

export type WrittenPair = { ok: true; pair: TrainingPair } | { ok: false; reason: string };

const descriptions: Record<string, string> = {
  getDetails:
    'Asks the user for what is missing. Parameters: {"Question": "Required. string. What you ask."}',
  getCurrentDateTime: "Gives the date and time of now. Parameters: {}",
  retrievalDataFromFile:
    'Finds what a query asks for in an answer that was too long to show. Parameters: {"query": "Required. string."}',
};

const defaultThought = "I have what the user needs.";

/** Why the paper's recipe leaves a case out; null where it takes it. */
export function exclusionOf(trajectory: Trajectory, options: PairOptions): string | null {
  const { error, finalAnswer, steps, isCut = false } = trajectory;
  const isFailed = error !== null || (finalAnswer === null && !isCut);
  if (steps.length === 0 && isFailed) return "failed without a step";
  if (!options.applyPaperRules) return null;
  if (isFailed) return "failed";
  if (steps.length === 0) return "no steps";
  if (steps.length > options.maxSteps) return `more than ${options.maxSteps} steps`;
  return steps.every(({ action }) => action === "getDetails") ? "only getDetails" : null;
}

function promptOf(tool: PromptTool, question: string, extras: readonly string[]): string {
  const names = [...extras, ...tool.functionNames];
  const lines = names.map((name) =>
    `${name}: ${tool.functionDescription[name] ?? descriptions[name] ?? ""}`.trimEnd(),
  );
  const components = tool.functionNames.includes("components")
    ? ""
    : (tool.functionDescription["components"] ?? "");
  return [
    "A user talks with an assistant. The assistant answers truthfully and completely, and calls tools to find out what it does not know.",
    "These are the tools:",
    ...lines,
    ...(components === "" ? [] : [components]),
    "",
    "The talk is written like this:",
    "USER: what the user asks",
    "ASSISTANT Thought: what to do next, and why",
    `ASSISTANT Action: one of [${names.join(", ")}]`,
    "ASSISTANT Action Input: its input, as JSON",
    "ASSISTANT Observation: what the tool gave back",
    "... (thought, action, input and observation as often as needed)",
    "ASSISTANT Thought: what was found out",
    "ASSISTANT Response: the answer to the user",
    "",
    "Now it starts.",
    "",
    `USER: ${question}`,
    "ASSISTANT Thought: ",
  ].join("\n");
}

/** The question without the `Hint: ...` tail that some instances carry. */
const questionOf = (instruction: string): string => {
  const tail = instruction.lastIndexOf("\nHint: ");
  return tail === -1 ? instruction : instruction.slice(0, tail);
};

/** The spans of a case in turn: the prompt and every observation are context, what the assistant wrote is trained. */
export function writeSpans(
  tool: PromptTool,
  trajectory: Trajectory,
  trainMask: readonly boolean[] = [],
): TrainingPair {
  const called = new Set(trajectory.steps.map(({ action }) => action));
  const extras = extraTools.filter((name) => name === "getDetails" || called.has(name));
  const spans: [string, boolean][] = [[promptOf(tool, questionOf(trajectory.instruction), extras), false]];
  for (const [index, { thought, action, actionInput, observation }] of trajectory.steps.entries()) {
    spans.push([
      `${thought ?? ""}\nASSISTANT Action: ${action}\nASSISTANT Action Input: ${actionInput}\nASSISTANT Observation: `,
      trainMask[index] ?? true,
    ]);
    spans.push([`${observation}\nASSISTANT Thought: `, false]);
  }
  if (trajectory.finalAnswer !== null) {
    spans.push([
      `${trajectory.finalThought ?? defaultThought}\nASSISTANT Response: ${trajectory.finalAnswer}`,
      trainMask[trajectory.steps.length] ?? true,
    ]);
  }
  return [spans.map(([text]) => text), spans.map(([, isTrained]) => isTrained)];
}

/**
 * One case as a pair, or why there is none.
 * @param trainMask of each step and the answer whether it counts; what does not is context. Empty: all count
 */
export function writePair(
  tool: PromptTool,
  trajectory: Trajectory,
  options: PairOptions,
  trainMask: readonly boolean[] = [],
): WrittenPair {
  const reason = exclusionOf(trajectory, options);
  if (reason !== null) return { ok: false, reason };
  if (trainMask.length > 0 && !trainMask.includes(true))
    return { ok: false, reason: "no step counts for training" };
  return { ok: true, pair: writeSpans(tool, trajectory, trainMask) };
}
