"use client";
import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type ToastInput = {
  title: string;
  description?: string;
  tone?: "neutral" | "good" | "bad";
  action?: { label: string; run: () => void };
};
type Toast = ToastInput & { id: number };

const SHOWN_MS = 5_000;
const SHOWN_BAD_MS = 15_000;
const MOST_AT_ONCE = 3;
const borders = { neutral: "border-line", good: "border-good/50", bad: "border-bad/60" } as const;

const ToastContext = createContext<((toast: ToastInput) => void) | null>(null);
let lastId = 0;

/** @returns a function that says something in the corner, for some seconds */
export function useToast(): (toast: ToastInput) => void {
  const show = use(ToastContext);
  if (!show) throw new Error("useToast needs a ToastProvider above it.");
  return show;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const show = useCallback((toast: ToastInput) => {
    lastId += 1;
    const id = lastId;
    setToasts((before) => [...before.slice(1 - MOST_AT_ONCE), { ...toast, id }]);
  }, []);
  const remove = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={useMemo(() => show, [show])}>
      <Radix.Provider label="Message" swipeDirection="right">
        {children}
        {toasts.map((toast) => (
          <ToastCard key={toast.id} toast={toast} onGone={() => remove(toast.id)} />
        ))}
        <Radix.Viewport className="fixed right-4 bottom-16 z-50 max-md:bottom-[132px] grid w-[calc(100vw-32px)] max-w-[380px] gap-2 outline-none" />
      </Radix.Provider>
    </ToastContext>
  );
}

function ToastCard({ toast, onGone }: { toast: Toast; onGone: () => void }) {
  const tone = toast.tone ?? "neutral";
  return (
    <Radix.Root
      duration={tone === "bad" ? SHOWN_BAD_MS : SHOWN_MS}
      onOpenChange={(open) => {
        if (!open) onGone();
      }}
      className={classNames(
        "flex animate-appear items-start gap-3 rounded-card border bg-panel px-4 py-3",
        borders[tone],
      )}
    >
      <div className="min-w-0 flex-1">
        <Radix.Title className={classNames("font-medium", tone === "bad" && "text-bad")}>
          {toast.title}
        </Radix.Title>
        {toast.description && (
          <Radix.Description className="break-words text-ink-2">{toast.description}</Radix.Description>
        )}
      </div>
      {toast.action && (
        <Radix.Action
          altText={toast.action.label}
          onClick={toast.action.run}
          className="font-medium text-accent hover:underline"
        >
          {toast.action.label}
        </Radix.Action>
      )}
      <Radix.Close aria-label="Dismiss" className="rounded text-ink-3 hover:text-ink">
        <X aria-hidden="true" className="size-4" />
      </Radix.Close>
    </Radix.Root>
  );
}
