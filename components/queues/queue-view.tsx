"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { useKeys } from "#components/shell/keys.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { QueueDetail } from "#lib/queues/schemas.ts";
import { AgreementPane } from "./agreement-pane.tsx";
import { DisagreementsPane } from "./disagreements-pane.tsx";
import { GuidelinesPane } from "./guidelines-pane.tsx";
import { IntakeStrip } from "./intake-strip.tsx";
import { ProgressPane } from "./progress-pane.tsx";
import { editQueueMutation, isUnderWay, queueQuery, takeInMutation } from "./queries.ts";
import { SettingsPane } from "./settings-pane.tsx";

/** A queue: how far it is, how far people agree, what is to be settled, what reviewers are told. */
export function QueueView() {
  const id = usePathname().split("/")[2] ?? "";
  const [tab, setTab] = useState("progress");
  const { data: queue, error, refetch } = useQuery(queueQuery(id));
  if (error && !queue)
    return <ErrorState title="The queue could not be read" error={error} onRetry={() => void refetch()} />;
  if (!queue) return <SkeletonRows count={6} label="The queue is being read" />;
  const tabs = [
    { value: "progress", title: "Progress", content: <ProgressPane queue={queue} /> },
    { value: "agreement", title: "Agreement", content: <AgreementPane queueId={id} /> },
    {
      value: "to-settle",
      title: "To settle",
      count: queue.toSettle,
      content: <DisagreementsPane queueId={id} />,
    },
    { value: "guidelines", title: "Guidelines", content: <GuidelinesPane key={id} queue={queue} /> },
    { value: "settings", title: "Settings", content: <SettingsPane queue={queue} /> },
  ];
  return (
    <>
      <QueueHeader
        queue={queue}
        onTurn={(by) => {
          const place = tabs.findIndex((one) => one.value === tab);
          setTab(tabs[(place + by + tabs.length) % tabs.length]?.value ?? "progress");
        }}
      />
      {queue.intake && <IntakeStrip queueId={id} intake={queue.intake} />}
      <Tabs label="About this queue" tabs={tabs} value={tab} onValueChange={setTab} className="flex-1" />
    </>
  );
}

function QueueHeader({ queue, onTurn }: { queue: QueueDetail; onTurn: (by: number) => void }) {
  const router = useRouter();
  const client = useQueryClient();
  const toast = useToast();
  const mayCurate = useWhyNot("curate") === null;
  const mayNotReview = useWhyNot("review");
  const takeIn = useMutation(takeInMutation(client, queue.id));
  const edit = useMutation(editQueueMutation(client, queue.id));
  const isOpen = queue.status === "open";
  const blocked = mayNotReview ?? whyNothing(queue);
  const failed = (error: Error) => toast({ title: "Not done", description: error.message, tone: "bad" });
  const start = () => router.push(`/review/${queue.id}/next`);
  useKeys("This queue", [
    ...(blocked === null ? [{ keys: "Enter", label: "Start reviewing", run: start }] : []),
    { keys: "[", label: "Tab before", run: () => onTurn(-1) },
    { keys: "]", label: "Next tab", run: () => onTurn(1) },
  ]);
  return (
    <PageHeader
      title={queue.name}
      parent={{ title: "Review", href: "/review" }}
      badges={
        <>
          {!isOpen && <Badge>closed</Badge>}
          <Badge>{formatCountOf(queue.cases, "case")}</Badge>
          {queue.mine.done > 0 && <Badge tone="good">{formatCount(queue.mine.done)} done by you</Badge>}
        </>
      }
      actions={
        <>
          {blocked !== null && <p className="text-ink-2">{blocked}</p>}
          {mayCurate && queue.newMatches > 0 && (
            <Button
              disabled={takeIn.isPending}
              onClick={() =>
                takeIn.mutate(undefined, {
                  onSuccess: (after) =>
                    toast({
                      title: after.intake
                        ? `${formatCountOf(after.intake.total, "case")} are being taken in`
                        : `${formatCountOf(after.cases - queue.cases, "case")} taken in`,
                      tone: "good",
                    }),
                  onError: failed,
                })
              }
            >
              Take in {formatCountOf(queue.newMatches, "new case")}
            </Button>
          )}
          {mayCurate && (
            <Button
              disabled={edit.isPending}
              onClick={() => edit.mutate({ status: isOpen ? "closed" : "open" }, { onError: failed })}
            >
              {isOpen ? "Close" : "Open again"}
            </Button>
          )}
          {blocked === null && (
            <Button asChild variant="primary">
              <Link href={`/review/${queue.id}/next`}>
                Review <Kbd>Enter</Kbd>
              </Link>
            </Button>
          )}
        </>
      }
    />
  );
}

/** Why one gets no case of the queue now; null where one does. */
function whyNothing({ status, mine, places, intake }: QueueDetail): string | null {
  if (status === "closed") return "The queue is closed.";
  if (!mine.isReviewer) return "You are not among its reviewers.";
  if (mine.available > 0) return null;
  if (isUnderWay(intake)) return "Its cases are still coming in.";
  return places.claimed > 0 ? "What is left is in other hands." : "Nothing is left for you here.";
}
