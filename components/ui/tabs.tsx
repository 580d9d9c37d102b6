"use client";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
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
  return (
    <Radix.Root
      value={value}
      onValueChange={onValueChange}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <Radix.List
        aria-label={label}
        className="flex shrink-0 gap-4 overflow-x-auto border-b border-line px-5 pt-3"
      >
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
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
