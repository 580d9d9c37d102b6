import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerOffline, type OfflineCompletion } from "#lib/llm/offline/answer-offline.ts";
import { offlineFetch } from "#lib/llm/offline/offline-fetch.ts";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { introductionPrompt } from "#lib/prompts/introduction.ts";

const ask = (body: Record<string, unknown>): OfflineCompletion => {
  const answer = answerOffline({ model: "offline", ...body });
  if ("error" in answer) throw new Error(answer.error.message);
  return answer;
};
const messages = introductionPrompt.render({
  name: "Tidewatch",
  description: "Forecast of tides",
  link: "https://t.test",
  category: "Weather",
});

describe("answerOffline", () => {
  it("gives the same answer to the same request", () => {
    expect(ask({ messages, seed: 3 })).toEqual(ask({ messages, seed: 3 }));
  });

  it("honours max_tokens and stop, and says so", () => {
    const cut = ask({ messages, max_tokens: 10 });
    expect(cut.choices[0]?.finish_reason).toBe("length");
    expect(cut.usage.completion_tokens).toBe(10);
    const whole = ask({ messages });
    expect(whole.choices[0]?.finish_reason).toBe("stop");
    expect(ask({ messages, stop: ["\n2."] }).choices[0]?.message.content).not.toContain("\n2.");
    expect(whole.choices[0]?.message.content).toContain("\n2.");
  });

  it("answers an unknown prompt politely and a wrong body with 400", async () => {
    expect(ask({ messages: [{ role: "user", content: "Sing!" }] }).choices[0]?.message.content).toMatch(
      /offline model/,
    );
    expect(answerOffline({ messages: [] })).toHaveProperty("error");
    const response = await offlineFetch("http://offline/v1/chat/completions", { method: "POST", body: "{" });
    expect(response.status).toBe(400);
    expect((await offlineFetch("http://offline/v1/nothing")).status).toBe(404);
  });

  it("never fails on documentation, transcript or instruction of any shape", () => {
    const shapes = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        'getX: y\nParameters: {"a": 1}',
        'Status Code: 200. Response: {"items":[{"id":1,"na',
        "Status Code: 503.",
        "x: y\nParameters: {",
      ),
    );
    fc.assert(
      fc.property(shapes, shapes, shapes, shapes, (nlDocumentation, instruction, action, observation) => {
        const content = ask({
          messages: assistantPrompt.render({
            nlDocumentation,
            instruction,
            actions: [],
            transcript: [{ thought: null, action, actionInput: observation, observation }],
            mustAnswer: false,
          }),
        }).choices[0]?.message.content;
        expect(content).toMatch(/^Thought: [^\n]+\n(Action: |Final Answer: )/);
      }),
    );
  });
});
