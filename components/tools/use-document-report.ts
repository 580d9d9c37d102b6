"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { DocumentReport } from "#lib/tools/schemas.ts";
import { validateDocument } from "./queries.ts";

const PAUSE_MS = 400;

type Checked = { report: DocumentReport | undefined; isChecking: boolean; error: Error | null };

/** What the server says of the text, a moment after the last key. */
export function useDocumentReport(text: string): Checked {
  const [settled, setSettled] = useState(text);
  // The outside system is the clock.
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const query = useQuery({
    queryKey: ["tools", "validate", settled],
    queryFn: () => validateDocument(settled),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    // A document can be megabytes: only the newest is kept.
    gcTime: 0,
  });
  return { report: query.data, isChecking: query.isFetching || settled !== text, error: query.error };
}
