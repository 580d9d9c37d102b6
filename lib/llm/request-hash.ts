import { createHash } from "node:crypto";
import type { ChatRequest } from "./chat.ts";

/**
 * Identity of a question: two with the same hash may share an answer. The endpoint is no part of it, so that an
 * answer paid for stays good when a run goes on with another endpoint.
 */
export function requestHash(request: ChatRequest): string {
  const { agent, prompt, messages, temperature, maxTokens, stop, seed, tools } = request;
  // What a request does without adds nothing: answers from before there were tool calls stay good.
  const spoken = messages.map(({ role, content, toolCalls, toolCallId }) => [
    role,
    content,
    ...(toolCalls?.length ? [toolCalls.map((call) => [call.id, call.name, call.arguments])] : []),
    ...(toolCallId === undefined ? [] : [toolCallId]),
  ]);
  const identity = [
    agent,
    prompt.name,
    prompt.version,
    spoken,
    temperature,
    maxTokens ?? null,
    stop ?? null,
    seed ?? null,
    ...(tools === undefined ? [] : [tools.map((tool) => [tool.name, tool.description, tool.parameters])]),
  ];
  return createHash("sha256").update(JSON.stringify(identity)).digest("hex");
}
