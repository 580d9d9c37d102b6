"use client";
import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import dynamic from "next/dynamic";
import { useId } from "react";
import { extraTools } from "#components/cases/case-timeline.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Combobox } from "#components/ui/combobox.tsx";
import { Field } from "#components/ui/field.tsx";
import { Input, TextArea } from "#components/ui/input.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { callProblems, parametersOf } from "#lib/mending/call-problems.ts";
import { firstArguments } from "#lib/mending/complete-arguments.ts";
import type { MendAction, MendStep } from "#lib/mending/mend-history.ts";
import type { ToolFunction } from "#lib/openapi/tool-function.ts";

const ArgumentsEditor = dynamic(() => import("./arguments-editor.tsx"), {
  ssr: false,
  loading: () => <Skeleton className="h-8" />,
});

type Props = {
  step: MendStep;
  /** From 0. */
  index: number;
  count: number;
  functions: ToolFunction[];
  /** The call is another than in the revision, what came back is not. */
  isAnswerStale: boolean;
  /** A revision may not hold the call as it is. */
  isRefused: boolean;
  act: (action: MendAction) => void;
};

/** One step to write in: thought, call with the help of the schema, what came back. */
export function StepEditor({ step, index, count, functions, isAnswerStale, isRefused, act }: Props) {
  const problemsId = useId();
  const name = `step ${index + 1}`;
  const change = (part: Extract<MendAction, { kind: "step" }>["change"]) =>
    act({ kind: "step", key: step.key, change: part });
  const problems = callProblems(step, functions);
  const isUnknown = problems.some(({ kind }) => kind === "unknown function");
  const options = [
    ...functions.map((one) => ({ value: one.name, about: one.summary })),
    ...Object.entries(extraTools)
      .filter(([extra]) => !functions.some((one) => one.name === extra))
      .map(([value, about]) => ({ value, about })),
  ];
  const choose = (action: string) => {
    const parameters = parametersOf(action, functions);
    // Nothing was written yet: the names that are required are a start.
    if (parameters && /^\s*(\{\s*\})?\s*$/.test(step.actionInput))
      change({ action, actionInput: firstArguments(parameters) });
  };
  return (
    <section
      aria-label={`Step ${index + 1}`}
      className="grid gap-2.5 rounded-card border border-line bg-panel p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="font-semibold">Step {index + 1}</h2>
        {step.isJoined && <Badge>in the turn of the step before</Badge>}
        {isRefused && <Badge tone="bad">draft only</Badge>}
        <span className="ml-auto flex gap-1">
          <Button
            size="icon"
            variant="quiet"
            aria-label={`Move ${name} up`}
            disabled={index === 0}
            onClick={() => act({ kind: "move", key: step.key, by: -1 })}
          >
            <ArrowUp aria-hidden="true" className="size-4" />
          </Button>
          <Button
            size="icon"
            variant="quiet"
            aria-label={`Move ${name} down`}
            disabled={index === count - 1}
            onClick={() => act({ kind: "move", key: step.key, by: 1 })}
          >
            <ArrowDown aria-hidden="true" className="size-4" />
          </Button>
          <Button
            size="icon"
            variant="quiet"
            aria-label={`Delete ${name}`}
            onClick={() => act({ kind: "remove", key: step.key })}
          >
            <Trash2 aria-hidden="true" className="size-4" />
          </Button>
        </span>
      </div>
      <Field label="Thought">
        {(ids) => (
          <TextArea
            {...ids}
            dir="auto"
            className="field-sizing-content max-h-60"
            value={step.thought ?? ""}
            onChange={(event) => change({ thought: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-1">
        <span className="text-label font-medium text-ink-2">Call</span>
        <Combobox
          label={`Function of ${name}`}
          id={`mend-function-${index}`}
          value={step.action}
          onChange={(action) => change({ action })}
          onChoose={choose}
          options={options}
          isInvalid={isUnknown}
          describedBy={problems.length > 0 ? problemsId : undefined}
        />
        <ArgumentsEditor
          label={`Arguments of ${name}`}
          text={step.actionInput}
          onChange={(actionInput) => change({ actionInput })}
          parameters={parametersOf(step.action, functions) ?? []}
          problems={isUnknown ? [] : problems}
        />
        <ul
          id={problemsId}
          aria-label={`Problems of ${name}`}
          aria-live="polite"
          className="text-label text-bad"
        >
          {problems.map(({ kind, path, message }) => (
            <li key={`${kind} ${path}`} className="break-words">
              {kind}
              {path !== "$" && <code className="ml-1">{path}</code>}: {message}
            </li>
          ))}
        </ul>
      </div>
      <div className="grid items-start gap-2 sm:grid-cols-[1fr_90px]">
        <Field
          label={step.action === "getDetails" ? "What the user answered" : "Observation"}
          hint={isAnswerStale ? "The call was changed: would this still come back?" : undefined}
        >
          {(ids) => (
            <TextArea
              {...ids}
              dir="auto"
              spellCheck={false}
              className="field-sizing-content max-h-60 font-mono text-code"
              value={step.observation}
              onChange={(event) => change({ observation: event.target.value })}
            />
          )}
        </Field>
        <Field label="Status code">
          {(ids) => (
            <Input
              {...ids}
              inputMode="numeric"
              placeholder="none"
              value={step.statusCode ?? ""}
              onChange={(event) => {
                const digits = event.target.value.replaceAll(/\D/g, "").slice(0, 3);
                change({ statusCode: digits === "" ? null : Number(digits) });
              }}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
