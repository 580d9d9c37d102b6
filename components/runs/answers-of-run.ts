import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { ExecutorKind } from "#lib/simulation/settings.ts";

const useCache = z.boolean().default(false);
const Simulated = z.object({
  settings: z.object({ executor: ExecutorKind.default("model"), useCache }).prefault({}),
});
const Drawn = z.object({
  mode: z.literal("blueprint"),
  blueprint: z.object({ executor: ExecutorKind.default("schema"), useCache }).prefault({}),
});

function settingsOf({ kind, input }: Pick<RunDetail, "kind" | "input">) {
  if (kind === "simulate") return Simulated.safeParse(input).data?.settings;
  return kind === "write-instructions" ? Drawn.safeParse(input).data?.blueprint : undefined;
}

const words: Record<ExecutorKind, string> = {
  model: "a model",
  schema: "the document's schemas",
  http: "the real API",
};

/** Who answers the calls of a run, in words; null where the run makes none. */
export function answersOfRun(run: Pick<RunDetail, "kind" | "input">): string | null {
  const settings = settingsOf(run);
  if (!settings) return null;
  return `${words[settings.executor]}${settings.useCache ? ", kept answers first" : ""}`;
}
