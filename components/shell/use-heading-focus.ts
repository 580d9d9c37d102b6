"use client";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";

/** How long a page may take to have a heading before the focus is left where it is. */
const WAIT_MS = 10_000;

/** True where somebody went on to something on the page meanwhile, or it has kept the focus. */
function isInUse(main: HTMLElement, left: Element | null): boolean {
  const { activeElement: at } = document;
  if (at === null || at === document.body || at === main) return false;
  return at !== left || main.contains(at);
}

/**
 * After going to another page, the focus is on its main heading: a screen reader says where one is, and Tab goes on
 * from there. Where the page kept or took the focus (a button that moves to the next case, a field), it stays.
 */
export function useHeadingFocus(): void {
  const pathname = usePathname();
  const before = useRef(pathname);
  // The outside system is the focus, and a heading that comes when the page has been fetched.
  useEffect(() => {
    if (before.current === pathname) return undefined;
    before.current = pathname;
    const main = document.getElementById("main");
    if (!main) return undefined;
    const left = document.activeElement;
    const take = (): boolean => {
      if (isInUse(main, left)) return true;
      const heading = main.querySelector<HTMLElement>("h1");
      if (!heading) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      return true;
    };
    if (take()) return undefined;
    const observer = new MutationObserver(() => take() && observer.disconnect());
    observer.observe(main, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), WAIT_MS);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [pathname]);
}
