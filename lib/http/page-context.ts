import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { PersonalPermission } from "#lib/auth/permissions.ts";
import type { Context } from "#lib/db/context.ts";
import { AppError } from "#lib/errors/app-error.ts";
import { requestContext } from "./request-context.ts";

/** Where a page was asked for, "/cases?decision=pending"; scripts/web.ts says it. */
export const PATH_HEADER = "x-paddock-path";

/** The context of a page; whoever is not signed in is sent to do so, and comes back. */
export async function pageContext(permission: PersonalPermission = "read"): Promise<Context> {
  const given = await headers();
  try {
    return await requestContext(given, permission);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "unauthorized") throw error;
    redirect(`/sign-in?next=${encodeURIComponent(given.get(PATH_HEADER) ?? "/")}`);
  }
}
