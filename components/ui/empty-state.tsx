import type { ReactNode } from "react";

/** Nothing is here: says so, and what to do next. */
export function EmptyState({
  title,
  heading: Heading = "h2",
  children,
  action,
}: {
  title: string;
  /** "h1" where nothing else is on the page. */
  heading?: "h1" | "h2";
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-6 py-16 text-center">
      <Heading className="text-title font-semibold outline-none">{title}</Heading>
      {children && <div className="text-ink-2">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
