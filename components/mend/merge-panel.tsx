"use client";
import { useState } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import WordComparison from "#components/ui/word-comparison.tsx";
import type { JoinedStep } from "#lib/mending/joined-steps.ts";
import { type Choice, conflictsOf, type MergeConflict } from "#lib/mending/merge-trajectories.ts";
import type { Merging } from "./use-mending.ts";

type Props = { merging: Merging; onSettle: (choices: readonly Choice[]) => void };

const titles = {
  instruction: "Instruction",
  finalThought: "Final thought",
  finalAnswer: "Final answer",
} as const;

function titleOf(conflict: MergeConflict): string {
  return conflict.kind === "field" ? titles[conflict.field] : `Step ${conflict.place + 1}`;
}

const stepText = (step: JoinedStep): string =>
  [step.thought, `${step.action} ${step.actionInput}`, step.observation].filter(Boolean).join("\n");

function textOf(conflict: MergeConflict, side: "base" | Choice): string {
  if (conflict.kind === "field") return conflict[side] ?? "";
  return conflict[side].map(stepText).join("\n\n");
}

/** What both changed, side by side: one of the two is taken. The rest is put together already. */
export function MergePanel({ merging, onSettle }: Props) {
  const conflicts = conflictsOf(merging.merge);
  const [choices, setChoices] = useState<Choice[]>(() => conflicts.map(() => "mine"));
  const { theirs } = merging;
  return (
    <form
      aria-label="Put two edits together"
      className="grid max-w-[1100px] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSettle(choices);
      }}
    >
      <div role="alert" className="rounded-card border border-caution/50 bg-caution-soft px-4 py-3">
        <h2 className="font-semibold text-caution">
          <PersonName id={theirs.actorId} /> saved revision {theirs.revision} while you were writing
        </h2>
        <p>
          What only one of you changed is put together. Of what both changed, choose; nothing is saved yet,
          and nothing you typed is lost: theirs stays revision {theirs.revision}, yours stays your draft until
          you choose.
        </p>
      </div>
      {conflicts.map((conflict, index) => (
        <fieldset key={index} className="grid gap-2">
          <legend className="mb-1 font-semibold">{titleOf(conflict)}</legend>
          <div className="grid gap-2 md:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <label
                key={side}
                className={classNames(
                  "grid min-w-0 content-start gap-1.5 rounded-card border p-3",
                  choices[index] === side ? "border-accent bg-accent-soft" : "border-line bg-panel",
                )}
              >
                <span className="flex items-center gap-2">
                  <input
                    type="radio"
                    name={`conflict-${index}`}
                    checked={choices[index] === side}
                    onChange={() => setChoices(choices.with(index, side))}
                  />
                  {side === "mine" ? (
                    "Mine"
                  ) : (
                    <span>
                      Theirs, by <PersonName id={theirs.actorId} />
                    </span>
                  )}
                  {textOf(conflict, side) === "" && <span className="text-ink-2">(taken out)</span>}
                </span>
                <WordComparison
                  before={textOf(conflict, "base")}
                  after={textOf(conflict, side)}
                  label={`${titleOf(conflict)}, ${side}`}
                />
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <Button type="submit" variant="primary" className="justify-self-start">
        Put together as chosen
      </Button>
    </form>
  );
}
