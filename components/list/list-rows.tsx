"use client";
import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ShowMore } from "./list-states.tsx";

type Props = { label: string; list: UseInfiniteQueryResult; children: ReactNode };

/** Rows of any height, in a box of their own to scroll in, and the way to more of them. */
export function ListRows({ label, list, children }: Props) {
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ul aria-label={label}>{children}</ul>
      <ShowMore list={list} />
    </div>
  );
}

/** A row of such a list. Rows out of sight are not laid out: there may be thousands. */
export function ListRow({ isHere, className, ...rest }: ComponentProps<"li"> & { isHere: boolean }) {
  const row = useRef<HTMLLIElement>(null);
  // The outside system is the page, which has to follow the keyboard.
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: "nearest" });
  }, [isHere]);
  return (
    <li
      ref={row}
      aria-current={isHere || undefined}
      className={classNames(
        "relative border-b border-soft [contain-intrinsic-size:auto_52px] [content-visibility:auto] hover:bg-soft aria-[current]:bg-accent-soft aria-[current]:shadow-[inset_2px_0_0_var(--accent)]",
        className,
      )}
      {...rest}
    />
  );
}
