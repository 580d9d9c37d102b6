import { Checkbox } from "#components/ui/checkbox.tsx";
import type { FindingKind } from "#lib/checks/schemas.ts";

/** What the rules can find when a case ends, gate by gate. */
const kinds: readonly FindingKind[] = [
  "unknown function",
  "unknown parameter",
  "missing parameter",
  "wrong type",
  "not in enum",
  "ignored error",
  "loop",
  "early end",
  "invented value",
  "observation breaks schema",
  "observation contradicts earlier state",
  "duplicate",
];

type Props = { chosen: readonly FindingKind[]; onChange: (chosen: FindingKind[]) => void };

/** Findings for which a run rejects its cases by itself. */
export function AutoRejectFields({ chosen, onChange }: Props) {
  return (
    <details>
      <summary className="w-fit text-ink-2 hover:text-ink">
        Reject by rule{chosen.length > 0 && `: ${chosen.length} kinds of finding`}
      </summary>
      <fieldset className="mt-2 grid gap-1.5 sm:grid-cols-2">
        <legend className="mb-1 text-label text-ink-2">
          Paddock rejects a case with such an error or caution, and says why; you can undo it.
        </legend>
        {kinds.map((kind) => (
          <label key={kind} className="flex items-baseline gap-2">
            <Checkbox
              className="translate-y-0.5"
              checked={chosen.includes(kind)}
              onChange={(event) =>
                onChange(kinds.filter((one) => (one === kind ? event.target.checked : chosen.includes(one))))
              }
            />
            {kind}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
