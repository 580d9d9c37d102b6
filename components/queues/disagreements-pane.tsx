"use client";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { DecisionBadge } from "#components/cases/decision-badge.tsx";
import { PersonName } from "#components/people/person-name.tsx";
import { decisionVerbs, emptyDraft, toggleReason, type Decided } from "#components/review/draft.ts";
import { ReasonPicker } from "#components/review/reason-picker.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/input.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { ReviewInput } from "#lib/review/schemas.ts";
import type { Disagreement } from "#lib/queues/schemas.ts";
import { disagreementsQuery, settleMutation } from "./queries.ts";
import { SingleReviews } from "./single-reviews.tsx";

/** Cases that reviewers see differently: who said what, and the decision that settles it. */
export function DisagreementsPane({ queueId }: { queueId: string }) {
  const list = useInfiniteQuery(disagreementsQuery(queueId));
  const items = itemsOf(list);
  return (
    <ListStates list={list} what="the cases" isEmpty={items.length === 0} empty={<NothingToSettle />}>
      <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-3">
        <ul aria-label="Disagreements" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          {items.map((item) => (
            <DisagreementCard key={item.caseId} queueId={queueId} item={item} />
          ))}
        </ul>
        <ShowMore list={list} />
      </div>
    </ListStates>
  );
}

function NothingToSettle() {
  return (
    <EmptyState title="There is nothing to settle">
      A case comes here when all its reviews are there and they do not agree, or when it was changed between
      them.
    </EmptyState>
  );
}

function DisagreementCard({ queueId, item }: { queueId: string; item: Disagreement }) {
  const [isSettling, setIsSettling] = useState(false);
  const mayNot = useWhyNot("curate");
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] gap-3 rounded-card border border-line bg-panel px-4 py-3">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <div className="grid min-w-0 flex-1 basis-60">
          <Link
            href={`/cases/${item.caseId}`}
            dir="auto"
            className="line-clamp-2 font-medium hover:underline"
          >
            {item.instruction}
          </Link>
          <span className="text-label text-ink-2">{item.toolName}</span>
        </div>
        {item.state === "settled" ? (
          <Badge tone="good">settled</Badge>
        ) : (
          <Badge tone="caution">to settle</Badge>
        )}
      </div>
      <SingleReviews reviews={item.reviews} revision={item.revision} />
      {item.settled && (
        <div className="grid gap-0.5 border-t border-soft pt-2">
          <p className="flex flex-wrap items-center gap-1.5">
            Settled as <DecisionBadge decision={item.settled.decision} /> by{" "}
            <span className="font-medium">
              <PersonName id={item.settled.actorId} />
            </span>
            {item.settled.reasons.length > 0 && <span>{item.settled.reasons.join(" · ")}</span>}
          </p>
          {item.settled.comment && (
            <p dir="auto" className="break-words whitespace-pre-wrap text-ink-2">
              {item.settled.comment}
            </p>
          )}
        </div>
      )}
      {mayNot === null &&
        (isSettling ? (
          <SettleForm queueId={queueId} item={item} onDone={() => setIsSettling(false)} />
        ) : (
          <div>
            <Button size="small" onClick={() => setIsSettling(true)}>
              {item.state === "settled" ? "Settle otherwise" : "Settle"}
            </Button>
          </div>
        ))}
    </li>
  );
}

const decisions = ReviewInput.shape.decision.options;

function SettleForm({ queueId, item, onDone }: { queueId: string; item: Disagreement; onDone: () => void }) {
  const client = useQueryClient();
  const settle = useMutation(settleMutation(client, queueId));
  const [draft, setDraft] = useState({
    ...emptyDraft,
    reasons: [...new Set(item.reviews.flatMap(({ reasons }) => reasons))],
  });
  const send = (decision: Decided) =>
    settle.mutate(
      {
        caseId: item.caseId,
        input: {
          ...draft,
          reasons: decision === "approved" ? [] : draft.reasons,
          decision,
          revision: item.revision,
        },
      },
      { onSuccess: onDone },
    );
  return (
    <section aria-label="Settle" className="grid gap-3 border-t border-soft pt-3">
      <ReasonPicker
        chosen={draft.reasons}
        found={[]}
        onToggle={(reason) => setDraft({ ...draft, ...toggleReason(draft, reason) })}
      />
      <Field label="Why so">
        {(ids) => (
          <TextArea
            {...ids}
            dir="auto"
            maxLength={10_000}
            value={draft.comment}
            onChange={(event) => setDraft({ ...draft, comment: event.target.value })}
          />
        )}
      </Field>
      {settle.isError && (
        <p role="alert" className="text-bad">
          {settle.error.message}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        {decisions.map((decision) => (
          <Button
            key={decision}
            variant={decision === "approved" ? "good" : decision === "rejected" ? "bad" : "secondary"}
            disabled={settle.isPending}
            onClick={() => send(decision)}
          >
            {decisionVerbs[decision]}
          </Button>
        ))}
        <Button variant="quiet" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </section>
  );
}
