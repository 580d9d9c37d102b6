"use client";
import { classNames } from "#components/ui/class-names.ts";
import { Kbd } from "#components/ui/kbd.tsx";
import { ErrorKind } from "#lib/review/schemas.ts";

type Props = {
  chosen: readonly string[];
  onToggle: (reason: string) => void;
  /** Reasons that the checks found on this case. */
  found: readonly string[];
  /** Those to choose from; left out: all kinds of error. */
  offered?: readonly string[] | undefined;
};

/** Why: each reason is a switch, the first nine have a digit. */
export function ReasonPicker({ chosen, onToggle, found, offered = ErrorKind.options }: Props) {
  return (
    <ul aria-label="Reasons" className="flex flex-wrap gap-1.5">
      {offered.map((reason, place) => {
        const isChosen = chosen.includes(reason);
        return (
          <li key={reason}>
            <button
              type="button"
              aria-pressed={isChosen}
              onClick={() => onToggle(reason)}
              className={classNames(
                "flex h-6 items-center gap-1.5 rounded-full border px-2.5 text-label max-md:h-11 pointer-coarse:h-11",
                isChosen
                  ? "border-bad bg-bad-soft font-semibold text-bad"
                  : "border-line bg-panel text-ink-2 hover:bg-soft hover:text-ink",
              )}
            >
              {place < 9 && <Kbd className="border-0 px-0">{place + 1}</Kbd>}
              {reason}
              {found.includes(reason) && <span className="text-caution">found</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
