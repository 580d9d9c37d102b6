import { useId, type ReactNode } from "react";

export type Choice = {
  value: string;
  label: string;
  /** Beside the label, right. */ aside?: ReactNode;
  /** Shown below while it is chosen. */ detail?: ReactNode;
};

type Props = {
  legend: string;
  choices: Choice[];
  value: string;
  onChange: (value: string) => void;
  /** Has the focus when its dialog opens, so that Enter sends it. */ hasFocus?: boolean;
};

/** One of a few, each with what it means; the browser's own radio buttons. */
export function ChoiceGroup({ legend, choices, value, onChange, hasFocus = false }: Props) {
  const name = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 text-label font-medium text-ink-2">{legend}</legend>
      {choices.map((choice) => (
        <div
          key={choice.value}
          className={`rounded-control border px-3 py-1.5 ${choice.value === value ? "border-accent bg-accent-soft" : "border-line"}`}
        >
          <label className="flex items-center gap-2">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              autoFocus={hasFocus && choice.value === value}
              className="size-[14px] shrink-0 accent-(--accent)"
            />
            <span className="min-w-0 flex-1">{choice.label}</span>
            {choice.aside !== undefined && <span className="text-ink-2">{choice.aside}</span>}
          </label>
          {choice.value === value && choice.detail && (
            <div className="mt-2 mb-1 pl-[22px]">{choice.detail}</div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
