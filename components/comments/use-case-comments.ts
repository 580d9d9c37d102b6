"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { z } from "zod";
import { useToast } from "#components/ui/toast.tsx";
import { Done } from "#lib/auth/schemas.ts";
import { CommentRow, type CommentAnchor, type CommentThread } from "#lib/comments/schemas.ts";
import type { CaseDetail } from "#lib/cases/schemas.ts";
import { api } from "#lib/http/api-client.ts";
import { anchorOfSelection } from "./anchor-of-selection.ts";
import { commentKeys, commentsQuery } from "./queries.ts";

const ON_CASE: CommentAnchor = { place: null, part: null, quote: null };
type Schema = typeof CommentRow | typeof Done;

/** What is said about a case, and the ways to say something. */
export type CaseComments = ReturnType<typeof useCaseComments>;

/** @param isHidden nothing is read: what others say is not for whoever decides */
export function useCaseComments(
  detail: CaseDetail,
  { isHidden, onShow }: { isHidden: boolean; onShow: () => void },
) {
  const client = useQueryClient();
  const toast = useToast();
  const query = useQuery({ ...commentsQuery(detail.id), enabled: !isHidden });
  /** What the comment that is being written is about; `round` tells one call of it from the next. */
  const [writing, setWriting] = useState<{ anchor: CommentAnchor; text: string; round: number }>({
    anchor: ON_CASE,
    text: "",
    round: 0,
  });
  /** The thread that was asked for, by a mark or by the address. */
  const [shown, setShown] = useState<{ id: string } | null>(null);
  const threads = query.data ?? [];
  /** In the order of the case. */
  const open = threads
    .filter(({ resolvedAt }) => resolvedAt === null)
    .toSorted((a, b) => (a.now.place ?? -1) - (b.now.place ?? -1));
  const show = (id: string) => {
    setShown({ id });
    onShow();
  };

  const send = async <T extends Schema>(asked: Promise<z.output<T>>): Promise<boolean> => {
    try {
      await asked;
      return true;
    } catch (failure) {
      toast({
        title: "Not saved",
        description: failure instanceof Error ? failure.message : "",
        tone: "bad",
      });
      return false;
    } finally {
      await client.invalidateQueries({ queryKey: commentKeys.ofCase(detail.id) });
    }
  };
  const write = (anchor: CommentAnchor) => {
    setWriting((before) => ({ ...before, anchor, round: before.round + 1 }));
    onShow();
  };
  return {
    query,
    threads,
    open,
    openAt: (place: number | null): CommentThread[] => open.filter(({ now }) => now.place === place),
    writing,
    setText: (text: string) => setWriting((before) => ({ ...before, text })),
    /** Begins a comment on what is selected, else on a place; null for the case. */
    begin: (place: number | null) => write(anchorOfSelection(detail) ?? { ...ON_CASE, place }),
    /** Begins a comment on a place, whatever is selected. */
    beginAt: (place: number | null) => write({ ...ON_CASE, place }),
    shown,
    show,
    /** Goes on to the next open one, or back to the one before. */
    showNext: (by: 1 | -1) => {
      const at = open.findIndex(({ id }) => id === shown?.id);
      const next = open.at(at < 0 && by < 0 ? -1 : (at + by) % Math.max(1, open.length));
      if (next) show(next.id);
      else onShow();
    },
    add: async (text: string) => {
      const { anchor } = writing;
      const body = { revision: detail.revision, anchor, text };
      const isDone = await send<typeof CommentRow>(
        api.post(`/cases/${detail.id}/comments`, body, CommentRow),
      );
      if (isDone) setWriting(({ round }) => ({ anchor: ON_CASE, text: "", round }));
      return isDone;
    },
    reply: (threadId: string, text: string) =>
      send<typeof CommentRow>(api.post(`/cases/${detail.id}/comments`, { threadId, text }, CommentRow)),
    edit: (id: string, text: string) =>
      send<typeof CommentRow>(api.patch(`/comments/${id}`, { text }, CommentRow)),
    remove: (id: string) => send<typeof CommentRow>(api.delete(`/comments/${id}`, CommentRow)),
    resolve: (id: string, isResolved: boolean) =>
      send<typeof Done>(api.post(`/comments/${id}/resolve`, { isResolved }, Done)),
  };
}
