import type { ReactNode } from "react";
import { Logo } from "#components/shell/logo.tsx";

type Props = { title: string; about: ReactNode; children: ReactNode };

/** A page of its own, without the frame: signing in, the set-up, an invitation. */
export function EntranceCard({ title, about, children }: Props) {
  return (
    <main className="grid min-h-dvh place-items-center px-4 py-10">
      <div className="grid w-full max-w-[400px] gap-4 rounded-[11px] border border-line bg-panel px-6 py-6">
        <div className="flex items-center gap-2 text-title font-semibold">
          <Logo />
          Paddock
        </div>
        <div className="grid gap-1">
          <h1 className="text-title font-semibold">{title}</h1>
          <div className="text-ink-2">{about}</div>
        </div>
        {children}
      </div>
    </main>
  );
}
