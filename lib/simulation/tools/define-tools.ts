import type { JsonObject } from "#lib/errors/json.ts";
import type { ToolDefinition } from "#lib/llm/chat.ts";
import type { FunctionParameter, ToolFunction } from "#lib/openapi/tool-function.ts";
import { extraTools, type ExtraToolName } from "../extra-tools/extra-tools.ts";
import type { SimulationInput } from "../simulation.ts";
import { argumentSchema } from "./argument-schema.ts";
import { type ToolNames, toolNames } from "./tool-names.ts";

const text = (description: string): JsonObject => ({ type: "string", description });
const object = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties,
  required: Object.keys(properties),
});

const extras: Record<ExtraToolName, { description: string; parameters: JsonObject }> = {
  getDetails: {
    description: "Ask the user for something that is missing or vague. Returns the user's answer.",
    parameters: object({ Question: text("One clear question to the user.") }),
  },
  getCurrentDateTime: {
    description: "The current date, time and day of the week in UTC.",
    parameters: object({}),
  },
  retrievalDataFromFile: {
    description: "Find passages in a long answer that was kept in a file.",
    parameters: object({
      file: text("Name of the file, as the result gave it."),
      query: text("Words to look for."),
    }),
  },
};

/** The names of a case's actions as tools. */
export function namesOf({ tool, settings }: Pick<SimulationInput, "tool" | "settings">): ToolNames {
  return toolNames([...tool.functions, ...extraTools(settings, tool.functions)].map(({ name }) => name));
}

/** All that the assistant may call in a case, as the tools of a chat completion; the first of a name counts. */
export function defineTools(
  input: Pick<SimulationInput, "tool" | "settings">,
  names: ToolNames,
): ToolDefinition[] {
  const { tool, settings } = input;
  const firsts = tool.functions.filter(
    ({ name }, index) => tool.functions.findIndex((one) => one.name === name) === index,
  );
  const functions = firsts.map((one) => ({
    name: names.toTool(one.name),
    description: one.summary,
    parameters: parametersOf(one),
  }));
  const extra = extraTools(settings, tool.functions).map(({ name }) => ({
    name: names.toTool(name),
    ...extras[name],
  }));
  return [...functions, ...extra];
}

/** A name that stands in two places is one argument for both, as `checkArguments` takes it. */
function parametersOf(called: ToolFunction): JsonObject {
  const groups = [...Map.groupBy(called.parameters, (parameter) => parameter.name)];
  const required = groups
    .filter(([, group]) => group.some((parameter) => parameter.required))
    .map(([name]) => name);
  const properties = groups.map(([name, group]) => [name, propertyOf(group[0] as FunctionParameter)]);
  return { type: "object", properties: Object.fromEntries(properties) as JsonObject, required };
}

function propertyOf({ schema, description }: FunctionParameter): JsonObject {
  const property = argumentSchema(schema);
  return description === "" ? property : { ...property, description };
}
