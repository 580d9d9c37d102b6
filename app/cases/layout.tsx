import type { ReactNode } from "react";
import { DecisionsProvider } from "#components/review/decisions.tsx";
import { RefusedDecisions } from "#components/review/refused-decisions.tsx";

export default function CasesLayout({ children }: { children: ReactNode }) {
  return (
    <DecisionsProvider>
      {children}
      <RefusedDecisions />
    </DecisionsProvider>
  );
}
