"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { ClusterState } from "#lib/duplicates/schemas.ts";

type Address = { state: ClusterState; cluster: string | null };

/** Which clusters are listed and which one is open, in the page's address. */
export function useClusterAddress(): [Address, (next: Partial<Address>) => void] {
  const search = useSearchParams();
  const pathname = usePathname();
  const state = ClusterState.catch("open").parse(search.get("state") ?? undefined);
  const go = (change: Partial<Address>) => {
    const next = { state, cluster: search.get("cluster"), ...change };
    const words = new URLSearchParams();
    if (next.state !== "open") words.set("state", next.state);
    if (next.cluster !== null) words.set("cluster", next.cluster);
    const text = words.toString();
    window.history.replaceState(null, "", text ? `${pathname}?${text}` : pathname);
  };
  return [{ state, cluster: search.get("cluster") }, go];
}
