import type { z } from "zod";
import { ProblemDocument } from "./page.ts";

/** A refusal or failure of our API, as the browser sees it. status 0: no answer at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: ProblemDocument | null;

  constructor(status: number, message: string, problem: ProblemDocument | null = null) {
    super(message);
    this.name = "ApiError";
    this.status = status;
    this.problem = problem;
  }
}

type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[];
export type QueryValues = Record<string, QueryValue>;

/** Lists become repeated keys; empty, null and undefined are left out. */
export function searchOf(query: QueryValues): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") search.append(key, String(one));
    }
  }
  return search;
}

async function failureOf(response: Response): Promise<ApiError> {
  const parsed = ProblemDocument.safeParse(await response.json().catch(() => null));
  return parsed.success
    ? new ApiError(response.status, parsed.data.detail, parsed.data)
    : new ApiError(response.status, `The server answered ${response.status}.`);
}

async function send(
  method: string,
  path: string,
  options: { query?: QueryValues; body?: unknown; signal?: AbortSignal },
): Promise<Response> {
  const search = options.query ? searchOf(options.query).toString() : "";
  const init: RequestInit = { method };
  if (options.signal) init.signal = options.signal;
  if (options.body instanceof FormData) init.body = options.body;
  else if (options.body !== undefined) {
    init.body = JSON.stringify(options.body);
    init.headers = { "content-type": "application/json" };
  }
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}${search ? `?${search}` : ""}`, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiError(0, "Paddock does not answer. Is it still running?");
  }
  if (!response.ok) throw await failureOf(response);
  return response;
}

async function parsed<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  return schema.parse(await response.json());
}

/** Paths are below /api/v1, with their leading slash. @throws ApiError */
export const api = {
  get: async <T extends z.ZodType>(
    path: string,
    schema: T,
    options: { query?: QueryValues; signal?: AbortSignal } = {},
  ): Promise<z.output<T>> => parsed(await send("GET", path, options), schema),
  post: async <T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>> =>
    parsed(await send("POST", path, { body }), schema),
  put: async <T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>> =>
    parsed(await send("PUT", path, { body }), schema),
  patch: async <T extends z.ZodType>(path: string, body: unknown, schema: T): Promise<z.output<T>> =>
    parsed(await send("PATCH", path, { body }), schema),
  delete: async <T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> =>
    parsed(await send("DELETE", path, {}), schema),
  /** The answer unread: for downloads. */
  download: (path: string, body: unknown): Promise<Response> => send("POST", path, { body }),
};
