"use client";
import { ErrorState } from "#components/ui/error-state.tsx";

/** A page that failed. The cause is in the server's log; the browser is told no more than it may know. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const mark = error.digest ? `Look for ${error.digest} in the log of the server.` : error.message;
  return <ErrorState title="This page could not be shown" error={new Error(mark)} onRetry={reset} />;
}
