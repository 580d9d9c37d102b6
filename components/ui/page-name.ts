"use client";
import { usePathname } from "next/navigation";
import { useEffect, useSyncExternalStore } from "react";

type Named = { pathname: string; name: string };

let named: Named | null = null;
const listeners = new Set<() => void>();

function setName(next: Named | null): void {
  named = next;
  for (const listen of listeners) listen();
}

/** Names what the page shows, for the title of the window: a tool's name, say. */
export function usePageName(name: string): void {
  const pathname = usePathname();
  // The outside system is the window's title.
  useEffect(() => {
    const own = { pathname, name };
    setName(own);
    return () => {
      if (named === own) setName(null);
    };
  }, [pathname, name]);
}

/** What the page at an address named itself; null before it has, and on the server. */
export function useNameOf(pathname: string): string | null {
  const now = useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    () => named,
    () => null,
  );
  return now?.pathname === pathname ? now.name : null;
}
