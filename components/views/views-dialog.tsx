"use client";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { api } from "#lib/http/api-client.ts";
import { SavedViewRow } from "#lib/views/schemas.ts";
import { viewKeys, viewsQuery } from "./queries.ts";
import { ViewItem } from "./view-item.tsx";

type Props = {
  /** The list's address as it is now, "" or "?...". */
  search: string;
  onOpen: (search: string) => void;
  onClose: () => void;
};

/** Lists under names: one's own and shared ones, and a name for the one on screen. */
export function ViewsDialog({ search, onOpen, onClose }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const views = useQuery(viewsQuery);
  const [name, setName] = useState("");
  const [isShared, setIsShared] = useState(false);
  const save = useMutation({
    mutationFn: () => api.post("/views", { name, search: search.replace(/^\?/, ""), isShared }, SavedViewRow),
    onSuccess: (view) => {
      toast({ title: `Saved: ${view.name}`, tone: "good" });
      setName("");
      void client.invalidateQueries({ queryKey: viewKeys.all });
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Views"
      description="A filter, order and columns under a name."
    >
      <div className="grid gap-4">
        {views.isPending ? (
          <SkeletonRows count={3} label="Views are being fetched" />
        ) : views.isError ? (
          <ErrorState
            title="The views could not be fetched"
            error={views.error}
            onRetry={() => void views.refetch()}
          />
        ) : views.data.items.length === 0 ? (
          <p className="text-ink-2">No views yet: set the filters that you need again and save them here.</p>
        ) : (
          <ul aria-label="Saved views" className="grid divide-y divide-soft">
            {views.data.items.map((view) => (
              <ViewItem
                key={view.id}
                view={view}
                search={search}
                onOpen={() => {
                  onOpen(view.search === "" ? "" : `?${view.search}`);
                  onClose();
                }}
              />
            ))}
          </ul>
        )}
        <form
          className="grid gap-2 border-t border-line pt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") save.mutate();
          }}
        >
          <Field label="Save the list on screen as" error={save.isError ? save.error.message : undefined}>
            {(ids) => (
              <Input
                {...ids}
                value={name}
                maxLength={80}
                placeholder="Rejected for loops"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
          <div className="flex flex-wrap items-center justify-between gap-2">
            <label className="flex items-center gap-2">
              <Checkbox checked={isShared} onChange={() => setIsShared(!isShared)} />
              List it for everybody
            </label>
            <Button variant="primary" type="submit" disabled={name.trim() === "" || save.isPending}>
              Save view
            </Button>
          </div>
        </form>
      </div>
    </Dialog>
  );
}
