"use client";
import type { ReactNode } from "react";
import { Logo } from "#components/shell/logo.tsx";
import { useMe } from "#components/ui/me.tsx";

type Props = { title: string; about: ReactNode; children: ReactNode };

/** Signing in, the set-up, an invitation: a page without the frame, unless one is in already. */
export function EntranceCard({ title, about, children }: Props) {
  const isInFrame = useMe() !== null;
  const Ground = isInFrame ? "div" : "main";
  return (
    <Ground
      className={`grid place-items-center px-4 py-10 ${isInFrame ? "min-h-0 flex-1 overflow-y-auto" : "min-h-dvh"}`}
    >
      <div className="grid w-full max-w-[400px] gap-4 rounded-[11px] border border-line bg-panel px-6 py-6">
        <div className="flex items-center gap-2 text-title font-semibold">
          <Logo />
          Paddock
        </div>
        <div className="grid gap-1">
          <h1 className="text-title font-semibold outline-none">{title}</h1>
          <div className="text-ink-2">{about}</div>
        </div>
        {children}
      </div>
    </Ground>
  );
}
