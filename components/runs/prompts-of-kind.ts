import type { PromptRow } from "#lib/prompt-versions/schemas.ts";
import type { RunKind } from "#lib/runs/schemas.ts";

/** The prompts that a run of a kind asks with. */
export function promptsOfKind(kind: RunKind, prompts: readonly PromptRow[]): PromptRow[] {
  return prompts.filter(({ agent, name }) => {
    if (kind === "build-tools") return agent === "builder";
    if (kind === "judge") return agent === "judge";
    // The user's prompts write requests, but for the one that answers what the assistant asks back.
    if (kind === "write-instructions") return agent === "user" && name !== "user";
    return kind === "simulate" && (agent === "assistant" || agent === "executor" || name === "user");
  });
}
