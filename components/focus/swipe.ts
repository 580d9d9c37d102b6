import type { Decided } from "#components/review/draft.ts";

/** What a finger does: goes sideways, goes up from the end of the dialogue, or something that is no decision. */
export type Way = "sideways" | "up" | "other";
/** A decision that the finger is about to make; made where it is let go at 1. */
export type Swipe = { decision: Decided; progress: number };

/** Less is a tap, or a hand that trembles. */
const BEGUN_PX = 14;
/** A swipe sideways is so many times longer than it is high: who scrolls askew does not decide. */
const SIDEWAYS = 1.8;
const SHARE_OF_WIDTH = 0.36;
const SIDEWAYS_MAX_PX = 180;
const UP_PX = 170;

/**
 * Which way a finger goes, once for all of its way; null while it has hardly moved.
 * @param isAtEnd whether it began where there is nothing further down to scroll to
 */
export function wayOf(dx: number, dy: number, isAtEnd: boolean): Way | null {
  if (Math.hypot(dx, dy) < BEGUN_PX) return null;
  if (Math.abs(dx) > SIDEWAYS * Math.abs(dy)) return "sideways";
  return isAtEnd && -dy > SIDEWAYS * Math.abs(dx) ? "up" : "other";
}

/** How near a finger is to a decision, so far from where it began; whoever comes back makes none. */
export function swipeOf(way: Way, dx: number, dy: number, width: number): Swipe | null {
  if (way === "other") return null;
  if (way === "up") return { decision: "needs-work", progress: progressOf(-dy, UP_PX) };
  const needed = Math.min(SIDEWAYS_MAX_PX, width * SHARE_OF_WIDTH);
  return { decision: dx > 0 ? "approved" : "rejected", progress: progressOf(Math.abs(dx), needed) };
}

const progressOf = (moved: number, needed: number): number => Math.min(1, Math.max(0, moved / needed));
