import Link from "next/link";
import { PersonName } from "#components/people/person-name.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Age } from "#components/ui/age.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatMoment } from "#components/ui/figures.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";

type Props = {
  detail: CaseDetail;
  /** Compares a revision with the one after it. */
  onCompare: (revision: number) => void;
  onMend: () => void;
};

/** Where the case comes from, its revisions, and who is writing another. */
export function HistoryPane({ detail, onCompare, onMend }: Props) {
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-2">Made</dt>
        <dd suppressHydrationWarning>{formatMoment(detail.createdAt)}</dd>
        <dt className="text-ink-2">Tool</dt>
        <dd dir="auto" className="min-w-0 break-words">
          <Link href={`/tools/${detail.toolId}`} className="text-accent hover:underline">
            {detail.toolName}
          </Link>
          , version {detail.toolVersion}
          {detail.tool.hasNewerVersion && <span className="text-caution"> (there is a newer one)</span>}
        </dd>
        <dt className="text-ink-2">Run</dt>
        <dd>
          {detail.runId ? (
            <Link href={`/runs/${detail.runId}`} className="text-accent hover:underline">
              open
            </Link>
          ) : (
            "none: imported"
          )}
        </dd>
        {detail.model && (
          <>
            <dt className="text-ink-2">Model</dt>
            <dd className="break-words">{detail.model}</dd>
          </>
        )}
        <dt className="text-ink-2">Behaviour</dt>
        <dd>{detail.behaviour}</dd>
      </dl>
      <section aria-label="Revisions">
        <h3 className="mb-1 text-label font-semibold text-ink-2">Revisions</h3>
        {detail.revisions.length === 0 && <p className="text-ink-2">None yet: the case is not complete.</p>}
        <ol className="grid gap-2">
          {detail.revisions.toReversed().map((revision) => (
            <li key={revision.revision} className="flex gap-3 border-b border-soft pb-2">
              <span className={revision.revision === detail.revision ? "font-semibold" : ""}>
                {revision.revision}
              </span>
              <span dir="auto" className="min-w-0 flex-1 break-words text-ink-2">
                {revision.reason || (revision.revision === 0 ? "as it was made" : "edited")}
                {revision.revision > 0 && (
                  <Button
                    variant="link"
                    size="small"
                    className="ml-2"
                    onClick={() => onCompare(revision.revision - 1)}
                    aria-label={`What changed in revision ${revision.revision}`}
                  >
                    what changed
                  </Button>
                )}
              </span>
              <span className="text-ink-2">
                <PersonName id={revision.actorId} /> · <Age at={revision.createdAt} />
              </span>
            </li>
          ))}
        </ol>
      </section>
      {detail.drafts.length > 0 && (
        <section aria-label="Drafts">
          <h3 className="mb-1 text-label font-semibold text-ink-2">Drafts</h3>
          <ul className="grid gap-1">
            {detail.drafts.map((draft) => (
              <li key={draft.actorId} className="flex flex-wrap items-center gap-2 text-ink-2">
                <span>
                  <PersonName id={draft.actorId} />, on revision {draft.revision} ·{" "}
                  <Age at={draft.updatedAt} />
                </span>
                {draft.isMine && (
                  <AllowedButton needs="review" size="small" onClick={onMend}>
                    Go on with it
                  </AllowedButton>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
