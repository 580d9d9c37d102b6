"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { focusSearch, type CaseList } from "#components/cases/list-address.ts";
import { casesAheadQuery } from "#components/cases/queries.ts";
import { hereIn, goTo, learnAhead, startWalk, type Walk } from "./walk.ts";

const ASKED_FOR = 30;
/** With fewer left, the next ones are asked for. */
const FEW = 12;
const RETRY_MS = 2_000;
/** The address follows when one stops: it is not what a fast reviewer waits for. */
const ADDRESS_MS = 250;

/** The way through the list that begins at the case in the address. */
export function useWalk(
  addressId: string,
  list: CaseList,
  search: string,
): { walk: Walk; change: (change: (walk: Walk) => Walk) => void; failure: Error | null } {
  const [walk, change] = useState(() => startWalk(addressId));
  const last = walk.ids.at(-1) ?? addressId;
  const isShort = !walk.isEnd && walk.ids.length - walk.at <= FEW;
  const ahead = useQuery({
    ...casesAheadQuery(last, list, ASKED_FOR),
    enabled: isShort,
    retry: true,
    retryDelay: RETRY_MS,
  });
  const aheadIds = isShort ? ahead.data?.aheadIds : undefined;
  // The answer becomes part of the way, which lives longer than the answer: `last` is another one then, or it ends.
  if (aheadIds) change((now) => (now.ids.at(-1) === last ? learnAhead(now, aheadIds, ASKED_FOR) : now));

  const here = hereIn(walk);
  const addressed = useRef(addressId);
  /** Written into the address here, and not come back from it yet. */
  const underWay = useRef<string[]>([]);
  // The outside system is the address.
  useEffect(() => {
    if (here === null || here === addressed.current) return undefined;
    const timer = setTimeout(() => {
      addressed.current = here;
      underWay.current.push(here);
      window.history.replaceState(null, "", `/cases/${here}${focusSearch(search)}`);
    }, ADDRESS_MS);
    return () => clearTimeout(timer);
  }, [here, search]);
  useEffect(() => {
    const place = underWay.current.indexOf(addressId);
    underWay.current.splice(0, place + 1);
    if (place >= 0 || addressId === addressed.current) return;
    addressed.current = addressId;
    change((now) => goTo(now, addressId));
  }, [addressId]);
  return { walk, change, failure: ahead.failureCount > 0 ? ahead.failureReason : null };
}
