/** The few codes that every error of ours bears; lib/http maps each to a status. */
export type ErrorCode =
  | "bad-input" // 400: what was sent cannot be read or is not allowed
  | "unauthorized" // 401
  | "forbidden" // 403
  | "not-found" // 404
  | "conflict" // 409: someone else was first; `details` holds the current state
  | "too-large" // 413
  | "too-many" // 429: tried too often; the message says when to come back
  | "unavailable" // 503: a thing we depend on does not answer
  | "internal"; // 500

/** One thing that is wrong with an input: where (JSON pointer, line, field), which kind, what to do. */
export type Problem = { at: string; code: string; message: string };

export type AppErrorOptions = { problems?: Problem[]; details?: unknown; cause?: unknown };

/** An error whose message may be shown to a person. Anything else is shown as "internal". */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly problems: Problem[];
  /** For "conflict": the current state, so that nothing typed is lost. JSON-serialisable. */
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, options: AppErrorOptions = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.problems = options.problems ?? [];
    this.details = options.details;
  }
}

export const badInput = (message: string, problems: Problem[] = []): AppError =>
  new AppError("bad-input", message, { problems });

export const notFound = (what: string, id: string): AppError =>
  new AppError("not-found", `There is no ${what} with the id ${id}.`);

/** @param current state that the writer did not know, sent back with the 409 */
export const conflict = (message: string, current?: unknown): AppError =>
  new AppError("conflict", message, { details: current });
