"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useDecisions } from "#components/review/decisions.tsx";
import { PlaceKeeper, type Kept } from "./place-keeper.ts";
import { placesApi } from "./queries.ts";

/** The places that this window holds in a queue. They are given back when it is left. */
export function usePlaceKeeper(queueId: string): { keeper: PlaceKeeper; kept: Kept } {
  const { unsavedPlaces, isAway } = useDecisions();
  const keeper = useMemo(
    () => new PlaceKeeper(placesApi(queueId), () => unsavedPlaces(queueId)),
    [queueId, unsavedPlaces],
  );
  // The outside systems are the server, which holds places for this window, and the window that is left.
  useEffect(() => {
    const leave = () => keeper.stop();
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) keeper.start();
    };
    keeper.start();
    for (const event of ["pointerdown", "pointermove", "keydown"]) window.addEventListener(event, keeper.use);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", comeBack);
    return () => {
      for (const event of ["pointerdown", "pointermove", "keydown"])
        window.removeEventListener(event, keeper.use);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", comeBack);
      keeper.stop();
    };
  }, [keeper]);
  // The outside system is the server, which answers again.
  useEffect(() => {
    if (!isAway) keeper.tryNow();
  }, [keeper, isAway]);
  return { keeper, kept: useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current) };
}
