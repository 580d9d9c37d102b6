import { afterEach, describe, expect, it } from "vitest";
import { toolDefinitions, toolQuestion } from "./testing/tool-question.ts";
import { offlineEndpoint } from "./endpoint.ts";
import { type OfflineServer, startOfflineServer } from "./offline/server.ts";
import type { FaultKind } from "./offline/server-faults.ts";
import { openaiChat } from "./openai-chat.ts";
import { readAnswer } from "./read-answer.ts";

const servers: OfflineServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

async function ask(request = toolQuestion(), fault: FaultKind | null = null) {
  const server = await startOfflineServer({ faults: { script: [fault] } });
  servers.push(server);
  const chat = openaiChat({ ...offlineEndpoint, kind: "openai", baseUrl: server.baseUrl, model: "tiny" });
  return { answer: await chat(request), body: server.requests()[0]?.body };
}

describe("native tool calls through the client", () => {
  it("go out as the OpenAI API wants them, and come back as calls", async () => {
    const called = { id: "call_0", name: "getTide", arguments: '{"harbour":"Husum"}' };
    const { body } = await ask(
      toolQuestion([
        { role: "assistant", content: "", toolCalls: [called] },
        { role: "tool", content: 'Status Code: 200. Response: {"level":2}', toolCallId: "call_0" },
      ]),
    );
    expect(body).toMatchObject({
      messages: [
        { role: "system" },
        { role: "user" },
        {
          role: "assistant",
          content: null,
          tool_calls: [
            {
              id: "call_0",
              type: "function",
              function: { name: "getTide", arguments: '{"harbour":"Husum"}' },
            },
          ],
        },
        { role: "tool", tool_call_id: "call_0" },
      ],
      tools: toolDefinitions.map((tool) => ({ type: "function", function: tool })),
    });
    const { answer } = await ask();
    expect(answer.toolCalls).toEqual([
      { id: expect.any(String), name: "getTide", arguments: '{"harbour": "Husum"}' },
    ]);
    expect(answer).toMatchObject({ finishReason: "stop", text: expect.stringMatching(/\w/) });
  });

  it("end in a text once the results are there", async () => {
    const toolCalls = [{ id: "call_0", name: "getTide", arguments: '{"harbour": "Husum"}' }];
    const { answer } = await ask(
      toolQuestion([
        { role: "assistant", content: "", toolCalls },
        { role: "tool", content: 'Status Code: 200. Response: {"level":2}', toolCallId: "call_0" },
      ]),
    );
    expect(answer.toolCalls).toBeUndefined();
    expect(answer.text).toMatch(/2/);
  });

  it("bear the faults that the server is told to make", async () => {
    const [cut, empty, wrong] = await Promise.all(
      (["cut-off", "empty", "wrong-function"] as const).map((fault) => ask(undefined, fault)),
    );
    expect(cut?.answer.finishReason).toBe("length");
    expect(cut?.answer.toolCalls?.[0]?.arguments).toBe('{"harbour"');
    expect(empty?.answer).toMatchObject({ text: "" });
    expect(empty?.answer.toolCalls).toBeUndefined();
    expect(wrong?.answer.toolCalls?.[0]?.name).toBe("doWhatIsNeeded");
  });
});

describe("reading tool calls", () => {
  const read = (tool_calls: unknown) =>
    readAnswer({ choices: [{ message: { content: null, tool_calls }, finish_reason: "tool_calls" }] });

  it.each([
    [
      [{ id: "a", type: "function", function: { name: "f", arguments: "{}" } }],
      [{ id: "a", name: "f", arguments: "{}" }],
    ],
    [[{ function: { name: "f", arguments: { q: 1 } } }], [{ id: "call_0", name: "f", arguments: '{"q":1}' }]],
    [[{ id: 7, function: { name: "f" } }], [{ id: "call_0", name: "f", arguments: "" }]],
    [
      [{ id: "a", function: { name: "f\u0000", arguments: "{broken" } }],
      [{ id: "a", name: "f\uFFFD", arguments: "{broken" }],
    ],
    [["nonsense", null, { function: {} }], undefined],
    [[], undefined],
    ["nonsense", undefined],
    [null, undefined],
  ])("%j", (calls, expected) => {
    const answer = read(calls);
    expect(answer.toolCalls).toEqual(expected);
    expect(answer.finishReason).toBe("stop");
  });
});
