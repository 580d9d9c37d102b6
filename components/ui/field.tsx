import { useId, type ReactNode } from "react";

type Ids = { id: string; "aria-describedby": string | undefined; "aria-invalid": boolean | undefined };
type Props = {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  children: (ids: Ids) => ReactNode;
};

/** A labelled control with its hint and its error, tied together for screen readers. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const isDescribed = hint !== undefined || error !== undefined;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-label font-medium text-ink-2">
        {label}
      </label>
      {children({
        id,
        "aria-describedby": isDescribed ? `${id}-about` : undefined,
        "aria-invalid": error ? true : undefined,
      })}
      {isDescribed && (
        <p id={`${id}-about`} className={error ? "text-label text-bad" : "text-label text-ink-3"}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}
