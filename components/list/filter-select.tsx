import { Select } from "#components/ui/select.tsx";

// Radix gives the empty value a meaning of its own.
const ANY = "(any)";

type Props<Value extends string> = {
  label: string;
  /** "All kinds". */
  any: string;
  value: Value | null | undefined;
  options: readonly { value: Value; label: string }[];
  /** Null for any. */
  onValue: (value: Value | null) => void;
  className?: string;
};

/** A filter by one value out of a few that nobody counts. */
export function FilterSelect<Value extends string>({
  label,
  any,
  value,
  options,
  onValue,
  className = "",
}: Props<Value>) {
  return (
    <Select
      isQuiet
      aria-label={label}
      className={className}
      value={value ?? ANY}
      onValueChange={(chosen) => onValue(options.find((one) => one.value === chosen)?.value ?? null)}
      options={[{ value: ANY, label: any }, ...options]}
    />
  );
}
