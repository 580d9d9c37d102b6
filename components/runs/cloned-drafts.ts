import { EndpointsPerAgent } from "#lib/runs/schemas.ts";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { SimulationSettings } from "#lib/simulation/settings.ts";
import { z } from "zod";
import { emptyRunDraft, type RunDraft } from "./run-draft.ts";
import { choiceFields, numberFields, type SettingsDraft, switchFields } from "./simulation-fields.ts";

const Started = z.object({
  endpoint: z.string().default(""),
  endpoints: EndpointsPerAgent.default({}),
  settings: SimulationSettings.partial().catch({}),
});

/** What the fields of a new run hold so that it is as the old one was; budgets are not taken over. */
export function clonedDrafts(run: Pick<RunDetail, "input" | "seed">): {
  common: RunDraft;
  settings: SettingsDraft;
} {
  const { endpoint, endpoints, settings } = Started.parse(run.input);
  const filled = SimulationSettings.parse(settings);
  return {
    common: { ...emptyRunDraft, endpoint, endpoints, seedText: String(run.seed) },
    settings: {
      texts: Object.fromEntries(numberFields.map(({ key }) => [key, String(filled[key])])),
      switches: Object.fromEntries(switchFields.map(({ key }) => [key, filled[key]])),
      choices: Object.fromEntries(choiceFields.map(({ key }) => [key, filled[key]])),
    },
  };
}
