import type { Agent, ChatAnswer, ChatPort, ChatRequest } from "#lib/llm/chat.ts";

type Scripted = string | Partial<ChatAnswer> | Error;

/** A model that says what it is told, agent by agent, and keeps what it was asked. Fails the test where a script is used up. */
export function scriptedChat(scripts: Partial<Record<Agent, Scripted[]>>): {
  chat: ChatPort;
  requests: ChatRequest[];
  to: (agent: Agent) => ChatRequest[];
} {
  const left = new Map(Object.entries(scripts).map(([agent, answers]) => [agent, [...answers]]));
  const requests: ChatRequest[] = [];
  const chat: ChatPort = async (request) => {
    requests.push(request);
    const next = left.get(request.agent)?.shift();
    if (next === undefined)
      throw new Error(
        `nothing scripted for the ${request.agent}: ${request.messages.at(-1)?.content.slice(-300)}`,
      );
    if (next instanceof Error) throw next;
    const answer = typeof next === "string" ? { text: next } : next;
    return { text: "", finishReason: "stop", usage: { promptTokens: 1, completionTokens: 1 }, ...answer };
  };
  return { chat, requests, to: (agent) => requests.filter((one) => one.agent === agent) };
}

/** What the assistant writes to call a function. */
export const calling = (action: string, input: unknown, thought = `I use ${action}.`): string =>
  `Thought: ${thought}\nAction: ${action}\nAction Input: ${typeof input === "string" ? input : JSON.stringify(input)}`;

export const finishing = (answer: string): string => `Thought: I know enough.\nFinal Answer: ${answer}`;

/** What the executor writes. */
export const answering = (statusCode: number, response: unknown): string =>
  `Status Code: ${statusCode}\nResponse: ${typeof response === "string" ? response : JSON.stringify(response, null, 1)}\nExplanation: as asked`;
