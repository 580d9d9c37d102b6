"use client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useRevisionChange } from "#components/mend/use-revision-change.ts";
import { AllowedButton } from "#components/ui/allowed-button.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Select } from "#components/ui/select.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Comparison, ComparisonSide } from "#lib/preferences/schemas.ts";
import { isSwapped, readBlindSeed } from "./blind-order.ts";
import { ChooseBar } from "./choose-bar.tsx";
import { comparisonQuery } from "./queries.ts";
import { SideBySide } from "./side-by-side.tsx";
import { sideName } from "./side-name.ts";

const SEED_MAX = 100_000_000;

function goTo(cases: string, blind: number | null): void {
  const search = new URLSearchParams({ cases, ...(blind !== null && { blind: String(blind) }) });
  window.history.replaceState(
    null,
    "",
    `/compare?${search.toString().replaceAll("%2C", ",").replaceAll("%40", "@")}`,
  );
}

/** Two of what was played, side by side, and which of them is better. */
export function CompareScreen() {
  const search = useSearchParams();
  const cases = search.get("cases") ?? "";
  const blind = readBlindSeed(search.get("blind"));
  const { data, error, refetch } = useQuery(comparisonQuery(cases, blind !== null));
  const first = data?.sides[0];
  const parent = first
    ? { title: "Case", href: `/cases/${first.caseId}` }
    : { title: "Cases", href: "/cases" };
  const toggle = (
    <Button
      aria-pressed={blind !== null}
      onClick={() => goTo(cases, blind === null ? Math.floor(Math.random() * SEED_MAX) : null)}
    >
      {blind === null ? "Hide the models" : "Show the models"}
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Compare"
        parent={parent}
        badges={first && <Badge>{first.toolName || "(no name)"}</Badge>}
        actions={
          <>
            {data && data.sides.length > 1 && toggle}
            <Button asChild>
              <Link href="/compare">All pairs</Link>
            </Button>
          </>
        }
      />
      {error && !data ? (
        <ErrorState title="These cannot be compared" error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Compared comparison={data} blind={blind} />
      ) : (
        <SkeletonRows count={10} label="The two are being read" />
      )}
    </>
  );
}

function Compared({ comparison, blind }: { comparison: Comparison; blind: number | null }) {
  const [a, b] = comparison.sides;
  if (!a || !b)
    return (
      <EmptyState title="There is nothing to compare it with yet">
        Play the case again from one of its steps (<kbd>b</kbd> on its page), or simulate its instruction with
        another model.
      </EmptyState>
    );
  const [left, right] = blind !== null && isSwapped(blind) ? [b, a] : [a, b];
  // What is shown before the answer without names has come may have them.
  const isHidden = blind !== null && comparison.mine === null;
  const letters: [string, string] = ["A", "B"];
  return (
    <>
      <div
        role="region"
        aria-label="Compared"
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto px-5 py-4 -outline-offset-2"
      >
        <div className="mx-auto grid max-w-[1200px] gap-4">
          <div className="grid gap-2 md:grid-cols-2">
            {[left, right].map((side, index) => (
              <SideHead
                key={index}
                letter={letters[index] ?? ""}
                side={side}
                other={index === 0 ? right : left}
                choices={comparison.choices}
                home={a.caseId}
                isHidden={isHidden}
                onChoose={(key) => {
                  const [before, after] = side === a ? [key, b.key] : [a.key, key];
                  goTo(`${before},${after}`, blind);
                }}
              />
            ))}
          </div>
          <SideBySide left={left} right={right} names={letters} />
        </div>
      </div>
      <ChooseBar
        key={`${left.key} ${right.key}`}
        left={left}
        right={right}
        mine={comparison.mine}
        blocked={comparison.notPaired}
        isBlind={isHidden}
      />
    </>
  );
}

type HeadProps = {
  letter: string;
  side: ComparisonSide;
  other: ComparisonSide;
  choices: Comparison["choices"];
  home: string;
  isHidden: boolean;
  onChoose: (key: string) => void;
};

function SideHead({ letter, side, other, choices, home, isHidden, onChoose }: HeadProps) {
  return (
    <section aria-label={`Side ${letter}`} className="flex min-w-0 flex-wrap items-center gap-2">
      <span className="grid size-[26px] shrink-0 place-items-center rounded-control bg-accent-soft font-semibold text-accent">
        {letter}
      </span>
      {isHidden ? (
        <span className="text-ink-2">model hidden until you have chosen</span>
      ) : (
        <>
          <Select
            aria-label={`What stands on side ${letter}`}
            className="min-w-0 flex-1"
            value={side.key}
            onValueChange={onChoose}
            options={choices
              .filter(({ key }) => key !== other.key)
              .map((choice) => ({ value: choice.key, label: sideName(choice, home) }))}
          />
          {side.branch !== null && <Adopt side={side} branch={side.branch} />}
        </>
      )}
      {side.status !== "complete" && (
        <Badge tone={side.status === "failed" ? "bad" : "accent"}>{side.status}</Badge>
      )}
    </section>
  );
}

/** Makes a branch the case's current revision. */
function Adopt({ side, branch }: { side: ComparisonSide; branch: number }) {
  const client = useQueryClient();
  const { adopt } = useRevisionChange({ id: side.caseId, revision: side.currentRevision });
  return (
    <AllowedButton
      needs="review"
      disabled={side.status === "simulating"}
      onClick={() => void adopt(branch).then(() => client.invalidateQueries({ queryKey: ["comparisons"] }))}
    >
      Make it the case
    </AllowedButton>
  );
}
