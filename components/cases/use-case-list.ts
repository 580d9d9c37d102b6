"use client";
import { useCallback, useMemo } from "react";
import { setAddress, useAddressSearch } from "#components/list/use-address.ts";
import type { CaseFilter } from "#lib/cases/schemas.ts";
import { caseListSearch, readCaseList, type CaseList } from "./list-address.ts";

export type ChangeFilter = (change: (filter: CaseFilter) => CaseFilter) => void;

/** The list in the page's address, and how to change it: the address as it is at that moment, not what is on screen. */
export function useCaseList(): {
  list: CaseList;
  search: string;
  changeList: (change: (list: CaseList) => CaseList) => void;
} {
  const address = useAddressSearch();
  const list = useMemo(() => readCaseList(new URLSearchParams(address)), [address]);
  const changeList = useCallback((change: (list: CaseList) => CaseList) => {
    const next = change(readCaseList(new URLSearchParams(window.location.search)));
    setAddress(`${window.location.pathname}${caseListSearch(next)}`);
  }, []);
  return { list, search: caseListSearch(list), changeList };
}
