"use client";
import Link from "next/link";
import { PersonName } from "#components/people/person-name.tsx";
import { ListRow } from "#components/list/list-rows.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import { auditDetails, auditWords } from "#lib/audit/audit-sentence.ts";
import type { AuditRow } from "#lib/audit/schemas.ts";
import { subjectAddress } from "./subject-address.ts";

type Props = {
  event: AuditRow;
  isHere: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onOnly: (subject: string) => void;
};

/** One event as a sentence; what was recorded with it unfolds. */
export function AuditEvent({ event, isHere, isOpen, onOpen, onOnly }: Props) {
  const address = subjectAddress(event.subjectType, event.subjectId);
  const details = auditDetails(event.data);
  return (
    <ListRow isHere={isHere} className="px-4 py-2 sm:px-5">
      <details open={isOpen}>
        <summary
          className="flex cursor-pointer flex-wrap gap-x-3 gap-y-0.5 rounded"
          onClick={(click) => {
            click.preventDefault();
            onOpen();
          }}
        >
          <time
            dateTime={event.at}
            className="w-40 shrink-0 text-ink-2 tabular-nums"
            suppressHydrationWarning
          >
            {formatMoment(event.at)}
          </time>
          <span className="min-w-0 flex-1 basis-60 break-words">
            <span className="font-medium">
              <PersonName id={event.actorId} />
            </span>{" "}
            {auditWords(event.action)}
            {details && (
              <span dir="auto" className="text-ink-2">
                : {details}
              </span>
            )}
          </span>
        </summary>
        <div className="mt-2 grid gap-2 sm:pl-43">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-label">
            <code className="text-ink-2">{event.action}</code>
            {address && (
              <Link
                href={address}
                prefetch={false}
                className="inline-flex min-h-6 items-center text-accent underline"
              >
                Open the {event.subjectType}
              </Link>
            )}
            <button
              type="button"
              onClick={() => onOnly(event.subjectId)}
              className="min-h-6 rounded text-accent underline"
            >
              All of this {event.subjectType.replaceAll("-", " ")}
            </button>
          </div>
          <pre className="max-h-80 overflow-auto rounded-[9px] bg-code-ground px-3 py-2 text-code break-words whitespace-pre-wrap">
            {JSON.stringify({ subject: event.subjectId, ...event.data }, null, 2)}
          </pre>
        </div>
      </details>
    </ListRow>
  );
}
