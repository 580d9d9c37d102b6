import type { ReactNode } from "react";
import { DecisionsProvider } from "./decisions.tsx";
import { RefusedDecisions } from "./refused-decisions.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";

/** Around pages on which one decides: what is not saved yet, and what was refused. */
export function DecisionsFrame({ children }: { children: ReactNode }) {
  return (
    <DecisionsProvider>
      <UnsavedNotice />
      {children}
      <RefusedDecisions />
    </DecisionsProvider>
  );
}
