import { EXECUTOR_ROLE } from "#lib/prompts/executor.ts";
import { answerRequest } from "./executor/answer-request.ts";
import { readExecutorPrompt } from "./executor/read-prompt.ts";

const BLOCKS = /^<openapi_document>\n[\s\S]*^<request>\n/m;

type Message = { role: string; content: string };

/** True where the messages are those of lib/prompts/executor.ts, or of a prompt with its blocks and other rules. */
export function isExecutorPrompt(messages: readonly Message[]): boolean {
  return (
    messages.some(({ role, content }) => role === "system" && content.startsWith(EXECUTOR_ROLE)) ||
    messages.some(({ role, content }) => role === "user" && BLOCKS.test(content))
  );
}

/**
 * The offline model as the server of an API: works from the document, the request and the earlier
 * requests in the prompt. Never throws; deterministic from messages and seed.
 */
export function answerAsExecutor(messages: readonly Message[], seed: string): string {
  const text = messages
    .filter(({ role }) => role === "user")
    .map(({ content }) => content)
    .join("\n\n");
  const prompt = readExecutorPrompt(text);
  if (!prompt)
    return write(
      500,
      '{"error":"The server is not set up: its document cannot be read."}',
      "There is no readable document.",
    );
  const { status, body, isText, explanation } = answerRequest(prompt, seed);
  return write(status, isText && typeof body === "string" ? body : JSON.stringify(body), explanation);
}

function write(status: number, response: string, explanation: string): string {
  return `Status Code: ${status}\nResponse: ${response}\nExplanation: ${explanation}`;
}
