"use client";
import { Fragment } from "react";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { keyNames } from "./key-sequence.ts";
import type { KeyScope } from "./key-registry.ts";
import { useKeysSwitch } from "./keys.tsx";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; scopes: KeyScope[] };

/** All keys that act where one is, and the switch for them. */
export function KeysDialog({ open, onOpenChange, scopes }: Props) {
  const [areOn, setAreOn] = useKeysSwitch();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Keys"
      description="No key acts while you type."
      size="medium"
    >
      <div className="grid gap-5">
        {scopes.map((scope) => (
          <section key={scope.title} aria-label={scope.title}>
            <h3 className="mb-1 text-label font-semibold text-ink-2">{scope.title}</h3>
            <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
              {scope.bindings
                .filter((binding) => !binding.isHidden)
                .map((binding) => (
                  <Fragment key={binding.keys}>
                    <dt className="flex gap-1">
                      {keyNames(binding.keys).map((name, place) => (
                        <kbd
                          key={`${place} ${name}`}
                          className="rounded-[4px] border border-line px-1.5 text-ink-2"
                        >
                          {name}
                        </kbd>
                      ))}
                    </dt>
                    <dd>{binding.label}</dd>
                  </Fragment>
                ))}
            </dl>
          </section>
        ))}
        <label className="flex items-center gap-2 border-t border-line pt-4">
          <Checkbox checked={areOn} onChange={(event) => setAreOn(event.target.checked)} />
          Single-letter keys are on
        </label>
      </div>
    </Dialog>
  );
}
