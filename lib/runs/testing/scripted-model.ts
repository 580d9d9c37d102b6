import type { ChatPort, ChatRequest } from "#lib/llm/chat.ts";
import { concurrencyLimit } from "#lib/llm/concurrency-limit.ts";
import type { ItemWork } from "../item-work.ts";

const says = (text: string): Awaited<ReturnType<ChatPort>> => ({
  text,
  finishReason: "stop",
  usage: { promptTokens: 100, completionTokens: 10 },
});

const native = (id: string, word: string) => ({ id, name: "searchBooks", arguments: `{"word": "${word}"}` });

/** One search, one look at its answer: three calls a case. Natively two searches at once: four. */
function librarian({ agent, messages, tools }: ChatRequest): Awaited<ReturnType<ChatPort>> {
  const prompt = messages.map(({ content }) => content).join("\n");
  if (agent === "executor")
    return says(
      'Status Code: 200\nResponse: {"books": [{"bookId": "b1", "title": "By the river"}]}\nExplanation: one book',
    );
  if (agent === "user") return says("Anything about rivers.");
  if (tools && prompt.includes("By the river")) return says('There is one: "By the river".');
  if (tools) return { ...says("Both."), toolCalls: [native("one", "river"), native("two", "sea")] };
  if (prompt.includes("By the river"))
    return says('Thought: I have it.\nFinal Answer: There is one: "By the river".');
  return says('Thought: I search.\nAction: searchBooks\nAction Input: {"word": "river"}');
}

export type ScriptedModel = { connect: ItemWork["connect"]; requests: ChatRequest[] };

/** A model of code in the place of every endpoint. @param before awaited, or thrown from, at each call */
export function scriptedModel(
  before: (request: ChatRequest, callNumber: number) => Promise<void> | void = () => undefined,
): ScriptedModel {
  const requests: ChatRequest[] = [];
  const limit = concurrencyLimit(64);
  const chat: ChatPort = async (request) => {
    requests.push(request);
    await before(request, requests.length - 1);
    return librarian(request);
  };
  return { requests, connect: () => ({ chat, limit }) };
}
