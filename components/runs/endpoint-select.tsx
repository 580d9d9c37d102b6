"use client";
import { useQuery } from "@tanstack/react-query";
import { endpointsQuery } from "#components/settings/queries.ts";
import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import type { EndpointRow } from "#lib/llm/schemas.ts";

// Radix gives the empty value a meaning of its own.
const NONE = "(none)";

export const endpointLabel = ({ kind, name, model }: EndpointRow): string =>
  kind === "offline" ? "offline model" : `${name} · ${model}`;

type Props = {
  label: string;
  hint?: string | undefined;
  /** Its name; "" for what `none` says. */
  value: string;
  none: string;
  onChange: (name: string) => void;
};

/** One of the model endpoints, or none of them. */
export function EndpointSelect({ label, hint, value, none, onChange }: Props) {
  const endpoints = useQuery(endpointsQuery()).data ?? [];
  return (
    <Field label={label} {...(hint ? { hint } : {})}>
      {(ids) => (
        <Select
          {...ids}
          value={value || NONE}
          onValueChange={(chosen) => onChange(chosen === NONE ? "" : chosen)}
          options={[
            { value: NONE, label: none },
            ...endpoints.map((endpoint) => ({ value: endpoint.name, label: endpointLabel(endpoint) })),
          ]}
        />
      )}
    </Field>
  );
}
