"use client";
import Link from "next/link";
import { useMe } from "#components/ui/me.tsx";

/** "Olga Owner" -> "OO", "Owner" -> "OW" */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = "", last = ""] = [words[0], words.length > 1 ? words.at(-1) : ""];
  const letters = last ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join("").toUpperCase();
}

/** Who one is here, and the way to one's account. */
export function Identity() {
  const me = useMe();
  if (!me) return null;
  return (
    <>
      <span
        aria-hidden="true"
        className="grid size-6 shrink-0 place-items-center rounded-full bg-accent-soft text-[10px] font-bold text-accent"
      >
        {initialsOf(me.name)}
      </span>
      {me.hasAccounts ? (
        <Link
          href="/settings/people"
          title={`${me.name}, ${me.role}: your account`}
          className="rail min-w-0 flex-1 text-ink-2 hover:text-ink"
          dir="auto"
        >
          {me.name}
        </Link>
      ) : (
        <span className="flex-1 text-ink-2">{me.name}</span>
      )}
    </>
  );
}
