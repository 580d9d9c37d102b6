"use client";
import { useSearchParams } from "next/navigation";
import { useSyncExternalStore } from "react";

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

/** Changes the page's address without asking the server for the page again. @param replaces leaves no entry in the history */
export function setAddress(address: string, { replaces = false }: { replaces?: boolean } = {}): void {
  if (replaces) window.history.replaceState(null, "", address);
  else window.history.pushState(null, "", address);
  for (const tell of listeners) tell();
}

/** The search of the page's address, at once: the router tells of a change when it has time, and a box must tick when pressed. */
export function useAddressSearch(): string {
  const told = useSearchParams().toString();
  return useSyncExternalStore(
    subscribe,
    () => window.location.search.slice(1),
    () => told,
  );
}
