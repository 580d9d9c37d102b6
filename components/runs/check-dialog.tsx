"use client";
import { formatCountOf } from "#components/ui/figures.ts";
import type { PickedCases } from "./judge-dialog.tsx";
import { RunFormDialog } from "./run-form-dialog.tsx";

/** Has the picked cases checked again by the rules, with their tools as they are today. */
export function CheckDialog({ picked, onClose }: { picked: PickedCases; onClose: () => void }) {
  return (
    <RunFormDialog
      open
      onOpenChange={onClose}
      title="Check again"
      description="Schema, execution, grounding, responses and near-duplicates, with the tools as they are today. No model is asked."
      startLabel={`Check ${formatCountOf(picked.count, "case")}`}
      input={{ kind: "check", cases: picked.cases }}
    >
      <p className="text-ink-2">
        Findings of these cases are replaced; what judges found and every decision stays.
      </p>
    </RunFormDialog>
  );
}
