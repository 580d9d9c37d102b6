import { classNames } from "./class-names.ts";

/** The place of something that is being fetched. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={classNames("h-3 animate-pulse-soft rounded bg-soft", className)} />
  );
}

/** Rows of a list that is being fetched. */
export function SkeletonRows({ count, label }: { count: number; label: string }) {
  return (
    <div role="status" aria-label={label}>
      {Array.from({ length: count }, (_, row) => (
        <div key={row} className="flex h-[35px] items-center gap-4 border-b border-soft px-3">
          <Skeleton className="w-16" />
          <Skeleton className="w-28 max-sm:hidden" />
          <Skeleton className="flex-1" />
          <Skeleton className="w-20 max-sm:hidden" />
        </div>
      ))}
    </div>
  );
}
