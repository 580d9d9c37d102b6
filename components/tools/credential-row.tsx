import { Button } from "#components/ui/button.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { CredentialPlace } from "#lib/live-api/schemas.ts";
import type { CredentialDraft } from "./connection-draft.ts";

const titles: Record<CredentialPlace, string> = { header: "Header", query: "Query", path: "Path" };
const places = CredentialPlace.options.map((place) => ({ value: place, label: titles[place] }));

type Props = {
  credential: CredentialDraft;
  /** True where its value is stored. */
  isStored: boolean;
  errors: { name?: string | undefined; value?: string | undefined };
  onChange: (credential: CredentialDraft) => void;
  onRemove: () => void;
};

/** One secret: where it goes, under which name. Its value is written, never shown. */
export function CredentialRow({ credential, isStored, errors, onChange, onRemove }: Props) {
  const { place, name, value } = credential;
  const label = name === "" ? "the new credential" : name;
  return (
    <li className="grid items-start gap-2 border-b border-soft py-2 last:border-0 sm:grid-cols-[110px_minmax(0,1fr)_minmax(0,1.4fr)_auto]">
      <Field label="Goes into">
        {(ids) => (
          <Select
            {...ids}
            value={place}
            options={places}
            onValueChange={(chosen) =>
              onChange({ ...credential, place: CredentialPlace.parse(chosen), value: value ?? "" })
            }
          />
        )}
      </Field>
      <Field label="Name" error={errors.name}>
        {(ids) => (
          <Input
            {...ids}
            value={name}
            placeholder={place === "header" ? "Authorization" : place === "query" ? "api_key" : "token"}
            spellCheck={false}
            autoComplete="off"
            readOnly={value === null}
            onChange={(event) => onChange({ ...credential, name: event.target.value })}
          />
        )}
      </Field>
      {value === null ? (
        <div className="grid gap-1">
          <span className="text-label font-medium text-ink-2">Value</span>
          <span className="flex min-h-[30px] flex-wrap items-center gap-2 text-ink-2">
            Stored, encrypted; never shown.
            <Button
              size="small"
              onClick={() => onChange({ ...credential, value: "" })}
              aria-label={`Replace ${label}`}
            >
              Replace
            </Button>
          </span>
        </div>
      ) : (
        <Field
          label="Value"
          error={errors.value}
          {...(place === "header" ? { hint: "All of it, as in “Bearer …”." } : {})}
        >
          {(ids) => (
            <span className="flex gap-2">
              <Input
                {...ids}
                type="password"
                autoComplete="new-password"
                value={value}
                onChange={(event) => onChange({ ...credential, value: event.target.value })}
              />
              {isStored && <Button onClick={() => onChange({ ...credential, value: null })}>Keep it</Button>}
            </span>
          )}
        </Field>
      )}
      <Button variant="quiet" className="sm:mt-[22px]" onClick={onRemove} aria-label={`Remove ${label}`}>
        Remove
      </Button>
    </li>
  );
}
