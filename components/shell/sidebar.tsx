"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { ASSIGNED_TO_ME } from "#components/cases/list-address.ts";
import { inboxCountQuery } from "#components/inbox/queries.ts";
import { Badge } from "#components/ui/badge.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Overview } from "#lib/overview/schemas.ts";
import { Identity } from "./identity.tsx";
import { Logo } from "./logo.tsx";
import { isAt, places, type Place } from "./navigation.ts";
import { overviewQuery } from "./queries.ts";
import type { Theme } from "./theme.ts";
import { ThemeToggle } from "./theme-toggle.tsx";

type Props = { theme: Theme; onShowKeys: () => void; onNavigate?: () => void };

/** Where one can go, and how much is there. */
export function Sidebar({ theme, onShowKeys, onNavigate }: Props) {
  const { data: overview } = useQuery(overviewQuery());
  const pathname = usePathname();
  return (
    <div className="flex h-full flex-col px-2.5 py-4">
      <Link
        href="/"
        className="mb-3 flex items-center gap-2 rounded-control px-2 py-1 text-title font-semibold"
      >
        <Logo />
        Paddock
      </Link>
      <nav aria-label="Main" className="grid gap-5">
        {places.map((group) => (
          <div key={group.places[0]?.href}>
            {group.title && <div className="px-2 pb-1 text-label font-medium text-ink-2">{group.title}</div>}
            <ul className="grid gap-0.5">
              {group.places.map((place) => (
                <li key={place.href}>
                  <Link
                    href={place.href}
                    aria-current={isAt(pathname, place.href) ? "page" : undefined}
                    {...(onNavigate ? { onClick: onNavigate } : {})}
                    className="flex items-center justify-between rounded-control px-2 py-[5px] text-ink-2 hover:bg-soft aria-[current=page]:bg-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink"
                  >
                    {place.title}
                    {place.count === "inbox" ? (
                      <Unread />
                    ) : (
                      <span className="font-normal text-ink-2">{overview && countOf(place, overview)}</span>
                    )}
                  </Link>
                </li>
              ))}
              {group.title === "Curate" && (overview?.assignedToMe ?? 0) > 0 && (
                <li>
                  <Link
                    href={`${ASSIGNED_TO_ME}&decision=pending`}
                    {...(onNavigate ? { onClick: onNavigate } : {})}
                    className="flex items-center justify-between rounded-control px-2 py-[5px] text-ink-2 hover:bg-soft"
                  >
                    Assigned to me
                    <span>{formatCount(overview?.assignedToMe ?? 0)}</span>
                  </Link>
                </li>
              )}
            </ul>
          </div>
        ))}
      </nav>
      <div className="mt-auto flex items-center gap-2 px-2 pt-4">
        <Identity />
        <ThemeToggle initial={theme} />
        <button
          type="button"
          onClick={onShowKeys}
          aria-label="Show all keys"
          className="rounded text-ink-2 hover:text-ink"
        >
          <Kbd className="max-md:inline-flex">?</Kbd>
        </button>
      </div>
    </div>
  );
}

/** How much of the inbox is unread; nothing where all is read. */
function Unread() {
  const { data } = useQuery(inboxCountQuery());
  if (!data || data.unread === 0) return null;
  return (
    <Badge tone="accent">
      {formatCount(data.unread)}
      <span className="sr-only"> unread</span>
    </Badge>
  );
}

function countOf(place: Place, overview: Overview): string {
  switch (place.count) {
    case "apis":
      return formatCount(overview.apis);
    case "tools":
      return formatCount(overview.tools.ready + overview.tools.building + overview.tools.failed);
    case "runs":
      return overview.liveRuns > 0 ? `${formatCount(overview.liveRuns)} live` : "";
    case "cases":
      return formatCount(overview.cases.total);
    default:
      return "";
  }
}
