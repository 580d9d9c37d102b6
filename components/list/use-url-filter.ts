"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import type { z } from "zod";
import { readFilter, searchStringOf } from "./url-filter.ts";

type Change = { /** Without an entry in the history: for what is typed. */ replaces?: boolean };

/** The filter in the page's address, and a function that changes it. @param schema a constant */
export function useUrlFilter<T extends z.ZodObject>(
  schema: T,
): [z.output<T>, (filter: z.output<T>, change?: Change) => void] {
  const search = useSearchParams();
  const pathname = usePathname();
  const filter = useMemo(() => readFilter(schema, new URLSearchParams(search)), [schema, search]);
  const set = (next: z.output<T>, { replaces = false }: Change = {}) => {
    const address = `${pathname}${searchStringOf(next)}`;
    if (replaces) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  };
  return [filter, set];
}
