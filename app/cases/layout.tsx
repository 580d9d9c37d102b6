import type { ReactNode } from "react";
import { DecisionsProvider } from "#components/review/decisions.tsx";
import { RefusedDecisions } from "#components/review/refused-decisions.tsx";
import { UnsavedNotice } from "#components/review/unsaved-notice.tsx";

export default function CasesLayout({ children }: { children: ReactNode }) {
  return (
    <DecisionsProvider>
      <UnsavedNotice />
      {children}
      <RefusedDecisions />
    </DecisionsProvider>
  );
}
