"use client";
import { usePathname } from "next/navigation";
import {
  createContext,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { flushSync } from "react-dom";
import { KeyRegistry, type KeyBinding, type KeyScope } from "./key-registry.ts";

const STORAGE_KEY = "paddock-keys";
const NAMED = new Set(["Enter", "Escape", "ArrowDown", "ArrowUp"]);

declare global {
  interface Window {
    /** Of public/early-keys.js: what was pressed before this code was there. */
    paddockEarlyKeys?: KeyboardEvent[];
    paddockKeepKey?: (event: KeyboardEvent) => void;
  }
}

/** True where the page's own keys may act on this press. */
function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  if (isTyping(event.target) || isForControl(event)) return false;
  return event.key !== "Shift" && (areKeysOn() || NAMED.has(event.key) || event.key === "?");
}

/** True where a key is text, or a dialog or menu has the keyboard: open, or about to be. */
function isTyping(target: EventTarget | null): boolean {
  if (
    document.querySelector(
      '[role="dialog"][data-state="open"], [role="menu"][data-state="open"], [role="listbox"], [data-holds-keys]',
    )
  )
    return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target instanceof HTMLInputElement)
    return !["checkbox", "radio", "button", "submit", "range", "file"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}

/** True where the focused button, link or tab list answers to this key itself. */
function isForControl(event: KeyboardEvent): boolean {
  if (!(event.target instanceof Element)) return false;
  if (event.key === "Enter") return event.target.closest("button, a, summary, input") !== null;
  return (
    event.key.startsWith("Arrow") && event.target.closest('[role="tablist"], [role="radiogroup"]') !== null
  );
}

const KeysContext = createContext<KeyRegistry | null>(null);

/** Listens for the whole window; everything below registers what its keys do. */
export function KeysProvider({ children }: { children: ReactNode }) {
  const registry = useMemo(() => new KeyRegistry((press) => flushSync(press)), []);
  const pathname = usePathname();
  // The outside system is the keyboard.
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isForPage(event)) registry.press(event);
    };
    const forget = () => registry.forget();
    const takeOver = () => {
      const { paddockEarlyKeys: early = [], paddockKeepKey } = window;
      if (paddockKeepKey) window.removeEventListener("keydown", paddockKeepKey);
      window.paddockEarlyKeys = [];
      window.addEventListener("keydown", press);
      for (const event of early) flushSync(() => press(event));
    };
    // Not before the router around us is ready too: a key may go to another page.
    const timer = window.setTimeout(takeOver);
    window.addEventListener("pointerdown", forget);
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener("keydown", press);
      window.removeEventListener("pointerdown", forget);
    };
  }, [registry]);
  const loadedAt = useRef(pathname);
  // The outside system is the address: what was pressed for the page one came to does not act on another.
  useEffect(() => {
    if (loadedAt.current === pathname) return;
    loadedAt.current = pathname;
    registry.stopWaking();
  }, [registry, pathname]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

/** The title of keys that every page has: having them does not make a page awake. */
export const EVERYWHERE = "Everywhere";

/** Registers keys for as long as the component is there. The last one registered wins. */
export function useKeys(title: string, bindings: KeyBinding[]): void {
  const registry = useRegistry();
  const scope = useRef<KeyScope>({ title, bindings });
  // The outside system is the registry: it must see this render's functions, before the next key can be pressed.
  useLayoutEffect(() => {
    scope.current = { title, bindings };
  });
  useLayoutEffect(() => {
    // Not before the others that are drawn with it have registered theirs.
    if (scope.current.title !== EVERYWHERE) queueMicrotask(() => registry.wake(performance.now()));
    return registry.add(scope);
  }, [registry]);
}

/**
 * For a screen that shows one thing after another.
 * @param drawn what is on screen; null while nothing is
 * @returns `move`, to be called when one thing is to give way to the next: keys wait until that is drawn;
 *   `stay`, where it does not come
 */
export function useKeysWait(drawn: string | null): { move: () => void; stay: () => void } {
  const registry = useRegistry();
  // The outside system is the registry, which cannot see what is drawn.
  useLayoutEffect(() => {
    if (drawn !== null) queueMicrotask(() => registry.arrive(performance.now()));
  }, [registry, drawn]);
  useLayoutEffect(() => () => registry.leave(), [registry]);
  return { move: () => registry.move(performance.now()), stay: () => registry.arrive(performance.now()) };
}

function useRegistry(): KeyRegistry {
  const registry = use(KeysContext);
  if (!registry) throw new Error("Keys need a KeysProvider above them.");
  return registry;
}

/** @returns a function that lists what may be pressed now */
export function useKeyList(): () => KeyScope[] {
  const registry = useRegistry();
  return () => registry.list();
}

// Single letters can be in the way of speech input (WCAG 2.1.4), so they can be switched off.
const listeners = new Set<() => void>();

function areKeysOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== "off";
}

export function useKeysSwitch(): [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    areKeysOn,
    () => true,
  );
  return [isOn, switchKeys];
}

function switchKeys(isOn: boolean): void {
  localStorage.setItem(STORAGE_KEY, isOn ? "on" : "off");
  for (const listen of listeners) listen();
}
