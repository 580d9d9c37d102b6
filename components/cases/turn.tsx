import type { ReactNode } from "react";
import type { quotable } from "#components/comments/quotable.ts";
import { classNames } from "#components/ui/class-names.ts";

type Quotable = ReturnType<typeof quotable>;

type Props = {
  /** One sign in the marker: U, A, or the step's number. */
  mark: string;
  tone: "user" | "assistant" | "bad";
  title: string;
  about?: string;
  /** Shown at the right of the title. */
  aside?: ReactNode;
  isLast?: boolean;
  isFocused?: boolean;
  id?: string;
  onPoint?: () => void;
  children: ReactNode;
};

const tones = {
  user: "bg-user-soft text-user",
  assistant: "bg-accent-soft text-accent",
  bad: "bg-bad-soft text-bad",
} as const;

/** One turn of the dialogue, hung on the line that runs through them. */
export function Turn({
  mark,
  tone,
  title,
  about,
  aside,
  isLast = false,
  isFocused = false,
  id,
  onPoint,
  children,
}: Props) {
  return (
    <li
      id={id}
      className="grid scroll-mt-4 grid-cols-[26px_minmax(0,1fr)] gap-x-3"
      onPointerEnter={onPoint}
      onFocus={onPoint}
    >
      <div className="flex flex-col items-center">
        <span
          aria-hidden="true"
          className={classNames(
            "grid size-[26px] shrink-0 place-items-center rounded-control text-[11px] font-semibold",
            tones[tone],
            isFocused && "ring-1 ring-current",
          )}
        >
          {mark}
        </span>
        {!isLast && <span aria-hidden="true" className="w-px flex-1 bg-line" />}
      </div>
      <div className={classNames("min-w-0", isLast ? "pb-6" : "pb-4")}>
        <div className="flex min-h-[26px] flex-wrap items-center gap-2 text-label">
          <h2 className="font-semibold text-ink-2">{title}</h2>
          {about && <span className="text-ink-2">{about}</span>}
          {aside && <div className="ml-auto flex flex-wrap items-center justify-end gap-x-3">{aside}</div>}
        </div>
        {children}
      </div>
    </li>
  );
}

/** What a person or a model said, as text and nothing else. */
export function Said({ text, className, ...rest }: { text: string; className?: string } & Partial<Quotable>) {
  return (
    <p
      dir="auto"
      className={classNames("text-dialogue break-words whitespace-pre-wrap", className)}
      {...rest}
    >
      {text}
    </p>
  );
}
