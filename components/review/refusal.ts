import { CaseDetail } from "#lib/cases/schemas.ts";
import { ApiError } from "#lib/http/api-client.ts";
import { PlaceConflict } from "#lib/queues/schemas.ts";
import type { Letter } from "./outbox-store.ts";

/** A decision that the server did not take, with all that was typed. */
export type Refusal = {
  letter: Letter;
  decision: Letter["given"];
  message: string;
  isConflict: boolean;
  /** The case as it is, where it is another than was seen. */
  current: CaseDetail | null;
  /** What became of the place in a queue. */
  lost: PlaceConflict | null;
};

/** An error of the server's own may pass; one that stays must not hold up what comes after it. */
const TRIES_ON_ERROR = 4;
const PASSING = new Set([0, 401, 408, 429, 502, 503, 504]);

/** Whether it may go well when it is sent again. */
export function mayPass(error: Error, tries: number): boolean {
  if (!(error instanceof ApiError)) return false;
  return PASSING.has(error.status) || (error.status >= 500 && tries < TRIES_ON_ERROR);
}

export function refusalOf(letter: Letter, error: Error): Refusal {
  const base = { letter, decision: letter.given, message: error.message };
  if (!(error instanceof ApiError) || error.status !== 409)
    return { ...base, isConflict: false, current: null, lost: null };
  const current = CaseDetail.safeParse(error.problem?.current);
  const lost = PlaceConflict.safeParse(error.problem?.current);
  return { ...base, isConflict: true, current: current.data ?? null, lost: lost.data ?? null };
}
