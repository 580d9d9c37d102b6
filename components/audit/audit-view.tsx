"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { itemsOf } from "#components/list/items-of.ts";
import { ListRows } from "#components/list/list-rows.tsx";
import { ListStates } from "#components/list/list-states.tsx";
import { useRowCursor } from "#components/list/use-row-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { useWhyNot } from "#components/ui/me.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { saveDownload } from "#components/ui/save-download.ts";
import { useToast } from "#components/ui/toast.tsx";
import { filterSize } from "#components/list/url-filter.ts";
import { useUrlFilter } from "#components/list/use-url-filter.ts";
import { AuditFilter, type AuditRow } from "#lib/audit/schemas.ts";
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
  const events = itemsOf(list);
  const [openId, setOpenId] = useState<string | null>(null);
  const toggle = ({ id }: AuditRow) => setOpenId(id === openId ? null : id);
  const { cursor } = useRowCursor({ items: events, noun: "event", onOpen: toggle });
  return (
    <>
      <Header filter={filter} />
      <AuditFilters filter={filter} onFilter={setFilter} />
      <ListStates
        list={list}
        what="the audit log"
        isEmpty={events.length === 0}
        empty={
          <EmptyState
            title={filterSize(filter) > 0 ? "Nothing of that was recorded" : "Nothing was recorded yet"}
          >
            Whatever anybody changes is written down here, and nothing of it is ever changed or deleted.
          </EmptyState>
        }
      >
        <ListRows label="Audit log" list={list}>
          {events.map((event, index) => (
            <AuditEvent
              key={event.id}
              event={event}
              isHere={index === cursor}
              isOpen={openId === event.id}
              onOpen={() => toggle(event)}
              onOnly={(subject) => setFilter({ ...AuditFilter.parse({}), subject })}
            />
          ))}
        </ListRows>
      </ListStates>
    </>
  );
}
