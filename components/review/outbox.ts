import { v7 } from "uuid";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import type { ClaimedPlace } from "#lib/queues/schemas.ts";
import type { Decision, ReviewRow } from "#lib/review/schemas.ts";
import type { Letter, OutboxStore } from "./outbox-store.ts";
import { mayPass, refusalOf, type Refusal } from "./refusal.ts";

export type Deciding = Letter["given"];
/** What came of a decision, or of an undo. */
export type Answered = {
  /** Names it when it is taken back: the review's, or the place's. */
  id: string;
  decision: Decision;
  /** Null in a queue, where a case is decided when all its reviews are in. */
  review: ReviewRow | null;
  /** After an undo in a queue: it is in one's hands again. */
  place: ClaimedPlace | null;
};
/** A decision made here, newest last. */
export type Made = {
  id: string;
  given: Deciding;
  /** What has become of it. kept: it was to be taken back, and could not be. */
  state: "unsaved" | "saved" | "refused" | "undoing" | "undone" | "kept";
  answer: Answered | null;
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
  decide: (letter: Letter) => Promise<Answered>;
  undo: (letter: Letter, answerId: string) => Promise<Answered>;
  /** Shows a decision wherever its case is on screen. */
  show: (given: Deciding, decision: Decision, review: ReviewRow | null) => void;
  /** The case as it is, where that is another than was seen. */
  found: (current: CaseDetail) => void;
  /** Nothing is on its way any more. */
  settled: () => void;
};

/** As many can be taken back. */
const KEPT = 20;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

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
  private readonly undos = new Map<string, (outcome: Answered | Error | null) => void>();
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
    this.ports.show(given, given.decision, null);
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

  /** The newest decision made here that can be taken back. @param queueId of those in this queue */
  last(queueId?: string): Made | null {
    const isOf = ({ given }: Made): boolean => queueId === undefined || given.place?.queueId === queueId;
    return this.now.made.findLast((one) => canUndo(one) && isOf(one)) ?? null;
  }

  /**
   * Takes one back. One that was never sent is simply not sent.
   * @returns what came of it; null where it was never sent. @throws where the server refuses
   */
  async undo(id: string): Promise<Answered | null> {
    const made = this.now.made.find((one) => one.id === id);
    if (!made || !canUndo(made)) return null;
    const { given } = made;
    this.ports.show(given, given.previous, null);
    const place = this.waiting.findIndex((letter) => letter.id === id);
    if (place > 0 || (place === 0 && !this.isTried)) {
      this.waiting.splice(place, 1);
      this.store.remove(id);
      this.mark(id, { state: "undone" });
      this.change({ unsaved: this.waiting.length });
      return null;
    }
    this.mark(id, { state: "undoing", why: null });
    const letter = { id: v7(), given, undoes: { letterId: id, reviewId: made.answer?.id ?? null } };
    const answered = new Promise<Answered | Error | null>((resolve) => this.undos.set(letter.id, resolve));
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

  private async sendUntilAnswered(letter: Letter): Promise<Answered | Error> {
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

  private sendOnce(letter: Letter): Promise<Answered> {
    if (letter.undoes === null) return this.ports.decide(letter);
    const { letterId } = letter.undoes;
    const made = this.now.made.find(({ id }) => id === letterId);
    const answerId = letter.undoes.reviewId ?? made?.answer?.id ?? letter.given.place?.id;
    if (answerId === undefined) throw new Error("The decision itself was not saved.");
    return this.ports.undo(letter, answerId);
  }

  private decided(letter: Letter, outcome: Answered | Error): void {
    const { given, id } = letter;
    const undo = this.waiting.find(({ undoes }) => undoes?.letterId === id);
    if (!(outcome instanceof Error)) {
      // Whoever closes the window now still takes back the right one.
      if (undo?.undoes) {
        undo.undoes.reviewId = outcome.id;
        this.store.put(undo);
      }
      this.store.remove(id);
      this.mark(id, { answer: outcome, ...(undo ? {} : { state: "saved" as const }) });
      if (!undo) this.ports.show(given, given.decision, outcome.review);
      return;
    }
    const refusal = refusalOf(letter, outcome);
    if (refusal.current) this.ports.found(refusal.current);
    this.ports.show(given, refusal.current?.decision ?? given.previous, null);
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

  private tookBack(letter: Letter, letterId: string, outcome: Answered | Error): void {
    this.store.remove(letter.id);
    if (outcome instanceof Error) {
      const current = refusalOf(letter, outcome).current;
      if (current) this.ports.found(current);
      this.mark(letterId, { state: "kept", why: outcome.message });
    } else {
      this.mark(letterId, { state: "undone" });
      this.ports.show(letter.given, outcome.decision, outcome.review);
    }
    this.undos.get(letter.id)?.(outcome);
    this.undos.delete(letter.id);
  }

  private add({ id, given }: Letter): void {
    const made: Made = { id, given, state: "unsaved", answer: null, why: null };
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

const canUndo = ({ state }: Made): boolean => state === "saved" || state === "unsaved";
