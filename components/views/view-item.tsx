"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis } from "lucide-react";
import { z } from "zod";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Menu, type MenuItem } from "#components/ui/menu.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { api } from "#lib/http/api-client.ts";
import { SavedViewRow, type ChangeView } from "#lib/views/schemas.ts";
import { viewKeys } from "./queries.ts";

type Props = { view: SavedViewRow; /** Of the list on screen. */ search: string; onOpen: () => void };

/** One view: opens its list; its owner shares, overwrites and forgets it. */
export function ViewItem({ view, search, onOpen }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const onSuccess = () => void client.invalidateQueries({ queryKey: viewKeys.all });
  const onError = (error: Error) =>
    toast({ title: "The view was not changed", description: error.message, tone: "bad" });
  const change = useMutation({
    mutationFn: (input: ChangeView) => api.patch(`/views/${view.id}`, input, SavedViewRow),
    onSuccess,
    onError,
  });
  const forget = useMutation({
    mutationFn: () => api.delete(`/views/${view.id}`, z.object({ id: z.uuid() })),
    onSuccess,
    onError,
  });
  const items: MenuItem[] = [
    {
      label: "Copy link",
      onSelect: () => {
        void navigator.clipboard.writeText(`${window.location.origin}/cases?view=${view.id}`);
        toast({ title: "Link copied", description: "Whoever may read here can open it." });
      },
    },
    ...(view.isOwn
      ? [
          {
            label: view.isShared ? "List it for me alone" : "List it for everybody",
            onSelect: () => change.mutate({ isShared: !view.isShared }),
          },
          {
            label: "Replace by the list on screen",
            onSelect: () => change.mutate({ search: search.replace(/^\?/, "") }),
          },
          { label: "Forget it", isDangerous: true, onSelect: () => forget.mutate() },
        ]
      : []),
  ];
  return (
    <li className="flex min-h-9 items-center gap-2">
      <button
        type="button"
        onClick={onOpen}
        className="rail min-w-0 flex-1 rounded text-left font-medium hover:underline"
        dir="auto"
        title={view.name}
      >
        {view.name}
      </button>
      {view.isShared && <Badge>{view.isOwn ? "shared" : "of somebody else"}</Badge>}
      <Menu
        trigger={
          <Button size="icon" variant="quiet" aria-label={`More about ${view.name}`}>
            <Ellipsis aria-hidden="true" className="size-4" />
          </Button>
        }
        items={items}
      />
    </li>
  );
}
