import { Skeleton } from "#components/ui/skeleton.tsx";

/** The place of a case that is being fetched. */
export function CaseSkeleton() {
  return (
    <div role="status" aria-label="The case is being fetched" className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-[50px] items-center gap-3 border-b border-line px-5">
        <Skeleton className="w-14" />
        <Skeleton className="w-28" />
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="grid flex-1 content-start gap-6 p-5">
          {[70, 50, 80, 60].map((width) => (
            <div key={width} className="grid grid-cols-[26px_1fr] gap-3">
              <Skeleton className="size-[26px] rounded-control" />
              <div className="grid content-start gap-2">
                <Skeleton className="w-20" />
                <div style={{ width: `${width}%` }}>
                  <Skeleton className="w-full" />
                </div>
              </div>
            </div>
          ))}
        </div>
        <div className="hidden w-[310px] content-start gap-3 border-l border-line p-5 lg:grid xl:w-[404px]">
          <Skeleton className="w-40" />
          <Skeleton className="w-full" />
          <Skeleton className="w-2/3" />
        </div>
      </div>
    </div>
  );
}
