"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Age } from "#components/ui/age.tsx";
import { Button } from "#components/ui/button.tsx";
import { Markdown } from "#components/ui/markdown.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { Select } from "#components/ui/select.tsx";
import { ApiError } from "#lib/http/api-client.ts";
import { QueueDetail } from "#lib/queues/schemas.ts";
import { GuidelinesEditor } from "./guidelines-editor.tsx";
import { editQueueMutation, guidelinesQuery } from "./queries.ts";

type Typed = { text: string; version: number };

/** What reviewers are told, in every version; a curator writes the next one. */
export function GuidelinesPane({ queue }: { queue: QueueDetail }) {
  const mayNot = useWhyNot("curate");
  const [typed, setTyped] = useState<Typed | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  const { data: versions = [] } = useQuery(guidelinesQuery(queue.id));
  const { guidelines } = queue;
  const version = shown ?? guidelines.version;
  const chosen = versions.find((one) => one.version === version) ?? guidelines;
  if (typed !== null) return <Writing queue={queue} typed={typed} onTyped={setTyped} />;
  return (
    <div className="grid max-w-[720px] grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center gap-3">
        {versions.length > 1 && (
          <Select
            aria-label="Version"
            value={String(version)}
            onValueChange={(value) => setShown(Number(value))}
            options={versions.map((one) => ({ value: String(one.version), label: `Version ${one.version}` }))}
          />
        )}
        {chosen.actorId !== null && chosen.createdAt !== null && (
          <span className="text-ink-2">
            <PersonName id={chosen.actorId} /> · <Age at={chosen.createdAt} />
          </span>
        )}
        {mayNot === null && (
          <Button
            className="ml-auto"
            onClick={() => setTyped({ text: chosen.text, version: guidelines.version })}
          >
            {guidelines.version === 0 ? "Write guidelines" : "Write the next version"}
          </Button>
        )}
      </div>
      {chosen.text.trim() === "" ? (
        <p className="text-ink-2">Reviewers are told nothing yet.</p>
      ) : (
        <Markdown text={chosen.text} level={1} />
      )}
    </div>
  );
}

function Writing({
  queue,
  typed,
  onTyped,
}: {
  queue: QueueDetail;
  typed: Typed;
  onTyped: (typed: Typed | null) => void;
}) {
  const client = useQueryClient();
  const save = useMutation(editQueueMutation(client, queue.id));
  const now = QueueDetail.safeParse(save.error instanceof ApiError ? save.error.problem?.current : null);
  return (
    <div className="grid max-w-[720px] grid-cols-[minmax(0,1fr)] gap-4">
      <GuidelinesEditor text={typed.text} onChange={(text) => onTyped({ ...typed, text })} />
      {save.isError && (
        <div role="alert" className="grid gap-2 text-bad">
          <p>{save.error.message}</p>
          {now.success && (
            <section
              aria-label="The version that is there now"
              className="border-l-2 border-line pl-3 text-ink"
            >
              <Markdown text={now.data.guidelines.text} level={1} />
            </section>
          )}
        </div>
      )}
      <div className="flex gap-2">
        <Button
          variant="primary"
          disabled={save.isPending}
          onClick={() =>
            save.mutate(
              {
                guidelines: {
                  text: typed.text,
                  version: now.success ? now.data.guidelines.version : typed.version,
                },
              },
              { onSuccess: () => onTyped(null) },
            )
          }
        >
          {now.success ? "Save mine as the newest" : "Save"}
        </Button>
        <Button onClick={() => onTyped(null)}>Cancel</Button>
      </div>
    </div>
  );
}
