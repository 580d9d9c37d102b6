import { classNames } from "./class-names.ts";

export type ProgressPart = { value: number; tone: "accent" | "good" | "bad" | "caution" };

const colours = { accent: "bg-accent", good: "bg-good", bad: "bg-bad", caution: "bg-caution" } as const;

/** How far a thing is, in parts of one bar. @param total 0 where it is not known yet */
export function Progress({
  label,
  total,
  parts,
  className,
}: {
  label: string;
  total: number;
  parts: ProgressPart[];
  className?: string;
}) {
  const done = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 1)}
      aria-valuenow={done}
      className={classNames("flex h-2 overflow-hidden rounded-full bg-soft", className)}
    >
      {parts.map((part) => (
        <div
          key={part.tone}
          className={colours[part.tone]}
          style={{ width: `${total > 0 ? (part.value / total) * 100 : 0}%` }}
        />
      ))}
    </div>
  );
}
