import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import type { SimulationSettings } from "../settings.ts";

export const ExtraToolName = ["getDetails", "getCurrentDateTime", "retrievalDataFromFile"] as const;
export type ExtraToolName = (typeof ExtraToolName)[number];

const descriptions: Record<ExtraToolName, string> = {
  getDetails:
    'Ask the user for something that is missing or vague. Parameters: {"Question": "Required. string. One clear question to the user."} Output: the user\'s answer.',
  getCurrentDateTime:
    "The current date, time and day of the week in UTC. Parameters: {} Output: the date and time.",
  retrievalDataFromFile:
    'Find passages in a long answer that was kept in a file. Parameters: {"file": "Required. string. Name of the file, as the observation gave it.", "query": "Required. string. Words to look for."} Output: the matching parts.',
};

/** The tools beside those of the API that are switched on. A function of the API with the same name goes first. */
export function extraTools(
  settings: SimulationSettings,
  functions: Pick<ToolFunction, "name">[],
): { name: ExtraToolName; description: string }[] {
  return ExtraToolName.filter((name) => settings[name] && !functions.some((one) => one.name === name)).map(
    (name) => ({
      name,
      description: descriptions[name],
    }),
  );
}
