import { beyondMix } from "#lib/instructions/schemas.ts";
import { mixKeys, mixTitles, shareOf, type MixDraft } from "./behaviour-mix.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { NumberField } from "./number-field.tsx";

/** What the instructions are about: ToolAlpaca's solvable ones, or several behaviours in shares. */
export function BehaviourMixFields({
  draft,
  onChange,
}: {
  draft: MixDraft;
  onChange: (draft: MixDraft) => void;
}) {
  return (
    <ChoiceGroup
      legend="Behaviours"
      value={draft.preset}
      onChange={(preset) =>
        onChange({ ...draft, preset: preset === "beyond" || preset === "own" ? preset : "toolalpaca" })
      }
      choices={[
        { value: "toolalpaca", label: "Solvable only, ToolAlpaca's way" },
        {
          value: "beyond",
          label: "A mix: also what to ask back for, to decline, to recover from",
          detail: (
            <p className="text-ink-2">
              {mixKeys.map((key) => `${beyondMix[key]} % ${mixTitles[key]}`).join(" · ")}
            </p>
          ),
        },
        {
          value: "own",
          label: "Shares of my own",
          detail: (
            <div className="grid gap-3 sm:grid-cols-3">
              {mixKeys.map((key) => (
                <NumberField
                  key={key}
                  label={mixTitles[key]}
                  value={draft.texts[key]}
                  error={shareOf(draft.texts[key]) === null ? "0 or more." : null}
                  onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [key]: text } })}
                />
              ))}
            </div>
          ),
        },
      ]}
    />
  );
}
