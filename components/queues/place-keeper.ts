import type { Draft } from "#components/review/draft.ts";
import type { ClaimAnswer, ClaimedPlace } from "#lib/queues/schemas.ts";
import type { placesApi } from "./queries.ts";

/** The case on screen, and those that follow it. */
const HELD = 3;
/** A lease lasts 150 s, and a page in the background is woken once a minute only. */
const RENEW_EVERY_MS = 15_000;
/** What was renewed not longer ago is nobody else's. */
const LEASE_SAFE_MS = 90_000;
/** Without a key or a pointer for so long, nobody is there: an empty chair keeps no case. */
const EMPTY_CHAIR_MS = 15 * 60_000;

export type Kept = {
  /** In one's hands, the first on screen. */
  held: readonly ClaimedPlace[];
  /** The place on screen is no longer one's own. */
  isLost: boolean;
  /** Why there is nothing more to get; null while there may be. */
  end: Pick<ClaimAnswer, "heldByOthers" | "isClosed"> | null;
  failure: Error | null;
  /** Decisions made in this window, and not taken back. */
  doneCount: number;
  /** How often a case was put on screen again, with what had been typed of it. */
  shownAgain: number;
};

type Places = Pick<ReturnType<typeof placesApi>, "claim" | "renew" | "release">;

const nothing: Kept = {
  held: [],
  isLost: false,
  end: null,
  failure: null,
  doneCount: 0,
  shownAgain: 0,
};

/**
 * Holds the places of one window: gets the next ones before they are needed, keeps them alive, and gives back what
 * is left when the window goes. What was decided is the outbox's: its places are kept alive until they arrived.
 */
export class PlaceKeeper {
  /** What was typed of a case and is not decided. */
  readonly drafts = new Map<string, Draft>();
  private readonly places: Places;
  private readonly decided: () => readonly ClaimedPlace[];
  private readonly listeners = new Set<() => void>();
  private kept = nothing;
  private timer: ReturnType<typeof setInterval> | null = null;
  private filling: Promise<void> | null = null;
  private usedAt = 0;
  private renewedAt = Number.NEGATIVE_INFINITY;

  /** @param decided places of this queue whose decision did not arrive yet, or was refused and can be sent again */
  constructor(places: Places, decided: () => readonly ClaimedPlace[]) {
    this.places = places;
    this.decided = decided;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  current = (): Kept => this.kept;

  /** Somebody is there. */
  use = (): void => {
    this.usedAt = performance.now();
  };

  start(): void {
    this.use();
    this.timer ??= setInterval(() => void this.tick(), RENEW_EVERY_MS);
    void this.fill();
  }

  /** The window goes: others get what it held. */
  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.places.release(this.kept.held);
    this.change({ held: [], isLost: false, end: null });
  }

  /** The case on screen was decided; the next one takes its place at once. */
  goOn(place: ClaimedPlace): void {
    this.drafts.delete(place.caseId);
    this.change({ doneCount: this.kept.doneCount + 1 });
    this.drop(place);
  }

  /** @param by 1: this one goes behind the others that are held; -1: the last of them comes back */
  turn(by: 1 | -1): void {
    const { held } = this.kept;
    this.change({
      held: by === 1 ? [...held.slice(1), ...held.slice(0, 1)] : [...held.slice(-1), ...held.slice(0, -1)],
    });
  }

  /** Goes on from a case that was lost. */
  drop(place: ClaimedPlace): void {
    this.change({ held: this.kept.held.filter(({ id }) => id !== place.id), isLost: false });
    void this.fill();
  }

  /** A place of a case that was lost, which may have come to this window again by itself. @returns whether there was one */
  async takeAgain(caseId: string): Promise<boolean> {
    const held = this.kept.isLost ? undefined : this.kept.held.find((one) => one.caseId === caseId);
    const place = held ?? (await this.places.claim(caseId)).place;
    if (!place) return false;
    this.putFirst(place);
    return true;
  }

  /** Puts a place in one's hands on screen, with what was typed. A window that is left gives it back. */
  show(place: ClaimedPlace, draft: Draft): void {
    this.drafts.set(place.caseId, draft);
    if (this.timer === null) this.places.release([place]);
    else this.putFirst(place);
  }

  /** A decision made here was taken back. */
  takeBack(place: ClaimedPlace | null, draft: Draft): void {
    this.change({ doneCount: Math.max(0, this.kept.doneCount - 1) });
    if (place) this.show(place, draft);
  }

  /** The server answers again: what could not be fetched is fetched now. */
  tryNow(): void {
    if (this.kept.failure !== null) void this.fill();
  }

  private putFirst(place: ClaimedPlace): void {
    const others = this.kept.held.filter(({ caseId }) => caseId !== place.caseId);
    this.change({ held: [place, ...others], isLost: false, shownAgain: this.kept.shownAgain + 1 });
  }

  /** Gets places until enough are there; one after the other, and never twice at once. */
  private fill(): Promise<void> {
    this.filling ??= this.claimUntilFull().finally(() => (this.filling = null));
    return this.filling;
  }

  private async claimUntilFull(): Promise<void> {
    try {
      // Leases may have run out while nothing could be sent: one would be given, as a new case, what one has decided.
      if (performance.now() - this.renewedAt > LEASE_SAFE_MS) await this.renew();
      while (this.timer !== null && this.kept.held.length < HELD) {
        const { place, heldByOthers, isClosed } = await this.places.claim();
        this.change({ failure: null, end: place ? null : { heldByOthers, isClosed } });
        if (!place) return;
        if (this.timer === null) this.places.release([place]);
        else this.change({ held: [...this.kept.held, place] });
      }
    } catch (error) {
      this.change({
        failure: error instanceof Error ? error : new Error("The next case could not be fetched."),
      });
    }
  }

  private async tick(): Promise<void> {
    if (performance.now() - this.usedAt > EMPTY_CHAIR_MS) return;
    await this.renew().catch(() => undefined);
    await this.fill();
  }

  private async renew(): Promise<void> {
    const open = [...this.kept.held, ...this.decided()];
    if (open.length > 0) {
      const kept = await this.places.renew(open);
      this.loseAllBut(new Set(kept.map(({ placeId }) => placeId)), new Set(open.map(({ id }) => id)));
    }
    this.renewedAt = performance.now();
  }

  /** The one on screen stays there, marked; those that were to follow are gone unseen. */
  private loseAllBut(kept: ReadonlySet<string>, asked: ReadonlySet<string>): void {
    const isKept = ({ id }: ClaimedPlace): boolean => kept.has(id) || !asked.has(id);
    const [first, ...others] = this.kept.held;
    if (first === undefined) return;
    this.change({ held: [first, ...others.filter(isKept)], isLost: !isKept(first) });
  }

  private change(part: Partial<Kept>): void {
    this.kept = { ...this.kept, ...part };
    for (const listen of this.listeners) listen();
  }
}
