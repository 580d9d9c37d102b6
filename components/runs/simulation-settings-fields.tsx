import { Checkbox } from "#components/ui/checkbox.tsx";
import { NumberField } from "./number-field.tsx";
import {
  defaultSettings,
  numberFields,
  switchFields,
  type SettingsDraft,
  type SettingsReading,
} from "./simulation-fields.ts";

type Props = {
  draft: SettingsDraft;
  errors: SettingsReading["errors"];
  onChange: (draft: SettingsDraft) => void;
};

/** Folded away: the defaults are ToolAlpaca's, and do. */
export function SimulationSettingsFields({ draft, errors, onChange }: Props) {
  return (
    <details>
      <summary className="w-fit text-ink-2 hover:text-ink">Settings, with ToolAlpaca&apos;s values</summary>
      <div className="mt-3 grid gap-3">
        <div className="grid gap-3 sm:grid-cols-3">
          {numberFields.map(({ key, label }) => (
            <NumberField
              key={key}
              label={label}
              value={draft.texts[key] ?? String(defaultSettings[key])}
              error={errors[key]}
              onChange={(text) => onChange({ ...draft, texts: { ...draft.texts, [key]: text } })}
            />
          ))}
        </div>
        {switchFields.map(({ key, label, hint }) => (
          <label key={key} className="flex items-baseline gap-2">
            <Checkbox
              className="translate-y-0.5"
              checked={draft.switches[key] ?? defaultSettings[key]}
              onChange={(event) =>
                onChange({ ...draft, switches: { ...draft.switches, [key]: event.target.checked } })
              }
            />
            <span>
              <code>{label}</code> <span className="text-ink-2">{hint}</span>
            </span>
          </label>
        ))}
      </div>
    </details>
  );
}
