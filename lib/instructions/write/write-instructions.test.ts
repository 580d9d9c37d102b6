import { describe, expect, it } from "vitest";
import { ModelError, type ChatPort, type ChatRequest } from "#lib/llm/chat.ts";
import { writeInstructions } from "./write-instructions.ts";

function scripted(answers: string[]): { chat: ChatPort; requests: ChatRequest[] } {
  const requests: ChatRequest[] = [];
  const chat: ChatPort = async (request) => {
    requests.push(request);
    const text = answers[requests.length - 1] ?? "";
    return { text, finishReason: "stop", usage: { promptTokens: 1, completionTokens: 1 } };
  };
  return { chat, requests };
}

const input = {
  toolName: "Tides",
  nlDocumentation: "getTide: t",
  existing: [],
  count: 2,
  template: 1 as const,
};
const shown = (request: ChatRequest | undefined) =>
  request?.messages.map((one) => one.content).join("\n") ?? "";

describe("writing instructions", () => {
  it("asks once where all pass, at ToolAlpaca's temperature, and takes no more than wanted", async () => {
    const { chat, requests } = scripted([
      "1. When is high water in Hull?\n2. Show me Monday's low water.\n3. And in Goole?",
    ]);
    const written = await writeInstructions(input, { chat });
    expect(written).toEqual({
      texts: ["When is high water in Hull?", "Show me Monday's low water."],
      refused: [],
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      agent: "user",
      temperature: 0.5,
      prompt: { name: "instructions", version: 1 },
    });
  });

  it("asks again for what was refused, with the reasons, another seed and the number that is missing", async () => {
    const { chat, requests } = scripted([
      "1. Ask Tides about Hull\n2. High water in Hull?",
      "1. Low water at noon in Goole, please.",
    ]);
    const written = await writeInstructions(input, { chat });
    expect(written.texts).toEqual(["High water in Hull?", "Low water at noon in Goole, please."]);
    expect(written.refused).toEqual([
      { text: "Ask Tides about Hull", reason: expect.stringContaining("names the API") },
    ]);
    expect(shown(requests[1])).toContain("Ask Tides about Hull");
    expect(shown(requests[1])).toContain("names the API");
    expect(shown(requests[1])).toContain("Write 1 request.");
    expect(requests[1]?.seed).not.toBe(requests[0]?.seed);
  });

  it("keeps its distance from the instructions that are there, and tells them", async () => {
    const { chat, requests } = scripted(["1. When is high water in Hull?"]);
    const written = await writeInstructions(
      { ...input, existing: ["When is high water in Hull"], count: 1 },
      { chat },
    );
    expect(written.texts).toEqual([]);
    expect(shown(requests[0])).toContain("When is high water in Hull");
  });

  it("stops after three more questions, with what it has", async () => {
    const { chat, requests } = scripted(["nothing useful:", "1. One [thing]", "", "2. Low water in Goole?"]);
    const written = await writeInstructions(input, { chat });
    expect(requests).toHaveLength(4);
    expect(written.texts).toEqual(["Low water in Goole?"]);
  });

  it("lets the failure of an endpoint through", async () => {
    const chat: ChatPort = () => Promise.reject(new ModelError("timeout", "no answer"));
    await expect(writeInstructions(input, { chat })).rejects.toThrow(ModelError);
  });
});
