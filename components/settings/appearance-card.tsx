"use client";
import { useId, useState } from "react";
import { ChoiceGroup } from "#components/runs/choice-group.tsx";
import { useKeysSwitch } from "#components/shell/keys.tsx";
import { applyTheme } from "#components/shell/theme-toggle.tsx";
import { Theme } from "#components/shell/theme.ts";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";

const themes: { value: Theme; label: string }[] = [
  { value: "system", label: "As this machine is set" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Kept in this browser only. */
export function AppearanceCard({ theme: initial }: { theme: Theme }) {
  const [theme, setTheme] = useState(initial);
  const [areKeysOn, setKeysOn] = useKeysSwitch();
  const keysId = useId();
  const choose = (value: string) => {
    const next = Theme.parse(value);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Card title="Appearance and keys">
      <div className="grid gap-3">
        <ChoiceGroup legend="Theme" choices={themes} value={theme} onChange={choose} />
        <label htmlFor={keysId} className="flex items-center gap-2">
          <Checkbox id={keysId} checked={areKeysOn} onChange={(event) => setKeysOn(event.target.checked)} />
          Single-letter keys
        </label>
      </div>
    </Card>
  );
}
