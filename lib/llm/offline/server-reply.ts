import { answerOffline } from "./answer-offline.ts";
import type { FaultKind } from "./server-faults.ts";
import { spoil, type WordFault } from "./spoil.ts";

/** What is sent; "hang" and "reset" send nothing. */
export type ServerReply =
  | { status: number; headers: Record<string, string>; body: string; isTrickled?: true }
  | "hang"
  | "reset";

type Whole = Exclude<ServerReply, string>;

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Whole => ({
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

function modelReply(body: unknown, fault: WordFault | "trickle" | null): ServerReply {
  const answer = answerOffline(body);
  if ("error" in answer) return json(400, answer);
  const [choice] = answer.choices;
  if (fault === "trickle") return { ...json(200, answer), isTrickled: true };
  if (choice && fault !== null) spoil(choice, fault);
  return json(200, answer);
}
