import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import type { QueueDetail } from "#lib/queues/schemas.ts";

type Props = {
  queue: QueueDetail;
  detail: CaseDetail;
  /** Decisions that are on their way. */
  sending: number;
  /** Decisions made in this window. */
  doneCount: number;
  canLater: boolean;
  onLater: () => void;
};

/** Which queue one works on, and which case is on screen. */
export function QueueCaseHeader({ queue, detail, sending, doneCount, canLater, onLater }: Props) {
  return (
    <PageHeader
      title={detail.toolName || "(no name)"}
      parent={{ title: queue.name, href: `/review/${queue.id}` }}
      badges={
        <>
          {detail.category && <Badge>{detail.category}</Badge>}
          {detail.revision > 0 && <Badge>revision {detail.revision} · edited</Badge>}
          {detail.status === "failed" && <Badge tone="bad">failed</Badge>}
          {queue.isBlind && (
            <Badge tone="outline" title="What others said of the case is not shown">
              blind
            </Badge>
          )}
        </>
      }
      actions={
        <>
          <span aria-live="polite" className="text-ink-2">
            {sending > 0
              ? `${formatCount(sending)} being saved`
              : doneCount > 0
                ? `${formatCount(doneCount)} done`
                : ""}
          </span>
          <Button disabled={!canLater} onClick={onLater}>
            Later <Kbd>j</Kbd>
          </Button>
        </>
      }
    />
  );
}
