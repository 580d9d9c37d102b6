import { describe, expect, it } from "vitest";
import { ChatMessages, replyTo } from "#lib/llm/offline/reply.ts";
import { allPrompts } from "#lib/prompts/all-prompts.ts";
import type { TemplatePrompt } from "#lib/prompts/prompt.ts";

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
  question: "Which harbour do you mean?",
  memory: [],
  request: "curl -X GET 'https://tidewatch.test/harbours?query=Whitby'",
  previousStatuses: [],
};

/** Told by how its rules begin and by tools, or by the judge's own form: an edit of those is not seen through. */
const byRulesAlone = /^(assistant-tools|judge-)/;
const prompts = allPrompts.filter(({ name }) => !byRulesAlone.test(name)) as unknown as TemplatePrompt<
  typeof values
>[];

describe("a prompt with rules of one's own", () => {
  it.each(prompts.map((prompt) => [prompt.name, prompt] as const))("%s is still understood", (_, prompt) => {
    const messages = prompt.render(values);
    const edited = messages.map((message, index) =>
      index === 0 ? { ...message, content: "Do as you were told, and be brief." } : message,
    );
    const reply = replyTo(ChatMessages.parse(edited), "1");
    expect(reply).not.toMatch(/^I am the offline model/);
    expect(reply).toBe(replyTo(ChatMessages.parse(messages), "1"));
  });

  it("says what it is where nothing tells the part", () => {
    const messages = [
      { role: "system", content: "Be brief." },
      { role: "user", content: "Hello" },
    ];
    expect(replyTo(ChatMessages.parse(messages), "1")).toMatch(/^I am the offline model/);
  });
});
