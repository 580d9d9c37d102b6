"use client";
import { Tabs as Radix } from "radix-ui";
import { useEffect, useRef, type ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type Tab = { value: string; title: string; count?: number; content: ReactNode };

type Props = {
  label: string;
  tabs: Tab[];
  value: string;
  onValueChange: (value: string) => void;
  className?: string;
};

/** Tabs over one panel; the panel scrolls, the tabs stay. */
export function Tabs({ label, tabs, value, onValueChange, className }: Props) {
  const list = useRef<HTMLDivElement>(null);
  // The outside system is the scroll position: of more tabs than fit, the open one is to be seen.
  useEffect(() => showTab(list.current, value), [value]);
  return (
    <Radix.Root
      value={value}
      onValueChange={onValueChange}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <Radix.List
        ref={list}
        aria-label={label}
        className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-5 pt-3"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            data-tab={tab.value}
            className="-mb-px border-b-2 border-transparent pt-1 pb-2 font-medium whitespace-nowrap text-ink-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.title}
            {tab.count ? ` ${tab.count}` : ""}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

/** Sideways only: the page around stays where it is. */
function showTab(list: HTMLElement | null, value: string): void {
  const tab = list?.querySelector(`[data-tab="${CSS.escape(value)}"]`);
  if (!list || !tab) return;
  const [inner, outer] = [tab.getBoundingClientRect(), list.getBoundingClientRect()];
  if (inner.left < outer.left) list.scrollLeft -= outer.left - inner.left;
  else if (inner.right > outer.right) list.scrollLeft += inner.right - outer.right;
}
