"use client";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";

export type MenuItem = {
  label: string;
  onSelect: () => void;
  hint?: string;
  isDangerous?: boolean;
  isDisabled?: boolean;
};

/** A menu under its trigger, which must be a button. */
export function Menu({
  trigger,
  items,
  align = "end",
}: {
  trigger: ReactNode;
  items: MenuItem[];
  align?: "start" | "end";
}) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          className="z-50 min-w-44 animate-appear rounded-control border border-line bg-panel p-1"
        >
          {items.map((item) => (
            <Radix.Item
              key={item.label}
              disabled={item.isDisabled ?? false}
              onSelect={item.onSelect}
              className={`flex cursor-pointer items-center justify-between gap-6 rounded-[5px] px-2 py-1 outline-none max-md:min-h-10 pointer-coarse:min-h-10 data-[disabled]:opacity-50 data-[highlighted]:bg-soft ${item.isDangerous ? "text-bad" : ""}`}
            >
              {item.label}
              {item.hint && <span className="text-label text-ink-3">{item.hint}</span>}
            </Radix.Item>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
