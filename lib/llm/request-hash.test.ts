import { describe, expect, it } from "vitest";
import type { ChatRequest } from "./chat.ts";
import { requestHash } from "./request-hash.ts";

describe("requestHash", () => {
  const request: ChatRequest = {
    agent: "user",
    prompt: { name: "p", version: 1 },
    messages: [{ role: "user", content: "a" }],
    temperature: 0,
  };

  it("is the same for the same question, whatever its step", () => {
    expect(requestHash({ ...request, step: 3 })).toBe(requestHash(request));
  });

  it.each([
    [{ temperature: 1 }],
    [{ seed: 1 }],
    [{ stop: ["x"] }],
    [{ maxTokens: 5 }],
    [{ agent: "judge" as const }],
    [{ prompt: { name: "p", version: 2 } }],
    [{ messages: [{ role: "system" as const, content: "a" }] }],
    [{ tools: [{ name: "t", description: "", parameters: {} }] }],
    [{ tools: [] }],
    [{ messages: [{ role: "user" as const, content: "a", toolCallId: "1" }] }],
    [
      {
        messages: [
          { role: "user" as const, content: "a", toolCalls: [{ id: "1", name: "t", arguments: "{}" }] },
        ],
      },
    ],
  ])("differs where the question differs: %j", (change) => {
    expect(requestHash({ ...request, ...change })).not.toBe(requestHash(request));
  });
});
