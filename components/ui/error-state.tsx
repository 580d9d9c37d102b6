"use client";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

type Props = { title: string; error: unknown; onRetry?: () => void; children?: ReactNode };

/** Something failed: what, why as far as one may know, and the way on. */
export function ErrorState({ title, error, onRetry, children }: Props) {
  return (
    <div role="alert" className="mx-auto grid max-w-md justify-items-center gap-2 px-6 py-16 text-center">
      <h2 className="text-title font-semibold">{title}</h2>
      <p className="break-words text-ink-2">
        {error instanceof Error ? error.message : "Something went wrong."}
      </p>
      {children}
      {onRetry && (
        <Button className="mt-2" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
