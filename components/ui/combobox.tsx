"use client";
import { useId, useRef, useState } from "react";
import { Input } from "./input.tsx";

export type ComboboxOption = { value: string; about: string };

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Called too where an option was taken, and not merely typed. */
  onChoose?: (value: string) => void;
  options: ComboboxOption[];
  id?: string;
  isInvalid?: boolean;
  describedBy?: string | undefined;
  className?: string;
};

const SHOWN_OPTIONS = 50;

/** Names that hold what was typed; those that begin with it first. */
function matching(options: readonly ComboboxOption[], typed: string): ComboboxOption[] {
  const sought = typed.trim().toLowerCase();
  const rank = ({ value }: ComboboxOption): number => {
    const place = value.toLowerCase().indexOf(sought);
    return place < 0 ? 2 : Math.min(place, 1);
  };
  return options
    .filter((option) => rank(option) < 2)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN_OPTIONS);
}

/** A field that completes from a list as one types; anything may be typed. Arrows choose, Enter or Tab takes, Escape closes. */
export function Combobox({
  label,
  value,
  onChange,
  onChoose,
  options,
  id,
  isInvalid = false,
  describedBy,
  className,
}: Props) {
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isTyped, setIsTyped] = useState(false);
  const [active, setActive] = useState(0);
  // The whole list, until one types: what is chosen must not hide what else there is.
  const shown = isTyped ? matching(options, value) : options.slice(0, SHOWN_OPTIONS);
  const isShown = isOpen && shown.length > 0;
  const place = Math.min(active, shown.length - 1);
  const open = (typed: boolean) => {
    setIsOpen(true);
    setIsTyped(typed);
    setActive(
      typed
        ? 0
        : Math.max(
            0,
            options.findIndex((option) => option.value === value),
          ),
    );
  };
  const take = (option: ComboboxOption | undefined) => {
    setIsOpen(false);
    if (!option) return;
    onChange(option.value);
    onChoose?.(option.value);
  };
  const turn = (by: number) => {
    if (!isShown) return open(false);
    const next = (place + by + shown.length) % shown.length;
    setActive(next);
    return list.current?.children[next]?.scrollIntoView({ block: "nearest" });
  };
  return (
    <div className={className ?? "relative"}>
      <Input
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded={isShown}
        aria-controls={isShown ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isShown ? `${listId}-${place}` : undefined}
        aria-invalid={isInvalid || undefined}
        aria-describedby={describedBy}
        autoComplete="off"
        spellCheck={false}
        value={value}
        className="font-mono text-code font-semibold text-tool"
        onChange={(event) => {
          onChange(event.target.value);
          open(true);
        }}
        onClick={() => open(false)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            turn(event.key === "ArrowDown" ? 1 : -1);
          } else if (
            isShown &&
            (event.key === "Enter" || event.key === "Tab") &&
            !event.ctrlKey &&
            !event.metaKey
          ) {
            if (event.key === "Enter") event.preventDefault();
            take(shown[place]);
          } else if (isShown && event.key === "Escape") {
            event.preventDefault();
            setIsOpen(false);
          }
        }}
      />
      {isShown && (
        <div
          ref={list}
          id={listId}
          role="listbox"
          aria-label={label}
          className="absolute top-full right-0 left-0 z-30 mt-1 max-h-64 overflow-y-auto rounded-control border border-line bg-panel p-1"
        >
          {shown.map((option, index) => (
            <div
              key={option.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === place}
              // Before the field loses the focus.
              onPointerDown={(event) => {
                event.preventDefault();
                take(option);
              }}
              onPointerMove={() => setActive(index)}
              className="cursor-pointer rounded-[5px] px-2 py-1 aria-selected:bg-soft"
            >
              <span className="font-mono text-code font-semibold text-tool">{option.value}</span>
              <span className="ml-2 text-label text-ink-2">{option.about}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
