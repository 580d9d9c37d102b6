"use client";
import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";

/** Words beside a thing on hover or focus. Never the only place of something one must know. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content sideOffset={4} className="z-50 max-w-80 animate-appear rounded-control bg-ink px-2 py-1 text-label text-ground">
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const TooltipProvider = Radix.Provider;
