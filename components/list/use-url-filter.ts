"use client";
import { usePathname } from "next/navigation";
import { useMemo } from "react";
import type { z } from "zod";
import { readFilter, searchStringOf } from "./url-filter.ts";
import { setAddress, useAddressSearch } from "./use-address.ts";

type Change = { /** Without an entry in the history: for what is typed. */ replaces?: boolean };

/** The filter in the page's address, and a function that changes it. @param schema a constant */
export function useUrlFilter<T extends z.ZodObject>(
  schema: T,
): [z.output<T>, (filter: z.output<T>, change?: Change) => void] {
  const search = useAddressSearch();
  const pathname = usePathname();
  const filter = useMemo(() => readFilter(schema, new URLSearchParams(search)), [schema, search]);
  const set = (next: z.output<T>, change?: Change) =>
    setAddress(`${pathname}${searchStringOf(next)}`, change);
  return [filter, set];
}
