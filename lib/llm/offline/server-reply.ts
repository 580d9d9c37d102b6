import { answerOffline } from "./answer-offline.ts";
import type { FaultKind } from "./server-faults.ts";

/** What is sent; "hang" and "reset" send nothing. */
export type ServerReply =
  | { status: number; headers: Record<string, string>; body: string }
  | "hang"
  | "reset";

const json = (status: number, value: unknown, headers: Record<string, string> = {}): ServerReply => ({
  status,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(value),
});

const failure = (
  status: number,
  message: string,
  type: string,
  headers: Record<string, string> = {},
): ServerReply => json(status, { error: { message, type, code: null } }, headers);

/** The offline model's answer to the body of a chat completion, with the fault in it. Pure. */
export function serverReply(body: unknown, fault: FaultKind | null): ServerReply {
  switch (fault) {
    case "hang":
    case "reset":
      return fault;
    case "rate-limited":
      return failure(429, "Rate limit reached. Try again in 1 s.", "rate_limit_error", {
        "retry-after": "1",
      });
    case "rate-limited-silently":
      return failure(429, "Rate limit reached.", "rate_limit_error");
    case "error-500":
      return failure(500, "The server had an error.", "server_error");
    case "error-503":
      return failure(503, "The engine is overloaded.", "server_error");
    case "unauthorized":
      return failure(401, "Incorrect API key provided.", "invalid_request_error");
    case "broken-json":
      return {
        status: 200,
        headers: { "content-type": "application/json" },
        body: '{"id": "chatcmpl-1", "choices": [{"mess',
      };
    default:
      return modelReply(body, fault);
  }
}

function modelReply(body: unknown, fault: "cut-off" | "wrong-function" | "empty" | null): ServerReply {
  const answer = answerOffline(body);
  if ("error" in answer) return json(400, answer);
  const choice = answer.choices[0];
  if (choice && fault !== null) {
    const { message } = choice;
    const { content, tool_calls: calls = [] } = message;
    const lastCall = calls.at(-1);
    if (fault === "empty") {
      message.content = "";
      delete message.tool_calls;
    }
    if (fault === "wrong-function") {
      message.content = content.replace(/^Action: .*$/m, "Action: doWhatIsNeeded");
      for (const call of calls) call.function.name = "doWhatIsNeeded";
    }
    if (fault === "cut-off") {
      if (lastCall) lastCall.function.arguments = firstHalf(lastCall.function.arguments);
      else message.content = firstHalf(content);
      choice.finish_reason = "length";
    }
  }
  return json(200, answer);
}

const firstHalf = (text: string): string => text.slice(0, Math.floor(text.length / 2));
