"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ToastProvider } from "#components/ui/toast.tsx";
import { TooltipProvider } from "#components/ui/tooltip.tsx";
import { KeysProvider } from "./keys.tsx";
import { makeQueryClient } from "./query-client.ts";

const TOOLTIP_AFTER_MS = 400;

/** What every page's components may use: queries, keys, toasts, tooltips. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <KeysProvider>
        <TooltipProvider delayDuration={TOOLTIP_AFTER_MS}>
          <ToastProvider>{children}</ToastProvider>
        </TooltipProvider>
      </KeysProvider>
    </QueryClientProvider>
  );
}
