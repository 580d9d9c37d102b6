import type { Decided, Draft } from "#components/review/draft.ts";
import { ApiError } from "#lib/http/api-client.ts";
import { PlaceConflict, type ClaimAnswer, type ClaimedPlace } from "#lib/queues/schemas.ts";
import type { placesApi } from "./queries.ts";

/** The case on screen, and those that follow it. */
const HELD = 3;
/** A lease lasts 150 s, and a page in the background is woken once a minute only. */
const RENEW_EVERY_MS = 15_000;
/** Without a key or a pointer for so long, nobody is there: an empty chair keeps no case. */
const EMPTY_CHAIR_MS = 15 * 60_000;

export type Decision = {
  decision: Decided;
  draft: Draft;
  revision: number;
  instruction: string;
  tookMs: number;
};
/** A decision that was not taken, with all that was typed. */
export type Refused = Decision & {
  place: ClaimedPlace;
  message: string;
  /** lost: the place is another's. edited: the case is another revision. done: one has decided it already. */
  why: "lost" | "edited" | "done" | "failed";
  canClaimAgain: boolean;
};
export type Kept = {
  /** In one's hands, the first on screen. */
  held: readonly ClaimedPlace[];
  /** The place on screen is no longer one's own. */
  isLost: boolean;
  refused: readonly Refused[];
  /** Why there is nothing more to get; null while there may be. */
  end: Pick<ClaimAnswer, "heldByOthers" | "isClosed"> | null;
  failure: Error | null;
  /** Decisions that are on their way. */
  sending: number;
  /** Decisions made in this window, that can be taken back. */
  doneCount: number;
};

const nothing: Kept = {
  held: [],
  isLost: false,
  refused: [],
  end: null,
  failure: null,
  sending: 0,
  doneCount: 0,
};

function refusedOf(place: ClaimedPlace, given: Decision, error: unknown): Refused {
  const failure = error instanceof Error ? error : new Error("The decision could not be sent.");
  const base = { ...given, place, message: failure.message };
  if (!(failure instanceof ApiError) || failure.status !== 409)
    return { ...base, why: "failed", canClaimAgain: false };
  const conflict = PlaceConflict.safeParse(failure.problem?.current);
  if (!conflict.success) return { ...base, why: "edited", canClaimAgain: false };
  return { ...base, why: conflict.data.code, canClaimAgain: conflict.data.canClaimAgain };
}

/**
 * Holds the places of one window: gets the next ones before they are needed, keeps them alive, sends decisions in the
 * background, and gives back what is left when the window goes.
 */
export class PlaceKeeper {
  /** What was typed of a case and is not decided. */
  readonly drafts = new Map<string, Draft>();
  private readonly places: ReturnType<typeof placesApi>;
  private readonly listeners = new Set<() => void>();
  private kept = nothing;
  private readonly done: string[] = [];
  private timer: ReturnType<typeof setInterval> | null = null;
  private filling: Promise<void> | null = null;
  private usedAt = 0;

  constructor(places: ReturnType<typeof placesApi>) {
    this.places = places;
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
    this.places.release([...this.kept.held, ...this.kept.refused.map(({ place }) => place)]);
    this.change({ held: [], isLost: false, end: null });
  }

  /** Decides the case on screen; the next one takes its place at once. */
  decide(place: ClaimedPlace, given: Decision): void {
    this.change({ held: this.kept.held.filter(({ id }) => id !== place.id), isLost: false });
    void this.send(place, given);
    void this.fill();
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

  /** Another place of a case that was lost. @returns whether there was one */
  async takeAgain(caseId: string): Promise<boolean> {
    const { place } = await this.places.claim(caseId);
    if (!place) return false;
    this.putFirst(place);
    return true;
  }

  /** Sends a decision again that failed on its way. */
  sendAgain(refused: Refused): void {
    this.forget(refused);
    void this.send(refused.place, refused);
  }

  /** Puts a refused decision's case on screen again, with what was typed. @returns false where it has no place left */
  async lookAgain(refused: Refused): Promise<boolean> {
    this.drafts.set(refused.place.caseId, refused.draft);
    if (refused.why === "lost") {
      if (!(await this.takeAgain(refused.place.caseId))) return false;
    } else this.putFirst(refused.place);
    this.forget(refused);
    return true;
  }

  discard(refused: Refused): void {
    this.drafts.delete(refused.place.caseId);
    this.forget(refused);
    if (refused.why === "failed" || refused.why === "edited") this.places.release([refused.place]);
  }

  /** Takes back the last decision made here, and puts its case on screen. @returns its case; null where there is none */
  async undo(): Promise<string | null> {
    const placeId = this.done.pop();
    if (placeId === undefined) return null;
    this.change({ doneCount: this.done.length });
    const { place, reasons, comment } = await this.places.undo(placeId);
    this.drafts.set(place.caseId, { reasons, comment });
    this.putFirst(place);
    return place.caseId;
  }

  private async send(place: ClaimedPlace, given: Decision): Promise<void> {
    this.change({ sending: this.kept.sending + 1 });
    const { decision, draft, revision, tookMs } = given;
    try {
      await this.places.finish(place.id, {
        ...draft,
        claim: place.claim,
        decision,
        revision,
        tookMs: Math.round(tookMs),
      });
      this.drafts.delete(place.caseId);
      this.done.push(place.id);
      this.change({ sending: this.kept.sending - 1, doneCount: this.done.length });
    } catch (error) {
      this.drafts.set(place.caseId, draft);
      const refused = [...this.kept.refused, refusedOf(place, given, error)];
      this.change({ sending: this.kept.sending - 1, refused });
    }
  }

  private forget(refused: Refused): void {
    this.change({ refused: this.kept.refused.filter((one) => one !== refused) });
  }

  private putFirst(place: ClaimedPlace): void {
    const others = this.kept.held.filter(({ caseId }) => caseId !== place.caseId);
    this.change({ held: [place, ...others], isLost: false });
  }

  /** Gets places until enough are there; one after the other, and never twice at once. */
  private fill(): Promise<void> {
    this.filling ??= this.claimUntilFull().finally(() => (this.filling = null));
    return this.filling;
  }

  private async claimUntilFull(): Promise<void> {
    try {
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
    const { held, refused } = this.kept;
    const open = [...held, ...refused.filter(({ why }) => why !== "lost").map(({ place }) => place)];
    if (open.length > 0) {
      const kept = await this.places.renew(open).catch(() => null);
      if (kept)
        this.loseAllBut(new Set(kept.map(({ placeId }) => placeId)), new Set(open.map(({ id }) => id)));
    }
    await this.fill();
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
