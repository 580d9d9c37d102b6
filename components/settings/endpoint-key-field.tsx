import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";

type Props = {
  value: string | null;
  hasKey: boolean;
  onChange: (value: string | null) => void;
  error?: string | undefined;
};

/** Written, never shown: a stored key can only stay, be replaced or be removed. */
export function EndpointKeyField({ value, hasKey, onChange, error }: Props) {
  if (hasKey && value === null)
    return (
      <div className="grid gap-1">
        <span className="text-label font-medium text-ink-2">API key</span>
        <span className="flex items-center gap-2">
          <span className="flex-1 text-ink-2">A key is stored, encrypted. It is never shown.</span>
          <Button size="small" onClick={() => onChange("")}>
            Replace or remove
          </Button>
        </span>
      </div>
    );
  return (
    <Field
      label="API key"
      hint={
        hasKey
          ? "Left empty, the stored key is removed."
          : "Stored encrypted, never shown again. Empty where none is needed."
      }
      error={error}
    >
      {(ids) => (
        <span className="flex gap-2">
          <Input
            {...ids}
            type="password"
            autoComplete="new-password"
            value={value ?? ""}
            onChange={(event) => onChange(event.target.value)}
          />
          {hasKey && <Button onClick={() => onChange(null)}>Keep it</Button>}
        </span>
      )}
    </Field>
  );
}
