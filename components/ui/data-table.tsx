import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** Parts of a plain table, for lists short enough to be there whole. Wide ones scroll inside their frame. */
export function Table({ label, className, children, ...rest }: ComponentProps<"table"> & { label: string }) {
  return (
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
      <table className={classNames("w-full border-collapse text-left", className)} {...rest}>
        {children}
      </table>
    </div>
  );
}

export function HeadCell({ className, ...rest }: ComponentProps<"th">) {
  return (
    <th
      scope="col"
      className={classNames(
        "h-[31px] border-b border-line px-2.5 text-label font-medium whitespace-nowrap text-ink-2",
        className,
      )}
      {...rest}
    />
  );
}

export function Row({ className, ...rest }: ComponentProps<"tr">) {
  return <tr className={classNames("border-b border-soft hover:bg-soft", className)} {...rest} />;
}

export function Cell({ className, ...rest }: ComponentProps<"td">) {
  return <td className={classNames("h-[35px] px-2.5", className)} {...rest} />;
}
