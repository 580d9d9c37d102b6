import { createHash } from "node:crypto";
import type { ChatRequest } from "./chat.ts";

/**
 * Identity of a question: two with the same hash may share an answer. The endpoint is no part of it, so that an
 * answer paid for stays good when a run goes on with another endpoint.
 */
export function requestHash(request: ChatRequest): string {
  const { agent, prompt, messages, temperature, maxTokens, stop, seed } = request;
  const spoken = messages.map(({ role, content }) => [role, content]);
  const identity = [
    agent,
    prompt.name,
    prompt.version,
    spoken,
    temperature,
    maxTokens ?? null,
    stop ?? null,
    seed ?? null,
  ];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex");
}
