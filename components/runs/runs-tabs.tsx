"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { formatCount } from "#components/ui/figures.ts";
import { deadLettersQuery } from "./queries.ts";

/** The pages of runs: their list, and what none of them could end. */
export function RunsTabs({ current }: { current: "runs" | "dead-letters" }) {
  const dead = useInfiniteQuery(deadLettersQuery()).data?.pages[0]?.total ?? 0;
  const tabs = [
    { name: "runs", href: "/runs", title: "All runs" },
    { name: "dead-letters", href: "/runs/dead-letters", title: "Dead letters" },
  ];
  return (
    <nav aria-label="Kinds of list" className="flex shrink-0 gap-4 border-b border-line px-4 pt-1">
      {tabs.map(({ name, href, title }) => (
        <Link
          key={name}
          href={href}
          aria-current={name === current ? "page" : undefined}
          className="-mb-px border-b-2 border-transparent pt-1 pb-1.5 font-medium whitespace-nowrap text-ink-2 hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
        >
          {title}
          {name === "dead-letters" && dead > 0 && (
            <span className="ml-1.5 rounded-full bg-bad-soft px-1.5 text-label text-bad">
              {formatCount(dead)}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
