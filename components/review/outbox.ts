import { v7 } from "uuid";
import { CaseDetail } from "#lib/cases/schemas.ts";
import { ApiError } from "#lib/http/api-client.ts";
import type { Decision, ReviewRow } from "#lib/review/schemas.ts";
import type { Letter, OutboxStore } from "./outbox-store.ts";

export type Deciding = Letter["given"];
/** A decision that the server did not take, with all that was typed. */
export type Refusal = {
  letter: Letter;
  decision: Deciding;
  message: string;
  isConflict: boolean;
  current: CaseDetail | null;
};
/** A decision made here, newest last. */
export type Made = {
  id: string;
  given: Deciding;
  /** What has become of it. kept: it was to be taken back, and could not be. */
  state: "unsaved" | "saved" | "refused" | "undoing" | "undone" | "kept";
  review: ReviewRow | null;
  /** Why it could not be taken back. */
  why: string | null;
};
export type Outbox = {
  made: readonly Made[];
  /** Decisions and undos that the server has not acknowledged. */
  unsaved: number;
  /** The server did not answer the last time. */
  isAway: boolean;
  refusals: readonly Refusal[];
};
type Ports = {
  decide: (letter: Letter) => Promise<ReviewRow>;
  undo: (letter: Letter, reviewId: string) => Promise<ReviewRow>;
  /** Shows a decision wherever its case is on screen. */
  show: (caseId: string, decision: Decision, review?: ReviewRow) => void;
  /** The case as it is, where that is another than was seen. */
  found: (current: CaseDetail) => void;
  /** Nothing is on its way any more. */
  settled: () => void;
};

/** As many can be taken back. */
const KEPT = 20;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;
/** An error of the server's own may pass; one that stays must not hold up what comes after it. */
const TRIES_ON_ERROR = 4;
const PASSING = new Set([0, 401, 408, 429, 502, 503, 504]);

export const emptyOutbox: Outbox = { made: [], unsaved: 0, isAway: false, refusals: [] };

/**
 * Sends decisions in the background: one after the other in the order in which they were made, each until it is
 * answered. What is not acknowledged is kept in the store, and sent by whoever opens it next.
 */
export class DecisionOutbox {
  private readonly ports: Ports;
  private readonly store: OutboxStore;
  private readonly listeners = new Set<() => void>();
  private readonly waiting: Letter[] = [];
  private readonly undos = new Map<string, (outcome: ReviewRow | Error | null) => void>();
  /** Left by an earlier page: another window may send them too, or take them back. */
  private readonly inherited = new Set<string>();
  private now = emptyOutbox;
  private isSending = false;
  private isStarted = false;
  /** The first of those that wait was sent, and may have arrived. */
  private isTried = false;
  private wake: () => void = () => undefined;

  constructor(ports: Ports, store: OutboxStore) {
    this.ports = ports;
    this.store = store;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  current = (): Outbox => this.now;

  /** Takes up what an earlier page left. */
  start(): void {
    if (this.isStarted) return;
    this.isStarted = true;
    for (const letter of this.store.all()) {
      this.waiting.push(letter);
      this.inherited.add(letter.id);
      if (letter.undoes === null) this.add(letter);
      else this.mark(letter.undoes.letterId, { state: "undoing" });
    }
    this.change({ unsaved: this.waiting.length });
    void this.send();
  }

  decide(given: Deciding): string {
    const letter = { id: v7(), given, undoes: null };
    this.ports.show(given.caseId, given.decision);
    this.add(letter);
    this.post(letter);
    return letter.id;
  }

  /** Sends a refused one again, on the revision that is current now. */
  sendAgain(refusal: Refusal): void {
    this.discard(refusal);
    const seen = refusal.current;
    this.decide(
      seen ? { ...refusal.decision, revision: seen.revision, previous: seen.decision } : refusal.decision,
    );
  }

  discard(refusal: Refusal): void {
    this.store.remove(refusal.letter.id);
    this.change({ refusals: this.now.refusals.filter((one) => one !== refusal) });
  }

  /** The newest decision made here that can be taken back. */
  last(): Made | null {
    return this.now.made.findLast(({ state }) => state === "saved" || state === "unsaved") ?? null;
  }

  /**
   * Takes one back. One that was never sent is simply not sent.
   * @returns the review that the undo is; null where none was needed. @throws where the server refuses
   */
  async undo(id: string): Promise<ReviewRow | null> {
    const made = this.now.made.find((one) => one.id === id);
    if (!made || (made.state !== "saved" && made.state !== "unsaved")) return null;
    const { given } = made;
    this.ports.show(given.caseId, given.previous);
    const place = this.waiting.findIndex((letter) => letter.id === id);
    if (place > 0 || (place === 0 && !this.isTried)) {
      this.waiting.splice(place, 1);
      this.store.remove(id);
      this.mark(id, { state: "undone" });
      this.change({ unsaved: this.waiting.length });
      return null;
    }
    this.mark(id, { state: "undoing", why: null });
    const letter = { id: v7(), given, undoes: { letterId: id, reviewId: made.review?.id ?? null } };
    const answered = new Promise<ReviewRow | Error | null>((resolve) => this.undos.set(letter.id, resolve));
    this.post(letter);
    const outcome = await answered;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** There may be a network again. */
  tryNow = (): void => this.wake();

  private post(letter: Letter): void {
    this.store.put(letter);
    this.waiting.push(letter);
    this.change({ unsaved: this.waiting.length });
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    for (let letter = this.waiting[0]; letter; letter = this.waiting[0]) {
      if (this.inherited.has(letter.id) && !this.store.has(letter.id)) {
        this.waiting.shift();
        this.change({
          unsaved: this.waiting.length,
          made: this.now.made.filter(({ id }) => id !== letter.id),
        });
        continue;
      }
      const outcome = await this.sendUntilAnswered(letter);
      this.waiting.shift();
      if (letter.undoes === null) this.decided(letter, outcome);
      else this.tookBack(letter, letter.undoes.letterId, outcome);
      this.change({ unsaved: this.waiting.length, isAway: false });
    }
    this.isSending = false;
    this.ports.settled();
  }

  private async sendUntilAnswered(letter: Letter): Promise<ReviewRow | Error> {
    this.isTried = true;
    try {
      for (let tries = 1; ; tries += 1) {
        try {
          return await this.sendOnce(letter);
        } catch (thrown) {
          const error = thrown instanceof Error ? thrown : new Error("It could not be sent.");
          if (!mayPass(error, tries)) return error;
          this.change({ isAway: true });
          await this.pause(Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1)));
        }
      }
    } finally {
      this.isTried = false;
    }
  }

  private sendOnce(letter: Letter): Promise<ReviewRow> {
    if (letter.undoes === null) return this.ports.decide(letter);
    const { letterId } = letter.undoes;
    const reviewId = letter.undoes.reviewId ?? this.now.made.find(({ id }) => id === letterId)?.review?.id;
    if (reviewId === undefined) throw new Error("The decision itself was not saved.");
    return this.ports.undo(letter, reviewId);
  }

  private decided(letter: Letter, outcome: ReviewRow | Error): void {
    const { given, id } = letter;
    const undo = this.waiting.find(({ undoes }) => undoes?.letterId === id);
    if (!(outcome instanceof Error)) {
      // Whoever closes the window now still takes back the right one.
      if (undo?.undoes) {
        undo.undoes.reviewId = outcome.id;
        this.store.put(undo);
      }
      this.store.remove(id);
      this.mark(id, { review: outcome, ...(undo ? {} : { state: "saved" as const }) });
      if (!undo) this.ports.show(given.caseId, given.decision, outcome);
      return;
    }
    const refusal = refusalOf(letter, outcome);
    if (refusal.current) this.ports.found(refusal.current);
    this.ports.show(given.caseId, refusal.current?.decision ?? given.previous);
    if (undo) {
      // It was to be taken back: that it was never taken is as good.
      this.waiting.splice(this.waiting.indexOf(undo), 1);
      for (const one of [id, undo.id]) this.store.remove(one);
      this.mark(id, { state: "undone" });
      this.undos.get(undo.id)?.(null);
      return;
    }
    this.mark(id, { state: "refused" });
    this.change({ refusals: [...this.now.refusals, refusal] });
  }

  private tookBack(letter: Letter, letterId: string, outcome: ReviewRow | Error): void {
    this.store.remove(letter.id);
    if (outcome instanceof Error) {
      const current = refusalOf(letter, outcome).current;
      if (current) this.ports.found(current);
      this.mark(letterId, { state: "kept", why: outcome.message });
    } else {
      this.mark(letterId, { state: "undone" });
      this.ports.show(letter.given.caseId, outcome.decision, outcome);
    }
    this.undos.get(letter.id)?.(outcome);
    this.undos.delete(letter.id);
  }

  private add({ id, given }: Letter): void {
    const made: Made = { id, given, state: "unsaved", review: null, why: null };
    const others = this.now.made.filter((one) => one.id !== id);
    this.change({ made: [...others, made].slice(-KEPT) });
  }

  private mark(id: string, part: Partial<Made>): void {
    this.change({ made: this.now.made.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private change(part: Partial<Outbox>): void {
    this.now = { ...this.now, ...part };
    for (const listen of this.listeners) listen();
  }
}

function mayPass(error: Error, tries: number): boolean {
  if (!(error instanceof ApiError)) return false;
  return PASSING.has(error.status) || (error.status >= 500 && tries < TRIES_ON_ERROR);
}

function refusalOf(letter: Letter, error: Error): Refusal {
  const base = { letter, decision: letter.given, message: error.message };
  if (!(error instanceof ApiError) || error.status !== 409)
    return { ...base, isConflict: false, current: null };
  const current = CaseDetail.safeParse(error.problem?.current);
  return { ...base, isConflict: true, current: current.success ? current.data : null };
}
