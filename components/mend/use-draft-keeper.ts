"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { DraftDetail, type DraftInput } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";

/** How long after the last letter the draft is sent. */
const KEEP_AFTER_MS = 600;

export type DraftKeeper = {
  state: "as it was" | "being kept" | "kept" | "not kept";
  /** Sends what is left, and waits until it is kept. */
  flush: () => Promise<void>;
};

/** Keeps what one types on the server, a while after each pause; in order, one at a time. */
export function useDraftKeeper(caseId: string, draft: DraftInput): DraftKeeper {
  const text = JSON.stringify(draft);
  const [state, setState] = useState<DraftKeeper["state"]>("as it was");
  const seen = useRef(text);
  const pending = useRef<string | null>(null);
  const sending = useRef<Promise<void>>(Promise.resolve());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    const before = sending.current;
    const send = async (): Promise<void> => {
      await before;
      const body = pending.current;
      if (body === null) return;
      pending.current = null;
      try {
        await api.put(`/cases/${caseId}/draft`, JSON.parse(body), DraftDetail);
        if (pending.current === null) setState("kept");
      } catch {
        pending.current ??= body;
        setState("not kept");
      }
    };
    sending.current = send();
    return sending.current;
  }, [caseId]);

  // The outside system is the server.
  useEffect(() => {
    if (text === seen.current) return;
    seen.current = text;
    pending.current = text;
    setState("being kept");
    timer.current = setTimeout(() => void flush(), KEEP_AFTER_MS);
  }, [text, flush]);
  useEffect(() => () => void flush(), [flush]);
  // The outside system is the browser, which asks before it leaves what is not kept yet.
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (pending.current === null) return;
      void flush();
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [flush]);
  return { state, flush };
}
