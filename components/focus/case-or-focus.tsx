"use client";
import { useSearchParams } from "next/navigation";
import { CaseScreen } from "#components/cases/case-screen.tsx";
import { FOCUS_WORD } from "#components/cases/list-address.ts";
import { FocusScreen } from "./focus-screen.tsx";

/** A case with all about it, or with nothing but what one decides on: the address says which. */
export function CaseOrFocus() {
  return useSearchParams().has(FOCUS_WORD) ? <FocusScreen /> : <CaseScreen />;
}
