"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { saveDownload } from "#components/ui/save-download.ts";
import { useToast } from "#components/ui/toast.tsx";
import { filterSize } from "#components/ui/url-filter.ts";
import { useUrlFilter } from "#components/ui/use-url-filter.ts";
import { AuditFilter } from "#lib/audit/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { AuditEvent } from "./audit-event.tsx";
import { AuditFilters } from "./audit-filters.tsx";
import { auditQuery } from "./queries.ts";

/** Who did what, the newest first; for those who may see it. */
export function AuditView() {
  const reason = useWhyNot("audit");
  return (
    <>
      {reason === null ? (
        <Log />
      ) : (
        <>
          <Header />
          <EmptyState title="The audit log is not for everybody">{reason}</EmptyState>
        </>
      )}
    </>
  );
}

function Header({ filter }: { filter?: AuditFilter }) {
  const toast = useToast();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (format: "json" | "csv") => {
    setIsBusy(true);
    try {
      await saveDownload(
        await api.download("/audit/export", { ...filter, format }),
        `paddock-audit.${format}`,
      );
    } catch (failure) {
      toast({
        title: "The log was not exported",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
    }
    setIsBusy(false);
  };
  return (
    <PageHeader
      title="Audit log"
      parent={{ title: "Settings", href: "/settings" }}
      actions={
        filter && (
          <>
            <Button disabled={isBusy} onClick={() => void save("csv")}>
              Export CSV
            </Button>
            <Button disabled={isBusy} onClick={() => void save("json")}>
              Export JSON
            </Button>
          </>
        )
      }
    />
  );
}

function Log() {
  const [filter, setFilter] = useUrlFilter(AuditFilter);
  const list = useInfiniteQuery(auditQuery(filter));
  const events = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <Header filter={filter} />
      <AuditFilters filter={filter} onFilter={setFilter} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {list.isPending && <SkeletonRows count={8} label="Reading the audit log" />}
        {list.isError && events.length === 0 && (
          <ErrorState
            title="The audit log could not be read"
            error={list.error}
            onRetry={() => void list.refetch()}
          />
        )}
        {list.data && events.length === 0 && (
          <EmptyState
            title={filterSize(filter) > 0 ? "Nothing of that was recorded" : "Nothing was recorded yet"}
          >
            Whatever anybody changes is written down here, and nothing of it is ever changed or deleted.
          </EmptyState>
        )}
        {events.length > 0 && (
          <ul aria-label="Audit log">
            {events.map((event) => (
              <AuditEvent
                key={event.id}
                event={event}
                onOnly={(subject) => setFilter({ ...AuditFilter.parse({}), subject })}
              />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button
            className="m-4"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? "Reading…" : "Show more"}
          </Button>
        )}
      </div>
    </>
  );
}
