import type { ModelCallSummary } from "#lib/cases/schemas.ts";
import type { Protocol } from "#lib/simulation/settings.ts";

const protocols: Record<string, Protocol> = { assistant: "react", "assistant-tools": "tools" };

/** The protocol that a case was made in, by the prompt that its assistant was asked with last; null for an imported one. */
export function protocolOf(calls: readonly Pick<ModelCallSummary, "promptName">[]): Protocol | null {
  return calls.flatMap(({ promptName }) => protocols[promptName] ?? []).at(-1) ?? null;
}
