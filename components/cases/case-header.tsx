"use client";
import { ChevronLeft, ChevronRight, Ellipsis } from "lucide-react";
import { useRouter } from "next/navigation";
import { PersonNames } from "#components/people/person-name.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { ProtocolBadge } from "#components/ui/protocol-badge.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import type { CaseDetail, CaseNeighbours } from "#lib/cases/schemas.ts";
import { likeThis } from "./like-this.ts";
import { DecisionBadge } from "./decision-badge.tsx";
import { protocolOf } from "./protocol-of.ts";

type Props = {
  detail: CaseDetail;
  neighbours: CaseNeighbours | undefined;
  search: string;
  onPrevious: () => void;
  onNext: () => void;
  /** Left out while the case is edited. */
  onFocus: (() => void) | null;
  /** Left out while the case cannot be edited, or is. */
  onMend: (() => void) | null;
  /** Left out where nobody can be asked to look at it. */
  onAssign: (() => void) | null;
};

/** Which case this is, where it stands in the list, and the ways to its neighbours. */
export function CaseHeader({
  detail,
  neighbours,
  search,
  onPrevious,
  onNext,
  onFocus,
  onMend,
  onAssign,
}: Props) {
  const router = useRouter();
  return (
    <PageHeader
      title={detail.toolName || "(no name)"}
      parent={{ title: "Cases", href: `/cases${search}` }}
      badges={
        <>
          {detail.category && <Badge>{detail.category}</Badge>}
          {detail.revision >= 0 && (
            <Badge>
              revision {detail.revision}
              {detail.revision > 0 && " · edited"}
            </Badge>
          )}
          {detail.model && <Badge>{detail.model}</Badge>}
          <ProtocolBadge protocol={protocolOf(detail.modelCalls)} />
          {detail.status !== "complete" && (
            <Badge tone={detail.status === "failed" ? "bad" : "accent"}>{detail.status}</Badge>
          )}
          {(detail.isStale || detail.tool.hasNewerVersion) && (
            <Badge tone="caution" title="The tool has a newer version than the one this case was made with">
              stale
            </Badge>
          )}
          {detail.tags.map((tag) => (
            <Badge key={tag} tone="accent">
              {tag}
            </Badge>
          ))}
          {detail.assigneeIds.length > 0 && (
            <Badge tone="outline" title="Asked to look at this case">
              assigned to <PersonNames ids={detail.assigneeIds} />
            </Badge>
          )}
          {detail.trashedAt !== null && (
            <Badge tone="bad" title="In no list and no export; it can be restored from the trash">
              in the trash
            </Badge>
          )}
          {detail.isBlind && (
            <Badge tone="outline" title="What others said of it is shown once your review in its queue is in">
              blind
            </Badge>
          )}
          <DecisionBadge decision={detail.decision} />
        </>
      }
      actions={
        <>
          {neighbours && (
            <span aria-live="polite" className="text-ink-2">
              {neighbours.position === null
                ? `${formatCount(neighbours.total)} in the list`
                : `${formatCount(neighbours.position)} of ${formatCount(neighbours.total)}`}
            </span>
          )}
          {onFocus && (
            <Button onClick={onFocus} title="Only the dialogue and the decision">
              Focus <Kbd>F</Kbd>
            </Button>
          )}
          {onMend && (
            <AllowedButton needs="review" onClick={onMend}>
              {detail.drafts.some((draft) => draft.isMine) ? "Go on with your draft" : "Mend"} <Kbd>e</Kbd>
            </AllowedButton>
          )}
          <Button disabled={!neighbours?.previousId} onClick={onPrevious}>
            <Kbd>k</Kbd> <span className="max-sm:sr-only">Previous</span>
            <ChevronLeft aria-hidden="true" className="size-4 sm:hidden" />
          </Button>
          <Button disabled={!neighbours?.nextId} onClick={onNext}>
            <span className="max-sm:sr-only">Next</span> <Kbd>j</Kbd>
            <ChevronRight aria-hidden="true" className="size-4 sm:hidden" />
          </Button>
          <Menu
            trigger={
              <Button size="icon" aria-label="More">
                <Ellipsis aria-hidden="true" className="size-4" />
              </Button>
            }
            items={[
              ...(onAssign ? [{ label: "Assign…", onSelect: onAssign }] : []),
              { label: "Open the tool", onSelect: () => router.push(`/tools/${detail.toolId}`) },
              {
                label: "Compare with another…",
                onSelect: () => router.push(`/compare?cases=${detail.id}`),
              },
              { label: "Cases of this tool", onSelect: () => router.push(`/cases?tool=${detail.toolId}`) },
              ...likeThis(detail).map(({ label, search: like }) => ({
                label,
                onSelect: () => router.push(`/cases${like}`),
              })),
              {
                label: "Copy as JSON",
                onSelect: () => void navigator.clipboard.writeText(JSON.stringify(detail, null, 2)),
              },
            ]}
          />
        </>
      }
    />
  );
}
