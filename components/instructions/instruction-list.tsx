"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useState } from "react";
import { FilterSelect } from "#components/list/filter-select.tsx";
import { itemsOf } from "#components/list/items-of.ts";
import { ListStates, ShowMore } from "#components/list/list-states.tsx";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { toggled } from "#components/list/url-filter.ts";
import { Behaviour, type InstructionRow } from "#lib/instructions/schemas.ts";
import { casesAddress } from "./cases-address.ts";
import { GoldenCalls } from "./golden-calls.tsx";
import { instructionsQuery } from "./queries.ts";

const behaviourOptions = Behaviour.options.map((value) => ({ value, label: value.replaceAll("-", " ") }));

type Props = { toolId: string; onWrite: () => void; onSimulate: (instructionIds: string[]) => void };

/** What users ask of a tool, with the cases made of it; some can be picked to play out again. */
export function InstructionList({ toolId, onWrite, onSimulate }: Props) {
  const [behaviour, setBehaviour] = useState<Behaviour | null>(null);
  const list = useInfiniteQuery(
    instructionsQuery({ tool: [toolId], ...(behaviour ? { behaviour: [behaviour] } : {}) }),
  );
  const [picked, setPicked] = useState<string[]>([]);
  const items = itemsOf(list);
  return (
    <ListStates
      list={list}
      what="the instructions"
      isEmpty={items.length === 0 && (behaviour === null || list.isError)}
      empty={<NoInstructions onWrite={onWrite} />}
    >
      <div className="grid gap-2">
        <div className="flex min-h-[30px] flex-wrap items-center gap-2">
          <FilterSelect
            label="Behaviour"
            any="Any behaviour"
            value={behaviour}
            onValue={(value) => {
              setBehaviour(value);
              setPicked([]);
            }}
            options={behaviourOptions}
          />
          <span className="text-ink-2">
            {picked.length > 0
              ? `${formatCount(picked.length)} selected`
              : "Select some to play them out, again or for the first time."}
          </span>
          {picked.length > 0 && (
            <>
              <AllowedButton needs="curate" size="small" onClick={() => onSimulate(picked)}>
                Simulate {formatCountOf(picked.length, "instruction")}…
              </AllowedButton>
              <Button size="small" variant="quiet" onClick={() => setPicked([])}>
                Clear
              </Button>
            </>
          )}
        </div>
        {items.length === 0 && <p className="text-ink-2">No instruction of this tool has that behaviour.</p>}
        <ol className={items.length === 0 ? "hidden" : "rounded-card border border-line bg-panel"}>
          {items.map((instruction) => (
            <InstructionItem
              key={instruction.id}
              instruction={instruction}
              isPicked={picked.includes(instruction.id)}
              onToggle={() => setPicked(toggled(picked, instruction.id))}
            />
          ))}
        </ol>
        <ShowMore list={list} />
      </div>
    </ListStates>
  );
}

function NoInstructions({ onWrite }: { onWrite: () => void }) {
  return (
    <EmptyState
      title="No instructions yet"
      action={
        <AllowedButton needs="curate" variant="primary" onClick={onWrite}>
          Write instructions…
        </AllowedButton>
      }
    >
      An instruction is what a user might ask of this tool. Each one that is played out becomes a case.
    </EmptyState>
  );
}

function InstructionItem({
  instruction,
  isPicked,
  onToggle,
}: {
  instruction: InstructionRow;
  isPicked: boolean;
  onToggle: () => void;
}) {
  return (
    <li className="grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-1 sm:grid-cols-[auto_1fr_auto] border-b border-soft px-3 py-2 last:border-0">
      <Checkbox
        className="mt-[3px]"
        aria-label={`Select: ${instruction.text}`}
        checked={isPicked}
        onChange={onToggle}
      />
      <div className="min-w-0">
        <span className="break-words whitespace-pre-wrap" dir="auto">
          {instruction.text}
        </span>
        <GoldenCalls goldenAnswer={instruction.goldenAnswer} />
      </div>
      <span className="flex flex-wrap items-center gap-2 whitespace-nowrap max-sm:col-start-2">
        {instruction.behaviour !== "solvable" && (
          <Badge tone="outline">{instruction.behaviour.replaceAll("-", " ")}</Badge>
        )}
        {instruction.callStyle !== null && instruction.callStyle !== "simple" && (
          <Badge tone="outline">{instruction.callStyle} calls</Badge>
        )}
        {instruction.goldenAnswer !== null && (
          <Badge tone={instruction.isBlueprint ? "outline" : "caution"}>
            {instruction.isBlueprint ? "blueprint" : "golden answer"}
          </Badge>
        )}
        {instruction.caseCount > 0 ? (
          <Link href={casesAddress(instruction)} className="text-accent hover:underline">
            {formatCountOf(instruction.caseCount, "case")}
          </Link>
        ) : (
          <span className="text-ink-3">no case yet</span>
        )}
      </span>
    </li>
  );
}
