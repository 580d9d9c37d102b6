"use client";
import { CopyButton } from "#components/ui/copy-button.tsx";

type Props = { label: string; text: string; about: string };

/** A secret that is shown this once: a link, a key. */
export function ShownOnce({ label, text, about }: Props) {
  return (
    <div role="status" className="grid gap-1 rounded-control border border-good/50 bg-good-soft px-3 py-2">
      <span className="text-label font-medium text-good">{label}</span>
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 break-all">{text}</code>
        <CopyButton text={text} label={`Copy: ${label}`} />
      </div>
      <span className="text-label text-ink-2">{about}</span>
    </div>
  );
}
