"use client";
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { BulkStrip } from "#components/bulk/bulk-strip.tsx";
import { bulkKeys } from "#components/bulk/queries.ts";
import { useKeys, useKeysWait } from "#components/shell/keys.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount } from "#components/ui/figures.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { ClusterState } from "#lib/duplicates/schemas.ts";
import { ClusterList } from "./cluster-list.tsx";
import { ClusterView } from "./cluster-view.tsx";
import { clusterQuery, clustersQuery, keepOne, undoAction, type PutAway } from "./queries.ts";
import { useClusterAddress } from "./use-cluster-address.ts";

const parent = { title: "Cases", href: "/cases" };
const states = [
  { value: "open", label: "To choose from" },
  { value: "all", label: "All, also with one left" },
];

type Keeping = { id: string; how: PutAway; keepId: string; expectedCount: number };

/** Clusters of near-duplicates, one after the other: one case of each stays. */
export function DuplicatesScreen() {
  const client = useQueryClient();
  const toast = useToast();
  const [address, go] = useClusterAddress();
  const list = useInfiniteQuery(clustersQuery(address.state));
  const [done, setDone] = useState<{ actions: string[]; clusters: ReadonlySet<string> }>({
    actions: [],
    clusters: new Set(),
  });
  // What was put away leaves the list at once; the server follows when its action has ended.
  const clusters = itemsOf(list).filter(({ id }) => address.state === "all" || !done.clusters.has(id));
  const openId = address.cluster ?? clusters[0]?.id ?? null;
  const at = clusters.findIndex(({ id }) => id === openId);
  const nextId = clusters[at + 1]?.id ?? clusters[at - 1]?.id ?? null;
  const cluster = useQuery({ ...clusterQuery(openId ?? ""), enabled: openId !== null });
  useQuery({ ...clusterQuery(nextId ?? ""), enabled: nextId !== null });
  const { move, stay } = useKeysWait(cluster.data?.id ?? null);
  const refused = (error: Error) => {
    toast({ title: "That did not work", description: error.message, tone: "bad" });
    void client.invalidateQueries({ queryKey: ["cases"] });
  };
  const keep = useMutation({
    mutationFn: ({ id, how, ...input }: Keeping) => keepOne(id, how, input),
    onMutate: move,
    onSuccess: (action, { id }) => {
      setDone({ actions: [...done.actions, action.id], clusters: new Set([...done.clusters, id]) });
      go({ cluster: address.state === "all" ? id : nextId });
      if (address.state === "all" || nextId === null) stay();
      void client.invalidateQueries({ queryKey: bulkKeys.all });
    },
    onError: (error) => {
      stay();
      refused(error);
    },
  });
  const undo = useMutation({
    mutationFn: undoAction,
    onSuccess: (_, undone) => {
      setDone({ actions: done.actions.filter((id) => id !== undone), clusters: new Set() });
      void client.invalidateQueries({ queryKey: bulkKeys.all });
      void client.invalidateQueries({ queryKey: ["cases"] });
    },
    onError: refused,
  });
  const step = (by: number) => {
    const to = clusters[Math.max(0, Math.min(clusters.length - 1, at + by))];
    if (to) go({ cluster: to.id });
  };
  const last = done.actions.at(-1);
  useKeys("Near-duplicates", [
    { keys: "j", label: "Next cluster", run: () => step(1) },
    { keys: "k", label: "Cluster before", run: () => step(-1) },
    { keys: "z", label: "Undo the last keep-one", run: () => last && !undo.isPending && undo.mutate(last) },
  ]);
  const total = list.data?.pages[0]?.total;
  return (
    <>
      <PageHeader
        title="Near-duplicates"
        parent={parent}
        badges={total !== undefined && <Badge>{formatCount(total)}</Badge>}
        actions={
          <Select
            isQuiet
            aria-label="Which clusters"
            value={address.state}
            onValueChange={(value) => go({ state: ClusterState.parse(value), cluster: null })}
            options={states}
          />
        }
      />
      <ListStates
        list={list}
        what="the clusters"
        isEmpty={clusters.length === 0 && address.cluster === null}
        empty={
          <EmptyState title="Nothing to choose from">
            Cases that nearly repeat each other in what is asked and called come together here. Simulated
            cases are compared as they end, imported ones when they are checked.
          </EmptyState>
        }
      >
        <div className="flex min-h-0 flex-1">
          <section
            aria-label="List of clusters"
            tabIndex={0}
            className={`w-full min-w-0 overflow-y-auto border-line -outline-offset-2 lg:block lg:w-[340px] lg:shrink-0 lg:border-r ${
              address.cluster === null ? "" : "hidden"
            }`}
          >
            <ClusterList clusters={clusters} openId={openId} onOpen={(id) => go({ cluster: id })} />
            <ShowMore list={list} />
          </section>
          <section
            aria-label="Cluster"
            tabIndex={0}
            className={`min-w-0 flex-1 overflow-y-auto -outline-offset-2 lg:block ${
              address.cluster === null ? "hidden" : ""
            }`}
          >
            <Button variant="quiet" className="m-2 lg:hidden" onClick={() => go({ cluster: null })}>
              <ArrowLeft aria-hidden="true" className="size-4" /> All clusters
            </Button>
            {cluster.data ? (
              <ClusterView
                key={`${cluster.data.id} ${cluster.data.suggestion?.caseId}`}
                cluster={cluster.data}
                isBusy={keep.isPending}
                onKeep={(how, keepId, expectedCount) => {
                  // Where there is no room for both, a key must not act on a cluster that is not on screen.
                  if (address.cluster !== null || matchMedia("(min-width: 64rem)").matches)
                    keep.mutate({ id: cluster.data.id, how, keepId, expectedCount });
                }}
              />
            ) : cluster.isError ? (
              <ErrorState
                title="The cluster could not be read"
                error={cluster.error}
                onRetry={() => void cluster.refetch()}
              />
            ) : (
              openId !== null && <SkeletonRows count={8} label="Reading the cluster" />
            )}
          </section>
        </div>
      </ListStates>
      <BulkStrip />
    </>
  );
}
