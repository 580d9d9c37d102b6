"use client";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { Decided } from "#components/review/draft.ts";
import { swipeOf, wayOf, type Swipe, type Way } from "./swipe.ts";

/** From here a phone's own gestures begin. */
const EDGE_PX = 20;

type Began = { x: number; y: number; isAtEnd: boolean; way: Way | null };

const hasSelection = (): boolean => window.getSelection()?.isCollapsed === false;

/** True inside something that is scrolled sideways itself. */
function isWide(target: EventTarget | null, area: Element): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== area; at = at.parentElement)
    if (at.scrollWidth > at.clientWidth + 1 && getComputedStyle(at).overflowX === "auto") return true;
  return false;
}

function beginOf(event: TouchEvent, area: Element): Began | null {
  const [touch, other] = event.touches;
  if (!touch || other || hasSelection() || isWide(event.target, area)) return null;
  if (touch.clientX < EDGE_PX || touch.clientX > window.innerWidth - EDGE_PX) return null;
  const scroller = event.target instanceof Element ? event.target.closest("[data-focus-case]") : null;
  const isAtEnd =
    scroller !== null && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  return { x: touch.clientX, y: touch.clientY, isAtEnd, way: null };
}

/**
 * Decisions by touch: right, left, and up from the end of the dialogue. Scrolling, selecting, a second finger and
 * coming back decide nothing.
 * @returns what the finger is about to decide
 */
export function useSwipe(
  area: RefObject<HTMLElement | null>,
  isOn: boolean,
  onSwipe: (decision: Decided) => void,
): Swipe | null {
  const [swipe, setSwipe] = useState<Swipe | null>(null);
  const latest = useRef(onSwipe);
  useEffect(() => {
    latest.current = onSwipe;
  });
  // The outside system is the touch screen; React's own handlers cannot keep the page from scrolling along.
  useEffect(() => {
    const { current } = area;
    if (!current || !isOn) return undefined;
    let began: Began | null = null;
    let now: Swipe | null = null;
    const show = (next: Swipe | null) => {
      now = next;
      setSwipe(next);
    };
    const start = (event: TouchEvent) => {
      began = beginOf(event, current);
      if (now) show(null);
    };
    const move = (event: TouchEvent) => {
      const touch = event.touches[0];
      if (!began || !touch) return;
      if (event.touches.length > 1 || hasSelection()) {
        began = null;
        return show(null);
      }
      const [dx, dy] = [touch.clientX - began.x, touch.clientY - began.y];
      began.way ??= wayOf(dx, dy, began.isAtEnd);
      if (began.way === null || began.way === "other") return undefined;
      if (event.cancelable) event.preventDefault();
      return show(swipeOf(began.way, dx, dy, window.innerWidth));
    };
    const end = (event: TouchEvent) => {
      const made = event.type === "touchend" && now?.progress === 1 ? now.decision : null;
      began = null;
      if (now) show(null);
      if (made) latest.current(made);
    };
    current.addEventListener("touchstart", start, { passive: true });
    current.addEventListener("touchmove", move, { passive: false });
    current.addEventListener("touchend", end);
    current.addEventListener("touchcancel", end);
    return () => {
      current.removeEventListener("touchstart", start);
      current.removeEventListener("touchmove", move);
      current.removeEventListener("touchend", end);
      current.removeEventListener("touchcancel", end);
      setSwipe(null);
    };
  }, [area, isOn]);
  return swipe;
}
