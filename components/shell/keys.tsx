"use client";
import {
  createContext,
  use,
  useLayoutEffect,
  useMemo,
  useRef,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { matchKey } from "./key-sequence.ts";

export type KeyBinding = {
  /** "a", "A" (Shift), "Enter", "[" or a sequence: "g c". */
  keys: string;
  /** What it does, for the list under `?`. */
  label: string;
  run: () => void;
  /** Not listed under `?` (one of many alike). */
  isHidden?: boolean;
};
export type KeyScope = { title: string; bindings: KeyBinding[] };

const SEQUENCE_MS = 1_200;
const STORAGE_KEY = "paddock-keys";
const NAMED = new Set(["Enter", "Escape", "ArrowDown", "ArrowUp"]);

class KeyRegistry {
  private readonly scopes = new Map<symbol, { current: KeyScope }>();
  private pending = "";
  private pendingAt = 0;

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

  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isTyping(event.target) || isForControl(event)) return;
    if (event.key === "Shift" || (!areKeysOn() && !NAMED.has(event.key) && event.key !== "?")) return;
    const isLate = event.timeStamp - this.pendingAt > SEQUENCE_MS;
    const bindings = [...this.scopes.values()].flatMap(({ current }) => current.bindings);
    const match = matchKey(bindings, isLate ? "" : this.pending, event.key);
    this.pending = match.kind === "wait" ? match.pending : "";
    this.pendingAt = event.timeStamp;
    if (match.kind === "run") {
      event.preventDefault();
      match.binding.run();
    }
  }
}

/** True where a key is text, or an open dialog or menu has the keyboard. */
function isTyping(target: EventTarget | null): boolean {
  if (
    document.querySelector(
      '[role="dialog"][data-state="open"], [role="menu"][data-state="open"], [role="listbox"]',
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
  const registry = useMemo(() => new KeyRegistry(), []);
  // The outside system is the keyboard.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => registry.press(event);
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [registry]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

/** Registers keys for as long as the component is there. The last one registered wins. */
export function useKeys(title: string, bindings: KeyBinding[]): void {
  const registry = use(KeysContext);
  if (!registry) throw new Error("useKeys needs a KeysProvider above it.");
  const scope = useRef<KeyScope>({ title, bindings });
  // The outside system is the registry: it must see this render's functions, before the next key can be pressed.
  useLayoutEffect(() => {
    scope.current = { title, bindings };
  });
  useLayoutEffect(() => registry.add(scope), [registry]);
}

/** @returns a function that lists what may be pressed now */
export function useKeyList(): () => KeyScope[] {
  const registry = use(KeysContext);
  if (!registry) throw new Error("useKeyList needs a KeysProvider above it.");
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
