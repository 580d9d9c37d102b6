"use client";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { PersonName } from "#components/people/person-name.tsx";
import { Cell, HeadCell, Row, Table } from "#components/ui/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";
import { formatCount, formatCountOf } from "#components/ui/figures.ts";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import type { Agreement, Measured } from "#lib/agreement/schemas.ts";
import { MeasureBar } from "./measure-bar.tsx";
import { agreementQuery } from "./queries.ts";
import { measureWords } from "./words.ts";

type Line = {
  key: string;
  title: ReactNode;
  label: string;
  measure: string;
  measured: Measured;
  about?: string;
};

/** How far people agree with each other, with judges and with the checks. */
export function AgreementPane({ queueId }: { queueId: string }) {
  const { data, error, refetch } = useQuery(agreementQuery(queueId));
  if (error && !data)
    return (
      <ErrorState title="The agreement could not be read" error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <SkeletonRows count={6} label="The agreement is being worked out" />;
  const groups = groupsOf(data);
  if (groups.length === 0)
    return (
      <EmptyState title="There is nothing to compare yet">
        Agreement shows where several people have reviewed the same case, and where a case that people decided
        was checked or judged.
      </EmptyState>
    );
  return (
    <div className="grid max-w-[960px] grid-cols-[minmax(0,1fr)] gap-6">
      {groups.map(({ title, lines }) => (
        <section key={title} aria-label={title} className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <h2 className="font-semibold">{title}</h2>
          <Lines title={title} lines={lines} />
        </section>
      ))}
      <p className="text-label text-ink-2">
        1 is full agreement, 0 what chance would give; “–” where everybody always said the same, or nobody
        said anything twice. The bar is the 95 % interval (bootstrap over the cases).
      </p>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <Table label={`${title}, figures`} className="min-w-[600px] table-fixed">
      <thead>
        <tr>
          <HeadCell className="w-[32%]">Who</HeadCell>
          <HeadCell className="w-[18%]">Measure</HeadCell>
          <HeadCell className="w-[9%] text-right">Cases</HeadCell>
          <HeadCell className="w-[9%] text-right">Value</HeadCell>
          <HeadCell>0 to 1, with interval</HeadCell>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.key}>
            <Cell className="font-medium">
              {line.title}
              {line.about && <span className="ml-2 font-normal text-ink-2">{line.about}</span>}
            </Cell>
            <Cell className="whitespace-nowrap text-ink-2">{line.measure}</Cell>
            <Cell className="text-right">{formatCount(line.measured.units)}</Cell>
            <Cell className="text-right font-semibold">{measureWords(line.measured.value)}</Cell>
            <Cell>
              <MeasureBar label={`${line.measure}, ${line.label}`} measured={line.measured} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function groupsOf({
  decisions,
  kinds,
  firstBadStep,
  against,
}: Agreement): { title: string; lines: Line[] }[] {
  const alpha = "Krippendorff's α";
  const groups = [
    {
      title: "Decisions",
      lines: [
        { key: "alpha", title: "All", label: "all", measure: alpha, measured: decisions.alpha },
        {
          key: "fleiss",
          title: `Cases with ${decisions.fleiss.raters} reviews`,
          label: "all",
          measure: "Fleiss' κ",
          measured: decisions.fleiss,
        },
        ...decisions.pairs.map((pair) => ({
          key: pair.people.join(" "),
          title: (
            <>
              <PersonName id={pair.people[0]} /> and <PersonName id={pair.people[1]} />
            </>
          ),
          label: pair.people.join(" and "),
          measure: "Cohen's κ",
          measured: pair,
        })),
      ],
    },
    {
      title: "Kinds of error",
      lines: kinds.map((kind) => ({
        key: kind.kind,
        title: kind.kind,
        label: kind.kind,
        about: `named ${formatCountOf(kind.named, "time")}`,
        measure: alpha,
        measured: kind,
      })),
    },
    {
      title: "First bad step",
      lines: [{ key: "step", title: "All", label: "first bad step", measure: alpha, measured: firstBadStep }],
    },
    {
      title: "People against judges and checks",
      lines: against.map((other) => ({
        key: other.rater,
        title: other.rater === "checks" ? "The checks" : other.rater,
        label: other.rater,
        about: `${formatCount(other.agreeing)} of ${formatCount(other.units)} alike`,
        measure: "Cohen's κ",
        measured: other,
      })),
    },
  ];
  return groups
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ measured }) => measured.units > 0) }))
    .filter(({ lines }) => lines.length > 0);
}
