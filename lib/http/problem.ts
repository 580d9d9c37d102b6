import type { z } from "zod";
import { AppError, type ErrorCode, type Problem } from "#lib/errors/app-error.ts";
import type { ProblemDocument } from "./page.ts";

export const statusOfCode: Record<ErrorCode, number> = {
  "bad-input": 400,
  unauthorized: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
  internal: 500,
  unavailable: 503,
};

const titles: Record<ErrorCode, string> = {
  "bad-input": "The request cannot be used",
  unauthorized: "Sign in first",
  forbidden: "Not allowed",
  "not-found": "Not found",
  conflict: "Changed meanwhile",
  "too-large": "Too large",
  "too-many": "Tried too often",
  internal: "Something went wrong here",
  unavailable: "Not reachable now",
};

const placeOf = (path: readonly PropertyKey[]): string => path.map(String).join(".");

/** Of a value that may have several forms, what each of them misses first: "Invalid input" alone helps nobody. */
function messageOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue.message;
  const missed = issue.errors.flatMap(([first]) => {
    if (!first) return [];
    const place = placeOf(first.path);
    return [place === "" ? messageOf(first) : `${place}: ${messageOf(first)}`];
  });
  return `None of its forms fits (${[...new Set(missed)].join("; or ")})`;
}

/** Where zod found fault, as problems: `at` is a dotted path. */
export function problemsOfZod(error: z.core.$ZodError, prefix = ""): Problem[] {
  return error.issues.map((issue) => ({
    at: [prefix, placeOf(issue.path)].filter(Boolean).join(".") || "(whole)",
    code: issue.code ?? "invalid",
    message: messageOf(issue),
  }));
}

/** Any thrown thing as an AppError; what is not ours becomes "internal" and keeps its cause for the log. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError("internal", "Something went wrong here; the server's log says what.", { cause: error });
}

/** The answer to an error, RFC 9457. */
export function problemDocument(error: AppError): ProblemDocument {
  return {
    type: "about:blank",
    title: titles[error.code],
    status: statusOfCode[error.code],
    code: error.code,
    detail: error.message,
    ...(error.problems.length > 0 ? { problems: error.problems } : {}),
    ...(error.details === undefined ? {} : { current: error.details }),
  };
}

export function problemResponse(error: AppError): Response {
  const document = problemDocument(error);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store" },
  });
}
