"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { usePageName } from "./page-name.ts";

type Props = {
  title: string;
  /** Where one comes from: shown before the title. */
  parent?: { title: string; href: string };
  badges?: ReactNode;
  actions?: ReactNode;
};

/** The head of every page: title, what it is, what one can do. Wraps where there is no room. */
export function PageHeader({ title, parent, badges, actions }: Props) {
  usePageName(title);
  return (
    <header className="flex min-h-[50px] shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-5 py-2">
      <div className="flex min-w-0 items-center gap-2">
        {parent && (
          <nav aria-label="Breadcrumb" className="flex max-w-[60%] shrink-0 items-center gap-2 text-ink-2">
            <Link
              href={parent.href}
              dir="auto"
              title={parent.title}
              className="rail hover:text-ink hover:underline"
            >
              {parent.title}
            </Link>
            <span aria-hidden="true">/</span>
          </nav>
        )}
        <h1 className="rail text-dialogue font-semibold outline-none" dir="auto" title={title}>
          {title}
        </h1>
      </div>
      {badges && <div className="flex min-w-0 flex-wrap items-center gap-1.5">{badges}</div>}
      {actions && <div className="ml-auto flex min-w-0 flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
