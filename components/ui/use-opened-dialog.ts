"use client";
import { usePathname, useSearchParams } from "next/navigation";

const PARAMETER = "open";

/** Which dialog the address opens ("?open=import"), so that a link from another page can. */
export function useOpenedDialog(): [name: string | null, open: (name: string | null) => void] {
  const search = useSearchParams();
  const pathname = usePathname();
  const open = (name: string | null) => {
    const next = new URLSearchParams(search);
    if (name === null) next.delete(PARAMETER);
    else next.set(PARAMETER, name);
    const text = next.toString();
    window.history.replaceState(null, "", text ? `${pathname}?${text}` : pathname);
  };
  return [search.get(PARAMETER), open];
}
