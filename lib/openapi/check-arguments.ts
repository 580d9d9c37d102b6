import { isJsonObject, safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { ErrorKind } from "#lib/review/schemas.ts";
import { checkValue, faultPath, faultText, type ValueFault } from "./check-value.ts";
import { isDeeperThan, isOfType } from "./json-type.ts";
import { jsonPathOf, labelOf } from "./json-path.ts";
import { typesOf } from "./object-shape.ts";
import { ownValue } from "./read-json.ts";
import type { FunctionParameter, ToolFunction } from "./tool-function.ts";

/** `path` is a JSON path in the action input. */
export type ArgumentProblem = { kind: ErrorKind; path: string; message: string };

/**
 * `args`: what the function knows, coerced. `message`: the observation that the assistant gets.
 * `problems` of accepted arguments are unknown parameters, which are left out.
 */
export type CheckedArguments =
  | { ok: true; args: JsonObject; problems: ArgumentProblem[] }
  | { ok: false; message: string; problems: ArgumentProblem[] };

const DEPTH_MAX = 100;
const advice = "You need to change the input and try again.";
const notJson = "Invalid JSON format. Please ensure 'Action Input' is a valid JSON object.";
const isList = "'Action Input' cannot be a list. Only call one function per action.";

const refuse = (message: string): CheckedArguments => ({
  ok: false,
  message,
  problems: [{ kind: "wrong type", path: "$", message }],
});

/** The JSON of the text; where there are words around it, what stands between the first and the last bracket. */
function readInput(text: string): Json | undefined {
  const whole = safeParseJson(text);
  if (whole.ok) return whole.value;
  const start = text.search(/[{[]/);
  const end = Math.max(text.lastIndexOf("}"), text.lastIndexOf("]"));
  const inner = start >= 0 && end > start ? safeParseJson(text.slice(start, end + 1)) : whole;
  return inner.ok ? inner.value : undefined;
}

/** An empty value of an optional parameter says that it is not given. */
const isLeftOut = (parameter: FunctionParameter, value: Json): boolean =>
  !parameter.required &&
  ((value === null && !isOfType(null, typesOf(parameter.schema))) ||
    (value === "" && parameter.enum !== null && !parameter.enum.includes("")));

type Group = [string, FunctionParameter[]];

/** The same name may stand in the query and in the body: the one value given is for both. */
const groupsOf = (parameters: readonly FunctionParameter[]): Group[] => [
  ...Map.groupBy(parameters, (parameter) => parameter.name),
];

function checkGroup([name, group]: Group, input: JsonObject): { value?: Json; faults: ValueFault[] } {
  const given = ownValue(input, name);
  const missing: ValueFault = { kind: "missing parameter", keys: [name], expected: "", got: "" };
  const isRequired = group.some((parameter) => parameter.required);
  if (given === undefined) return { faults: isRequired ? [missing] : [] };
  if (!isRequired && group.every((parameter) => isLeftOut(parameter, given))) return { faults: [] };
  let value = given;
  const faults: ValueFault[] = [];
  for (const parameter of group) {
    const checked = checkValue(parameter.schema, value, [name]);
    value = checked.value;
    faults.push(
      ...checked.faults.filter((fault) => !faults.some((known) => faultText(known) === faultText(fault))),
    );
  }
  return { value, faults };
}

const missingText = (labels: string[]): string =>
  `Missing required parameters: ${labels.join(", ")}. ${advice}`;

function problemOf(fault: ValueFault): ArgumentProblem {
  const message =
    fault.kind === "missing parameter" ? missingText([labelOf(fault.keys)]) : `${faultText(fault)} ${advice}`;
  return { kind: fault.kind, path: faultPath(fault), message };
}

function unknownOf(input: JsonObject, groups: Group[]): ArgumentProblem[] {
  const known = new Set(groups.map(([name]) => name));
  return Object.keys(input)
    .filter((name) => !known.has(name))
    .map((name) => ({
      kind: "unknown parameter",
      path: jsonPathOf([name]),
      message: `The function has no parameter "${name}".`,
    }));
}

/**
 * Holds an action input against a function, before anyone is asked to answer it. Never throws.
 * The messages are those that ToolAlpaca's models were trained on (agent, "parameter check").
 */
export function checkArguments(
  called: Pick<ToolFunction, "parameters">,
  inputText: string,
): CheckedArguments {
  const input = readInput(inputText);
  if (Array.isArray(input)) return refuse(isList);
  if (!isJsonObject(input) || isDeeperThan(input, DEPTH_MAX)) return refuse(notJson);
  const groups = groupsOf(called.parameters);
  const unknown = unknownOf(input, groups);
  const args: [string, Json][] = [];
  const faults: ValueFault[] = [];
  for (const group of groups) {
    const checked = checkGroup(group, input);
    faults.push(...checked.faults);
    if (checked.value !== undefined) args.push([group[0], checked.value]);
  }
  if (faults.length === 0) return { ok: true, args: Object.fromEntries(args), problems: unknown };
  const missing = faults
    .filter((fault) => fault.kind === "missing parameter")
    .map((fault) => labelOf(fault.keys));
  const wrong = faults
    .filter((fault) => fault.kind !== "missing parameter")
    .map((fault) => `${faultText(fault)} ${advice}`);
  const message = [...wrong, ...(missing.length > 0 ? [missingText(missing)] : [])].join("\n");
  return { ok: false, message, problems: [...faults.map(problemOf), ...unknown] };
}
