"use client";
import { QueryClientProvider } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { MeProvider } from "#components/ui/me.tsx";
import { ToastProvider } from "#components/ui/toast.tsx";
import type { Me } from "#lib/auth/schemas.ts";
import { KeysProvider } from "./keys.tsx";
import { makeQueryClient } from "./query-client.ts";

/** What every page's components may use: queries, who is signed in, keys, toasts. */
export function Providers({ me, children }: { me: Me | null; children: ReactNode }) {
  const [client] = useState(makeQueryClient);
  return (
    <QueryClientProvider client={client}>
      <MeProvider me={me}>
        <KeysProvider>
          <ToastProvider>{children}</ToastProvider>
        </KeysProvider>
      </MeProvider>
    </QueryClientProvider>
  );
}
