import type { z } from "zod";
import type { Permission } from "#lib/auth/permissions.ts";
import { AppError, badInput } from "#lib/errors/app-error.ts";
import { env } from "#lib/env/env.ts";
import { log } from "#lib/log/log.ts";
import type { Context } from "#lib/db/context.ts";
import { originOf } from "./origin-of.ts";
import { problemResponse, problemsOfZod, toAppError } from "./problem.ts";
import { requestContext } from "./request-context.ts";

export type RouteDefinition = {
  summary: string;
  tag: string;
  /** What whoever asks must be allowed to do: lib/auth/permissions.ts. */
  permission: Permission;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Schema of the answer; or the media type where the handler streams a Response of its own. */
  answer: z.ZodType | { mediaType: string; description: string };
  /** Of success; 200 where not given. */
  status?: number;
  /** Media types of a body that the handler reads itself (`body` not given). */
  rawBody?: string[];
};

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type Answer<T> = T extends z.ZodType ? z.input<T> : Response;

export type RouteInput<D extends RouteDefinition> = {
  ctx: Context;
  request: Request;
  params: Parsed<D["params"]>;
  query: Parsed<D["query"]>;
  body: Parsed<D["body"]>;
};

export type RouteHandler = {
  (request: Request, context: { params: Promise<Record<string, string>> }): Promise<Response>;
  definition: RouteDefinition;
};

function parsePart(schema: z.ZodType | undefined, value: unknown, place: string): unknown {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = problemsOfZod(parsed.error, place);
  const first = problems[0];
  throw badInput(`The ${place} cannot be used: ${first?.at}: ${first?.message}`, problems);
}

/** Repeated keys become lists, so that `?tool=a&tool=b` reaches `repeatable()`. */
export function queryObject(search: URLSearchParams): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    const [only] = values;
    result[key] = values.length === 1 && only !== undefined ? only : values;
  }
  return result;
}

/** Undefined where nothing was sent: the route's schema says whether that will do. */
async function jsonBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badInput(`The body is not JSON: ${cause instanceof Error ? cause.message : "unreadable"}`);
  }
}

/**
 * Other sites must not make a browser change things here: neither one of another origin, nor one of a neighbour's
 * name. A script sends neither header, but then it has no cookie either.
 */
function refuseForeignOrigin(request: Request): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { headers } = request;
  const origin = headers.get("origin");
  const site = headers.get("sec-fetch-site");
  const isOwnSite = site === null || site === "same-origin" || site === "none";
  const isOwnOrigin = origin === null || origin === originOf(headers.get("host"), env());
  if (isOwnSite && isOwnOrigin) return;
  throw new AppError(
    "forbidden",
    `Requests from ${origin ?? "another site"} are not taken: open Paddock at its own address.`,
  );
}

/**
 * One HTTP operation: parses what came in, calls the handler, maps its answer or error.
 * The definition stays on the handler, for /api/v1/openapi.json.
 */
export function defineRoute<const D extends RouteDefinition>(
  definition: D,
  handle: (input: RouteInput<D>) => Promise<Answer<D["answer"]> | Response>,
): RouteHandler {
  const route = async (
    request: Request,
    context: { params: Promise<Record<string, string>> },
  ): Promise<Response> => {
    try {
      refuseForeignOrigin(request);
      const input = {
        ctx: await requestContext(request.headers, definition.permission),
        request,
        params: parsePart(definition.params, await context.params, "path"),
        query: parsePart(definition.query, queryObject(new URL(request.url).searchParams), "query"),
        body: definition.body ? parsePart(definition.body, await jsonBody(request), "body") : undefined,
      } as RouteInput<D>;
      const answer = await handle(input);
      if (answer instanceof Response) return answer;
      return Response.json(answer, {
        status: definition.status ?? 200,
        headers: { "cache-control": "no-store" },
      });
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.code === "internal")
        log().error({ err: error.cause ?? error, url: request.url }, "request failed");
      return problemResponse(error);
    }
  };
  return Object.assign(route, { definition: definition });
}
