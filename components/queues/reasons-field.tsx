"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { ErrorKind } from "#lib/review/schemas.ts";

type Props = { chosen: readonly string[]; onChange: (reasons: string[]) => void };

/** Which reasons a reviewer is offered. */
export function ReasonsField({ chosen, onChange }: Props) {
  const toggle = (reason: string) =>
    onChange(
      ErrorKind.options.filter((one) => (one === reason ? !chosen.includes(one) : chosen.includes(one))),
    );
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-label font-medium text-ink-2">Reasons offered</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {ErrorKind.options.map((reason) => (
          <label key={reason} className="flex min-h-6 items-center gap-2">
            <Checkbox checked={chosen.includes(reason)} onChange={() => toggle(reason)} />
            {reason}
          </label>
        ))}
      </div>
      <p className="text-label text-ink-3">None chosen: all of them.</p>
    </fieldset>
  );
}
