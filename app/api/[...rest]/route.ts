import { z } from "zod";
import { AppError } from "#lib/errors/app-error.ts";
import { defineRoute } from "#lib/http/define-route.ts";

/** Whoever mistypes an address of the API gets a problem to read, not a page. */
const nowhere = defineRoute(
  {
    summary: "There is nothing at any other address",
    tag: "Overview",
    permission: "open",
    answer: z.never(),
  },
  ({ request }) => {
    const { pathname } = new URL(request.url);
    throw new AppError(
      "not-found",
      `There is no ${request.method} ${pathname}: /api/v1/openapi.json lists all addresses.`,
    );
  },
);

export const GET = nowhere;
export const POST = nowhere;
export const PUT = nowhere;
export const PATCH = nowhere;
export const DELETE = nowhere;
