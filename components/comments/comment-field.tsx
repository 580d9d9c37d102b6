"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { peopleQuery } from "#components/people/queries.ts";
import { Button } from "#components/ui/button.tsx";
import { TextArea } from "#components/ui/input.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Person } from "#lib/auth/schemas.ts";
import { COMMENT_MAX } from "#lib/comments/schemas.ts";
import { mentionAt } from "./mention-at.ts";

type Props = {
  label: string;
  /** On the button: "Comment", "Reply", "Save". */
  action: string;
  text: string;
  onText: (text: string) => void;
  /** @returns whether it was taken */
  onSend: (text: string) => Promise<boolean>;
  onCancel?: (() => void) | undefined;
  isFocused?: boolean;
};

/** A text with names in it: after "@" a list completes them; arrows choose, Enter or Tab takes, Escape closes. */
export function CommentField({ label, action, text, onText, onSend, onCancel, isFocused = false }: Props) {
  const listId = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const { data: people = [] } = useQuery(peopleQuery());
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const mention = cursor === null ? null : mentionAt(text, cursor, people);
  const place = mention ? Math.min(active, mention.options.length - 1) : 0;
  const take = (person: Person | undefined) => {
    if (!mention || !person || cursor === null) return;
    const before = `${text.slice(0, mention.start)}@${person.name} `;
    onText(before + text.slice(cursor));
    setCursor(null);
    requestAnimationFrame(() => area.current?.setSelectionRange(before.length, before.length));
  };
  const send = async () => {
    if (text.trim() === "" || isSending) return;
    setIsSending(true);
    // The page's keys are for the case again.
    if (await onSend(text)) area.current?.blur();
    setIsSending(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (mention && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
      event.preventDefault();
      const { length } = mention.options;
      setActive((place + (event.key === "ArrowDown" ? 1 : length - 1)) % length);
    } else if (mention && (event.key === "Enter" || event.key === "Tab")) {
      event.preventDefault();
      take(mention.options[place]);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (mention) setCursor(null);
      else {
        area.current?.blur();
        if (text.trim() === "") onCancel?.();
      }
    }
  };
  return (
    <div className="relative grid gap-1.5">
      <TextArea
        ref={area}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={mention ? listId : undefined}
        aria-activedescendant={mention ? `${listId}-${place}` : undefined}
        placeholder={`${label}; @ names somebody`}
        dir="auto"
        rows={3}
        maxLength={COMMENT_MAX}
        autoFocus={isFocused}
        value={text}
        onChange={(event) => {
          onText(event.target.value);
          setCursor(event.target.selectionStart);
          setActive(0);
        }}
        onBlur={() => setCursor(null)}
        onKeyDown={press}
      />
      {mention && (
        <div
          id={listId}
          role="listbox"
          aria-label="People"
          className="absolute top-[72px] right-0 left-0 z-30 max-h-56 overflow-y-auto rounded-control border border-line bg-panel p-1"
        >
          {mention.options.map((person, index) => (
            <div
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === place}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(person);
              }}
              onPointerMove={() => setActive(index)}
              className="flex min-h-6 cursor-pointer items-center gap-2 rounded-[5px] px-2 py-1 aria-selected:bg-soft"
            >
              <span dir="auto" className="font-medium">
                {person.name}
              </span>
              <span className="text-label text-ink-2">{person.role}</span>
            </div>
          ))}
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          variant="primary"
          disabled={isSending || text.trim() === ""}
          onClick={() => void send()}
        >
          {action}
        </Button>
        {onCancel && (
          <Button size="small" variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <span className="text-label text-ink-2">
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd>
        </span>
      </div>
    </div>
  );
}
