"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { caseListSearch, readCaseList, type CaseList } from "./list-address.ts";

/** The list in the page's address, and how to change it without asking the server for the page again. */
export function useCaseList(): { list: CaseList; search: string; setList: (list: CaseList) => void } {
  const params = useSearchParams();
  const list = useMemo(() => readCaseList(new URLSearchParams(params)), [params]);
  const setList = useCallback((next: CaseList) => {
    window.history.pushState(null, "", `${window.location.pathname}${caseListSearch(next)}`);
  }, []);
  return { list, search: caseListSearch(list), setList };
}
