import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

type Props = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  error?: string | null | undefined;
  hint?: string;
};

/** A number as typed: what it means is the caller's to read. */
export function NumberField({ label, value, onChange, error, hint }: Props) {
  return (
    <Field label={label} {...(hint ? { hint } : {})} error={error ?? undefined}>
      {(ids) => (
        <Input
          {...ids}
          inputMode="decimal"
          autoComplete="off"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
