"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { caseListSearch, readCaseList, type CaseList } from "./list-address.ts";

export type ChangeFilter = (change: (filter: CaseFilter) => CaseFilter) => void;

/**
 * The list in the page's address, and how to change it without asking the server for the page again.
 * A change is made to the address as it is at that moment: what is on screen may lag behind.
 */
export function useCaseList(): {
  list: CaseList;
  search: string;
  changeList: (change: (list: CaseList) => CaseList) => void;
} {
  const params = useSearchParams();
  const list = useMemo(() => readCaseList(new URLSearchParams(params)), [params]);
  const changeList = useCallback((change: (list: CaseList) => CaseList) => {
    const next = change(readCaseList(new URLSearchParams(window.location.search)));
    window.history.pushState(null, "", `${window.location.pathname}${caseListSearch(next)}`);
  }, []);
  return { list, search: caseListSearch(list), changeList };
}
