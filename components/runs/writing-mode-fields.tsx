import { Field } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { ExecutorKind } from "#lib/simulation/settings.ts";
import { type BlueprintDraft, readBlueprint } from "./blueprint-draft.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { NumberField } from "./number-field.tsx";
import { choiceFields } from "./simulation-fields.ts";

type Props = { draft: BlueprintDraft; onChange: (draft: BlueprintDraft) => void };

const executors = choiceFields.find(({ key }) => key === "executor")?.choices ?? [];

/** Which comes first, the request or the calls that are right for it. */
export function WritingModeFields({ draft, onChange }: Props) {
  return (
    <ChoiceGroup
      legend="What comes first"
      value={draft.isOn ? "blueprint" : "free"}
      onChange={(value) => onChange({ ...draft, isOn: value === "blueprint" })}
      choices={[
        { value: "free", label: "Free: the request, in a user's words" },
        {
          value: "blueprint",
          label: "Blueprint: golden calls, made and checked; then a request for them",
          detail: <BlueprintFields draft={draft} onChange={onChange} />,
        },
      ]}
    />
  );
}

function BlueprintFields({ draft, onChange }: Props) {
  const { errors } = readBlueprint(draft);
  const hint = executors.find(({ value }) => value === draft.executor)?.hint;
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[110px_110px_1fr]">
      <NumberField
        label="Fewest calls"
        value={draft.fewest}
        error={errors.fewest}
        onChange={(fewest) => onChange({ ...draft, fewest })}
      />
      <NumberField
        label="Most calls"
        value={draft.most}
        error={errors.most}
        onChange={(most) => onChange({ ...draft, most })}
      />
      <Field label="Who answers them" {...(hint ? { hint } : {})}>
        {(ids) => (
          <Select
            {...ids}
            value={draft.executor}
            onValueChange={(value) =>
              onChange({ ...draft, executor: ExecutorKind.safeParse(value).data ?? "schema" })
            }
            options={executors}
          />
        )}
      </Field>
    </div>
  );
}
