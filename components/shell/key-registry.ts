import { matchKey } from "./key-sequence.ts";

export type KeyBinding = {
  /** "a", "A" (Shift), "Enter", "[" or a sequence: "g c". */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  run: () => void;
  /** Not listed under `?` (one of many alike). */
  isHidden?: boolean;
  /** Held down, it acts once: what it does is not to be done by mistake. */
  isOnce?: boolean;
};
export type KeyScope = { title: string; bindings: KeyBinding[] };
/** What the registry needs of a KeyboardEvent. */
export type PressedKey = Pick<KeyboardEvent, "key" | "repeat" | "timeStamp" | "preventDefault">;

const SEQUENCE_MS = 1_200;
/** How long a key may wait for what it is meant for. */
const HELD_MS = 5_000;

/** What keys do, by what is on screen. A key pressed before that is drawn waits for it. */
export class KeyRegistry {
  private readonly draw: (press: () => void) => void;
  private readonly scopes = new Map<symbol, { current: KeyScope }>();
  private pending = "";
  private pendingAt = -Infinity;
  private held: PressedKey[] = [];
  /**
   * waking: the page is there to be seen, but its own keys are not registered yet; moving: the next thing is about
   * to replace this one; awake: keys act at once.
   */
  private state: "waking" | "moving" | "awake" = "waking";
  private movedBy = "";
  private movingSince = -Infinity;
  private lastKey = "";
  private lastKeyAt = -Infinity;

  /** @param draw runs a press and draws what came of it, as what the next key does may depend on that */
  constructor(draw: (press: () => void) => void) {
    this.draw = draw;
  }

  add(scope: { current: KeyScope }): () => void {
    const id = Symbol(scope.current.title);
    this.scopes.set(id, scope);
    return () => this.scopes.delete(id);
  }

  /** What may be pressed now, by title, in order of registration. */
  list(): KeyScope[] {
    const byTitle = new Map<string, KeyBinding[]>();
    for (const { current } of this.scopes.values()) {
      byTitle.set(current.title, [...(byTitle.get(current.title) ?? []), ...current.bindings]);
    }
    return [...byTitle].map(([title, bindings]) => ({ title, bindings }));
  }

  press(event: PressedKey): void {
    if (this.state === "moving" && event.timeStamp - this.movingSince > HELD_MS) this.act(event.timeStamp);
    if (this.state === "moving") {
      // The key that moved on, pressed twice or held down, must not decide on what was never seen.
      if (event.key !== this.movedBy && !event.repeat) this.held.push(event);
      return;
    }
    const isLate = event.timeStamp - this.pendingAt > SEQUENCE_MS;
    const bindings = [...this.scopes.values()].flatMap(({ current }) => current.bindings);
    const match = matchKey(bindings, isLate ? "" : this.pending, event.key);
    this.pending = match.kind === "wait" ? match.pending : "";
    this.pendingAt = event.timeStamp;
    if (match.kind === "none" && this.state === "waking") this.held.push(event);
    if (match.kind !== "run") return;
    event.preventDefault();
    if (event.repeat && match.binding.isOnce === true) return;
    this.lastKey = event.key;
    this.lastKeyAt = event.timeStamp;
    match.binding.run();
  }

  /**
   * What is on screen is about to give way to something of its kind: keys wait until `arrive`.
   * @param now milliseconds, on the clock of the events' timeStamp
   */
  move(now: number): void {
    this.state = "moving";
    this.movedBy = now - this.lastKeyAt < SEQUENCE_MS ? this.lastKey : "";
    this.movingSince = now;
  }

  /**
   * The page's own keys are registered: those that waited for them act now, in order.
   * @param now as for `move`: a key that waited longer than 5 s is forgotten
   */
  wake(now: number): void {
    if (this.state === "waking") this.act(now);
  }

  /** What was moved to is on screen, or does not come: likewise. */
  arrive(now: number): void {
    if (this.state === "moving") this.act(now);
  }

  /** Whoever takes the mouse no longer means the keys that wait. */
  forget(): void {
    this.held = [];
  }

  /** Whoever goes elsewhere doesn't either, and what is there is not what was waited for. */
  leave(): void {
    this.forget();
    this.state = "awake";
  }

  /** As `leave`, for whoever went elsewhere before the page was awake. */
  stopWaking(): void {
    if (this.state === "waking") this.leave();
  }

  private act(now: number): void {
    this.state = "awake";
    const held = this.held;
    this.held = [];
    for (const event of held) if (now - event.timeStamp <= HELD_MS) this.draw(() => this.press(event));
  }
}
