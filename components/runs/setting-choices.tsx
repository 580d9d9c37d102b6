import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { choiceFields, defaultSettings, type SettingsDraft } from "./simulation-fields.ts";

type Props = { draft: SettingsDraft; onChange: (draft: SettingsDraft) => void };

/** The settings that change what a run is: shown at once, not folded away. */
export function SettingChoices({ draft, onChange }: Props) {
  return choiceFields.map(({ key, label, choices }) => {
    const value = draft.choices[key] ?? defaultSettings[key];
    const hint = choices.find((choice) => choice.value === value)?.hint;
    return (
      <Field key={key} label={label} {...(hint ? { hint } : {})}>
        {(ids) => (
          <Select
            {...ids}
            value={value}
            onValueChange={(chosen) => onChange({ ...draft, choices: { ...draft.choices, [key]: chosen } })}
            options={choices}
          />
        )}
      </Field>
    );
  });
}
