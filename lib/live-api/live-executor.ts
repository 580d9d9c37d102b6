import { AppError } from "#lib/errors/app-error.ts";
import type { Json, JsonObject } from "#lib/errors/json.ts";
import { buildRequest } from "#lib/openapi/build-request.ts";
import type { Executor, ExecutorAnswer, ExecutorCall } from "#lib/simulation/executor/executor.ts";
import type { SimulationInput } from "#lib/simulation/simulation.ts";
import { type ApiAnswer, callApi, type CallApiOptions } from "./call-api.ts";
import { callerHeaders, type OutgoingRequest } from "./place-secrets.ts";

const FIRST_WAIT_MS = 250;
/** An API that wants to be left alone for longer gets its 429 into the case. */
const LONGEST_WAIT_MS = 10_000;
const safeToRepeat = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

export type LiveExecutorOptions = CallApiOptions & {
  /** "" where the document's own server is called. */
  baseUrl: string;
  sleep: (ms: number) => Promise<void>;
};

/** Answers with what the real API says. Its secrets enter the request alone, never the case. */
export function liveExecutor(
  { tool, settings }: Pick<SimulationInput, "tool" | "settings">,
  options: LiveExecutorOptions,
): Executor {
  const document =
    options.baseUrl === "" ? tool.document : { ...tool.document, servers: [{ url: options.baseUrl }] };
  return async (call): Promise<ExecutorAnswer> => {
    const request = requestOf(call, document, options);
    const { statusCode, body } =
      request === null
        ? { statusCode: 400, body: '{"error":"A path cannot hold . or .. as a value."}' }
        : await withTries(request, settings.serverErrorTries, options);
    return { statusCode, body, answeredBy: "http" };
  };
}

/** "." and ".." would lead to another operation than the one that was called. */
const leavesPath = (value: Json | undefined): boolean => value === "." || value === "..";

/** @throws AppError "bad-input" where there is no server to call */
function requestOf(
  { called, args }: ExecutorCall,
  document: JsonObject,
  { secrets }: LiveExecutorOptions,
): OutgoingRequest | null {
  if (called.parameters.some((one) => one.in === "path" && leavesPath(args[one.name]))) return null;
  const inPath = secrets.filter(({ place }) => place === "path");
  const isOfPath = (name: string): boolean =>
    called.parameters.some((one) => one.in === "path" && one.name === name);
  // A secret stands where the assistant's own value for it would: what it made up is not sent.
  const replaced = inPath.filter(({ name }) => isOfPath(name)).map(({ name, value }) => [name, value]);
  const built = buildRequest(called, { ...args, ...Object.fromEntries(replaced) }, document);
  const filled = inPath.reduce(
    (url, { name, value }) => url.replaceAll(`{${name}}`, encodeURIComponent(value.toWellFormed())),
    built.url,
  );
  if (!/^https?:\/\//i.test(filled) || !URL.canParse(filled))
    throw new AppError(
      "bad-input",
      "The tool's document names no server that can be called: set the base URL on the tool's page.",
    );
  return {
    method: built.method,
    url: new URL(filled),
    headers: callerHeaders(built.headers),
    body: built.body,
  };
}

/** A request that may be repeated is, after 5xx and after a 429 that asks for a short wait. */
async function withTries(
  request: OutgoingRequest,
  tries: number,
  options: LiveExecutorOptions,
): Promise<ApiAnswer> {
  for (let number = 1; ; number += 1) {
    const answer = await callApi(request, options);
    const waitMs = waitBefore(answer, number, request.method);
    if (waitMs === null || number >= tries) return answer;
    await options.sleep(waitMs);
  }
}

function waitBefore({ statusCode, retryAfterMs }: ApiAnswer, number: number, method: string): number | null {
  const waitMs = retryAfterMs ?? FIRST_WAIT_MS * 2 ** (number - 1);
  const isTransient = statusCode === 429 || (statusCode >= 500 && safeToRepeat.has(method));
  return isTransient && waitMs <= LONGEST_WAIT_MS ? waitMs : null;
}
