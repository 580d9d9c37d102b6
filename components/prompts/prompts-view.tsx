"use client";
import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/data-table.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { promptsQuery } from "./queries.ts";

/** What the models are told, in the order of the work. */
export function PromptsView() {
  const query = useQuery(promptsQuery());
  return (
    <>
      <PageHeader title="Prompts" />
      <div className="min-h-0 flex-1 overflow-y-auto p-4 sm:p-5">
        <div className="mx-auto grid max-w-[1000px] gap-3">
          <p className="text-ink-2">
            What each model is told. A changed text is a new version: runs that are started from then on use
            it, runs under way keep theirs.
          </p>
          {query.isPending && <SkeletonRows count={8} label="Reading the prompts" />}
          {query.isError && (
            <ErrorState
              title="The prompts could not be read"
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          )}
          {query.data && (
            <Table label="Prompts">
              <thead>
                <tr>
                  <HeadCell>Prompt</HeadCell>
                  <HeadCell>Agent</HeadCell>
                  <HeadCell>Version</HeadCell>
                </tr>
              </thead>
              <tbody>
                {query.data.map((prompt) => (
                  <Row key={prompt.name}>
                    <Cell>
                      <Link href={`/prompts/${prompt.name}`} className="font-medium hover:underline">
                        {prompt.title}
                      </Link>{" "}
                      <code className="text-ink-2">{prompt.name}</code>
                    </Cell>
                    <Cell>{prompt.agent}</Cell>
                    <Cell className="whitespace-nowrap">
                      {prompt.version} {prompt.source === "edited" && <Badge tone="accent">edited</Badge>}
                    </Cell>
                  </Row>
                ))}
              </tbody>
            </Table>
          )}
        </div>
      </div>
    </>
  );
}
