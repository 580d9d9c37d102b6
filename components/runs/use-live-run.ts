"use client";
import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { safeParseJson } from "#lib/errors/json.ts";
import { RunDetail } from "#lib/runs/schemas.ts";
import { runKeys, runQuery } from "./queries.ts";
import { isLive } from "./run-progress.ts";

const POLL_MS = 2_000;

/** A cancelled or paused run still ends the calls that were under way. */
const isWorking = (run: RunDetail | undefined): boolean =>
  run !== undefined && (isLive(run.status) || run.counts.running > 0);

function readEvent(event: MessageEvent<string>): RunDetail | null {
  const json = safeParseJson(event.data);
  if (!json.ok) return null;
  const run = RunDetail.safeParse(json.value);
  return run.success ? run.data : null;
}

/** A run that stays up to date while it works: from its event stream, or by asking where that is broken. */
export function useLiveRun(id: string): UseQueryResult<RunDetail> {
  const client = useQueryClient();
  const [isConnected, setIsConnected] = useState(false);
  const query = useQuery({
    ...runQuery(id),
    refetchInterval: ({ state }) => (isWorking(state.data) && !isConnected ? POLL_MS : false),
  });
  const isOn = isWorking(query.data);
  // The outside system is the event stream; the browser opens it again by itself after a break.
  useEffect(() => {
    if (!isOn) return;
    const source = new EventSource(`/api/v1/runs/${id}/events`);
    const take = (event: MessageEvent<string>) => {
      const run = readEvent(event);
      if (!run) return;
      setIsConnected(true);
      client.setQueryData(runQuery(id).queryKey, run);
      if (isWorking(run)) return;
      source.close();
      void client.invalidateQueries({ queryKey: runKeys.all });
      void client.invalidateQueries({ queryKey: ["overview"] });
    };
    source.addEventListener("message", take);
    source.addEventListener("run", take);
    source.addEventListener("error", () => setIsConnected(false));
    return () => {
      source.close();
      setIsConnected(false);
    };
  }, [id, isOn, client]);
  return query;
}
