"use client";
import { ChevronDown } from "lucide-react";
import { Tabs as Radix } from "radix-ui";
import { useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Menu } from "./menu.tsx";
import { tabsThatFit } from "./tabs-that-fit.ts";

export type Tab = { value: string; title: string; count?: number; content: ReactNode };

type Props = {
  label: string;
  tabs: Tab[];
  value: string;
  onValueChange: (value: string) => void;
  /** Whichever tab is pressed, the open one too. */
  onPress?: () => void;
  /** At the end of the row. */
  aside?: ReactNode;
  className?: string;
};

const GAP_PX = 16;
const MORE_PX = 60;

const textOf = ({ title, count }: Tab): string => (count ? `${title} ${count}` : title);

/** Tabs over one panel; the panel scrolls, the tabs stay. Those for which there is no room are in a menu. */
export function Tabs({ label, tabs, value, onValueChange, onPress, aside, className }: Props) {
  const { row, measured, shown } = useRoom(
    tabs.map(textOf),
    tabs.findIndex((tab) => tab.value === value),
  );
  const hidden = tabs.filter((_, place) => !shown.includes(place));
  return (
    <Radix.Root
      value={value}
      onValueChange={onValueChange}
      className={classNames("flex min-h-0 flex-col", className)}
    >
      <div className="flex shrink-0 items-end gap-2 border-b border-line px-5 pt-3 max-md:pt-0">
        <div ref={row} className="relative flex min-w-0 flex-1 gap-4 overflow-hidden">
          <div
            ref={measured}
            aria-hidden="true"
            className="invisible absolute top-0 left-0 flex h-0 font-medium whitespace-nowrap"
          >
            {tabs.map((tab) => (
              <span key={tab.value}>{textOf(tab)}</span>
            ))}
          </div>
          <Radix.List aria-label={label} className="flex gap-4">
            {shown.map((place) => {
              const tab = tabs[place];
              return (
                tab && (
                  <Radix.Trigger
                    key={tab.value}
                    value={tab.value}
                    {...(onPress ? { onClick: onPress } : {})}
                    className="border-b-2 border-transparent pt-1 pb-2 font-medium whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink max-md:h-11 max-md:min-w-10 pointer-coarse:h-11"
                  >
                    {textOf(tab)}
                  </Radix.Trigger>
                )
              );
            })}
          </Radix.List>
          {hidden.length > 0 && (
            <Menu
              trigger={
                <button
                  type="button"
                  aria-label={`More: ${hidden.map((tab) => tab.title).join(", ")}`}
                  className="inline-flex items-center gap-1 border-b-2 border-transparent pt-1 pb-2 font-medium text-ink-2 -outline-offset-2 hover:text-ink max-md:h-11 pointer-coarse:h-11"
                >
                  More
                  <ChevronDown aria-hidden="true" className="size-3.5" />
                </button>
              }
              items={hidden.map((tab) => ({
                label: textOf(tab),
                onSelect: () => {
                  onValueChange(tab.value);
                  onPress?.();
                },
              }))}
            />
          )}
        </div>
        {aside}
      </div>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="min-h-0 flex-1 overflow-y-auto px-5 py-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}

/** Which tabs there is room for: all of them, until the row has been measured. */
function useRoom(texts: string[], open: number) {
  const row = useRef<HTMLDivElement>(null);
  const measured = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<{ widths: number[]; all: number } | null>(null);
  // The outside system is the layout: how wide words are in this font, and the row in this window.
  useLayoutEffect(() => {
    const [outer, inner] = [row.current, measured.current];
    if (!outer || !inner) return undefined;
    const measure = () => {
      const widths = [...inner.children].map((child) => Math.ceil(child.getBoundingClientRect().width));
      setRoom({ widths, all: outer.clientWidth });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, []);
  const places = texts.map((_, place) => place);
  const isMeasured = room !== null && room.all > 0 && room.widths.length === texts.length;
  const shown = isMeasured
    ? tabsThatFit(room.widths, open, { all: room.all, gap: GAP_PX, more: MORE_PX })
    : places;
  return { row, measured, shown };
}
