"use client";
import { useQuery } from "@tanstack/react-query";
import { usePathname } from "next/navigation";
import { ApiError } from "#lib/http/api-client.ts";
import { overviewQuery } from "./queries.ts";

const SIGNED_OUT = 401;

/** Says that the session ended, and leaves the page as it is: what was typed is still there after signing in. */
export function SignedOutNotice() {
  const { error } = useQuery(overviewQuery());
  const pathname = usePathname();
  if (!(error instanceof ApiError) || error.status !== SIGNED_OUT) return null;
  return (
    <p role="alert" className="shrink-0 border-b border-line bg-caution-soft px-5 py-2 text-caution">
      You are signed out: nothing is saved any more.{" "}
      <a
        href={`/sign-in?next=${encodeURIComponent(pathname)}`}
        target="_blank"
        rel="noreferrer"
        className="font-medium underline"
      >
        Sign in in another tab
      </a>{" "}
      and go on here.
    </p>
  );
}
