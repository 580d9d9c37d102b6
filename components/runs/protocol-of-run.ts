import { z } from "zod";
import type { RunDetail } from "#lib/runs/schemas.ts";
import { Protocol } from "#lib/simulation/settings.ts";

const Input = z.object({ settings: z.object({ protocol: Protocol.default("react") }).prefault({}) });

/** The protocol that a run's assistant speaks; null where the run has none. */
export function protocolOfRun({ kind, input }: Pick<RunDetail, "kind" | "input">): Protocol | null {
  return kind === "simulate" ? (Input.safeParse(input).data?.settings.protocol ?? null) : null;
}
