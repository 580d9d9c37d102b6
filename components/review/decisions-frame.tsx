import type { ReactNode } from "react";
import { DecisionsProvider } from "./decisions.tsx";
import { RefusedDecisions } from "./refused-decisions.tsx";
import { UnsavedNotice } from "./unsaved-notice.tsx";

/**
 * Around every page: what is not saved yet, and what was refused. Whoever opens Paddock anywhere sends what an earlier window
 * could not.
 */
export function DecisionsFrame({ children }: { children: ReactNode }) {
  return (
    <DecisionsProvider>
      <UnsavedNotice />
      {children}
      <RefusedDecisions />
    </DecisionsProvider>
  );
}
