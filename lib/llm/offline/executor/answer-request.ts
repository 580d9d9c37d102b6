import { safeParseJson, type Json, type JsonObject } from "#lib/errors/json.ts";
import { operationsOf } from "#lib/openapi/operations.ts";
import { objectOf, ownValue, textOf } from "#lib/openapi/read-json.ts";
import { serverUrlOf } from "#lib/openapi/server-url.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";
import { type Random, seededRandom } from "#lib/random/random.ts";
import { keepState } from "./keep-state.ts";
import { listedThings } from "./listed-things.ts";
import { matchRequest, type MatchedRequest } from "./match-request.ts";
import { polish } from "./polish.ts";
import type { ExecutorPrompt } from "./read-prompt.ts";
import { bareKey, knownThing, remember, type World } from "./remember.ts";
import { tidyLists } from "./tidy-lists.ts";
import { sampleAnswer } from "./sample-answer.ts";

/** `isText`: the body goes out as it is, not as JSON. */
export type Answered = { status: number; body: Json; isText: boolean; explanation: string };

export type AnswerOptions = {
  faultShare?: number;
  /** The call that the request was made from, where that is known: its address may fit other operations too. */
  known?: { called: ToolFunction; args: JsonObject };
};

/** How often a server of ours is out of sorts. */
const usualFaultShare = 0.03;
const limitNames =
  /^(?:limit|count|max(?:results|items|count)?|num(?:ber|results)?|size|pagesize|perpage|top|quantity|amountofresults|results)$/;

/** What the simulated server says to the request of a prompt. Deterministic from prompt and seed. */
export function answerRequest(
  prompt: ExecutorPrompt,
  seed: string,
  { faultShare = usualFaultShare, known }: AnswerOptions = {},
): Answered {
  const matched = known ? matchKnown(prompt, known) : matchRequest(prompt.request, prompt.api);
  if (!matched)
    return failed(404, "There is no such path.", "No operation of the document has this method and path.");
  const world = remember(prompt.memory, prompt.api);
  const random = seededRandom(`${seed}:${matched.line}:${prompt.memory.length}`);
  const fault = faultOf(prompt, matched, world, random, faultShare);
  if (fault) return fault;
  return success(prompt, matched, world, random);
}

function matchKnown(
  { request, api }: ExecutorPrompt,
  { called, args }: NonNullable<AnswerOptions["known"]>,
): MatchedRequest {
  const matched = matchRequest(request, { ...api, functions: [called] });
  return matched ?? { called, args, path: called.path, line: request };
}

/** The values by which a request names one thing: those of its path, and ids or names in its query. */
function identifiersOf({ called, args }: MatchedRequest): [string, Json][] {
  return called.parameters
    .filter(
      (parameter) =>
        parameter.in === "path" || /(?:^|[_-]|[a-z])(?:id|name|code|symbol|slug)$/i.test(parameter.name),
    )
    .flatMap(({ name }): [string, Json][] =>
      args[name] === undefined || typeof args[name] === "object" ? [] : [[name, args[name]]],
    );
}

function faultOf(
  prompt: ExecutorPrompt,
  matched: MatchedRequest,
  world: World,
  random: Random,
  faultShare: number,
): Answered | null {
  const gone = identifiersOf(matched).find(
    ([name, value]) => /id$/i.test(name) && world.deleted.has(String(value)),
  );
  if (gone)
    return failed(404, `Nothing with the ${gone[0]} ${String(gone[1])} exists.`, "It was deleted before.");
  const before = prompt.previousStatuses.at(-1);
  const isFaulty = random.chance(faultShare);
  if (before === undefined ? !isFaulty : before !== 404 && before !== 429) return null;
  const id = matched.called.parameters.find(
    (parameter) => parameter.in === "path" && /id$/i.test(parameter.name),
  );
  const value = id ? matched.args[id.name] : undefined;
  const isUnknown = id !== undefined && value !== undefined && knownThing(world, [[id.name, value]]) === null;
  if (before === 404 || (before === undefined && isUnknown)) {
    const what = id ? `${id.name} ${String(value)}` : "the values given";
    return failed(404, `Nothing was found for ${what}.`, "Nothing in the data bears this identifier.");
  }
  return failed(429, "Too many requests. Please try again in a moment.", "The rate limit was reached.");
}

function failed(status: number, error: string, explanation: string): Answered {
  return { status, body: { error }, isText: false, explanation };
}

function success(prompt: ExecutorPrompt, matched: MatchedRequest, world: World, random: Random): Answered {
  const { called, args, path, line } = matched;
  const { document } = prompt.api;
  const status = successStatus(document, called.name);
  const before = called.method === "get" ? world.answers.get(line) : undefined;
  if (before !== undefined) {
    const parsed = safeParseJson(before.slice(before.indexOf("Response:") + "Response:".length).trim());
    if (parsed.ok)
      return {
        status,
        body: parsed.value,
        isText: false,
        explanation: "The same was asked before and nothing has changed since.",
      };
  }
  const info = objectOf(ownValue(document, "info"));
  const identifiers = identifiersOf(matched);
  const known = called.method === "post" ? null : knownThing(world, identifiers);
  const body = sampleAnswer(called.responseSchema ?? {}, {
    // The same question gets the same answer in every case, as from a server with data; a random thing does not.
    random: /random|shuffle|draw/i.test(`${called.name} ${called.path}`)
      ? random
      : seededRandom(`${textOf(ownValue(info, "title"))}:${line}`),
    method: called.method,
    origin: originOf(serverUrlOf(document)),
    toolName: textOf(ownValue(info, "title")),
    category: textOf(ownValue(info, "description")),
    args: identified(args, called.path),
    known: { ...known, ...args },
    ...listedThings(
      args,
      world.created.filter((one) => one.path === path).map((one) => one.record),
    ),
    limit: limitOf(args),
  });
  return {
    status,
    body:
      called.responseSchema === null
        ? {}
        : polish(keepState(tidyLists(body, called.parameters, args), world), args),
    isText: !(called.responseMediaType ?? "json").includes("json"),
    explanation: `It is what ${called.name} answers to a valid request.`,
  };
}

/** "https://api.host/v1" -> "https://api.host" */
function originOf(url: string): string {
  return /^\w+:\/\/[^/]+/.exec(url)?.[0] ?? "https://cdn.media";
}

/** `{productId}` at the end of a path is the `id` of the product that is answered. */
function identified(args: JsonObject, path: string): JsonObject {
  const last = /\{([^{}]*)\}$/.exec(path)?.[1];
  const value = last === undefined ? undefined : args[last];
  return last === undefined || value === undefined || !bareKey(last).endsWith("id")
    ? args
    : { ...args, id: value };
}

function successStatus(document: JsonObject, name: string): number {
  const operation = operationsOf(document).find((one) => one.name === name)?.operation ?? {};
  const code = Object.keys(objectOf(ownValue(operation, "responses"))).find((one) => /^2\d\d$/.test(one));
  return code === undefined ? 200 : Number(code);
}

function limitOf(args: JsonObject): number | null {
  const entry = Object.entries(args).find(
    ([key, value]) => limitNames.test(bareKey(key)) && typeof value === "number" && value >= 1,
  );
  return entry === undefined ? null : Math.floor(entry[1] as number);
}
