import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { ExecutorKind } from "#lib/simulation/settings.ts";

const Settings = z.object({ executor: ExecutorKind.default("model"), useCache: z.boolean().default(false) });
const Input = z.object({ settings: Settings.prefault({}) });

const words: Record<ExecutorKind, string> = {
  model: "a model",
  schema: "the document's schemas",
  http: "the real API",
};

/** Who answers the calls of a run, in words; null where the run makes none. */
export function answersOfRun({ kind, input }: Pick<RunDetail, "kind" | "input">): string | null {
  const settings = kind === "simulate" ? Input.safeParse(input).data?.settings : undefined;
  if (!settings) return null;
  return `${words[settings.executor]}${settings.useCache ? ", kept answers first" : ""}`;
}
