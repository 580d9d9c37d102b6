"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ToastProvider } from "#components/ui/toast.tsx";
import { KeysProvider } from "./keys.tsx";
import { makeQueryClient } from "./query-client.ts";

/** What every page's components may use: queries, keys, toasts. */
export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <KeysProvider>
        <ToastProvider>{children}</ToastProvider>
      </KeysProvider>
    </QueryClientProvider>
  );
}
