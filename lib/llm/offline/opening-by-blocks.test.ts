import { describe, expect, it } from "vitest";
import { criteriaOf } from "#lib/checks/judge/criteria.ts";
import { readJudgement } from "#lib/checks/judge/read-judgement.ts";
import { Rubric } from "#lib/checks/judge/schemas.ts";
import { callTools } from "#lib/llm/offline/call-tools.ts";
import { ChatMessages, replyTo } from "#lib/llm/offline/reply.ts";
import { allPrompts } from "#lib/prompts/all-prompts.ts";
import { assistantToolsPrompt } from "#lib/prompts/assistant-tools.ts";
import { assistantPrompt } from "#lib/prompts/assistant.ts";
import { instructionsPrompt } from "#lib/prompts/instructions.ts";
import { judgePrompts } from "#lib/prompts/judge.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";
import type { ChatMessage } from "#lib/llm/chat.ts";

const documentation = `searchHarbours: Search harbours by name.
Parameters: {"query": "Required. string. Part of the name"}
Output: A list of harbours
 - Format: application/json
 - Structure: Array[Object{harbourId, name}]`;
const document = JSON.stringify({
  openapi: "3.0.0",
  info: { title: "Tides", version: "1" },
  paths: {
    "/harbours": {
      get: {
        operationId: "searchHarbours",
        summary: "Search harbours.",
        parameters: [{ name: "query", in: "query", required: true, schema: { type: "string" } }],
        responses: { "200": { description: "ok" } },
      },
    },
  },
});
const found = 'Status Code: 200. Response: [{"harbourId": 4, "name": "Whitby"}]';
const values = {
  name: "Tidewatch",
  description: "Tides of harbours",
  link: "https://tidewatch.test",
  category: "Weather",
  introduction: "It offers: 1. Search harbours by name.",
  functionsText:
    "1. Name: searchHarbours\nDescription: Search harbours by name.\nInput: {}\nOutput: harbours",
  previous: null,
  partial: "{",
  template: 1,
  toolName: "Tidewatch",
  nlDocumentation: documentation,
  documentationText: document,
  count: 3,
  refused: [],
  actions: [{ name: "searchHarbours", description: "Search harbours." }],
  instruction: 'Search harbours by name, with query "Whitby".',
  transcript: [],
  mustAnswer: false,
  exchange: [],
  askingTool: "getDetails",
  finalAnswer: "I found the harbour of Whitby.",
  question: "Which harbour do you mean?",
  memory: [],
  request: "curl -X GET 'https://tidewatch.test/harbours?query=Whitby'",
  previousStatuses: [],
  calls: [{ action: "searchHarbours", actionInput: '{"query":"Whitby"}', observation: found }],
  told: [{ label: "query", value: "Whitby" }],
  withheld: [],
};

/** Asked with tools, or for the marks of a rubric: see below. */
const otherwise = /^(assistant-tools|judge-)/;
const prompts = allPrompts.filter(({ name }) => !otherwise.test(name)) as unknown as TemplatePrompt<
  typeof values
>[];

const ownRules = (messages: ChatMessage[]): ChatMessage[] =>
  messages.map((message, index) =>
    index === 0 ? { ...message, content: "Do as you were told, and be brief." } : message,
  );
const asked = (messages: object[]): ChatMessages => ChatMessages.parse(messages);

describe("a prompt with rules of one's own", () => {
  it.each(prompts.map((prompt) => [prompt.name, prompt] as const))("%s is still understood", (_, prompt) => {
    const messages = prompt.render(values);
    const reply = replyTo(asked(ownRules(messages)), "1");
    expect(reply).not.toMatch(/^I am the offline model/);
    expect(reply).toBe(replyTo(asked(messages), "1"));
  });

  it.each(Rubric.options)("a judge is still given the marks of the rubric %s", (rubric) => {
    const messages = judgePrompts[rubric].render({
      ...values,
      transcript: [{ thought: "", action: "searchHarbours", actionInput: "{}", observation: found }],
    });
    const marks = (given: ChatMessage[]) => readJudgement(rubric, replyTo(asked(given), "1")).marks;
    expect(Object.values(marks(messages))).not.toContain(null);
    expect(marks(ownRules(messages))).toEqual(marks(messages));
    const named = criteriaOf[rubric].map((criterion) => `${criterion}: your mark`).join("; ");
    const reworded = [{ role: "system" as const, content: `Mark the case. ${named}` }, ...messages.slice(1)];
    expect(replyTo(asked(reworded), "1")).toBe(replyTo(asked(messages), "1"));
  });

  it("the assistant still calls its tools, and ends when it is told to", () => {
    const tools = [{ function: { name: "searchHarbours" } }, { function: { name: "getDetails" } }];
    const first = assistantToolsPrompt.render(values);
    const calls = callTools(asked(ownRules(first)), tools, "1");
    expect(calls).toEqual(callTools(asked(first), tools, "1"));
    expect(calls?.calls.map(({ name }) => name)).toEqual(["searchHarbours"]);
    const turn = [
      { role: "assistant", tool_calls: [{ id: "a", function: calls?.calls[0] }] },
      { role: "tool", tool_call_id: "a", content: "Status Code: 500. Response: {}" },
    ];
    const again = callTools(asked([...ownRules(first), ...turn]), tools, "1");
    expect(again?.calls).toHaveLength(1);
    const order = { role: "user", content: "That is enough. Close with an answer to the user." };
    const end = callTools(asked([...ownRules(first), ...turn, order]), tools, "1");
    expect(end).toMatchObject({ calls: [], content: expect.stringMatching(/sorry/) });
  });

  it("the assistant in text ends when it is told to, in other words too", () => {
    const transcript = [
      {
        thought: "",
        action: "searchHarbours",
        actionInput: '{"query":"Whitby"}',
        observation: "Status Code: 500. Response: {}",
      },
    ];
    const [rules, question] = assistantPrompt.render({ ...values, transcript, mustAnswer: true });
    const told = (order: string): string =>
      replyTo(
        asked([
          rules ?? {},
          { ...question, content: question?.content.replace(/You must finish now[^]*$/, order) },
        ]),
        "1",
      );
    expect(told("Now close with an answer to the user.")).toMatch(/^Thought: .*\nFinal Answer: .*sorry/);
    expect(told("Write the next Thought and Action, or the Final Answer.")).toMatch(
      /\nAction: searchHarbours/,
    );
  });

  it("a tool's requests are still counted", () => {
    const messages = instructionsPrompt.render({ ...values, template: 2, count: 4 });
    const reworded = messages.map((message) => ({
      ...message,
      content: message.content.replace("Write 4 requests.", "This time 4 requests will do."),
    }));
    expect(replyTo(asked(reworded), "1").split("\n")).toHaveLength(4);
  });

  it("says what it is where nothing tells the part", () => {
    const messages = [
      { role: "system", content: "Be brief." },
      { role: "user", content: "Hello" },
    ];
    expect(replyTo(ChatMessages.parse(messages), "1")).toMatch(/^I am the offline model/);
  });
});
