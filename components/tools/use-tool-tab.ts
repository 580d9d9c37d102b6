"use client";
import { usePathname, useSearchParams } from "next/navigation";

/** The open tab, in the address; `set(tab, step)` goes to the tab that many further, around the end. */
export function useToolTab(
  tabs: readonly string[],
  standard: string,
): [tab: string, set: (tab: string, step?: number) => void] {
  const search = useSearchParams();
  const pathname = usePathname();
  const named = search.get("tab");
  const tab = named !== null && tabs.includes(named) ? named : standard;
  const set = (from: string, step = 0) => {
    const next = new URLSearchParams(search);
    next.set("tab", tabs[(tabs.indexOf(from) + step + tabs.length) % tabs.length] ?? standard);
    window.history.replaceState(null, "", `${pathname}?${next.toString()}`);
  };
  return [tab, set];
}
