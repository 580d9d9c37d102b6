import { Check } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

/** The browser's own checkbox, drawn our way; give it a label or an `aria-label`. */
export function Checkbox({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span className={classNames("relative inline-flex size-[14px] shrink-0", className)}>
      <input
        type="checkbox"
        className="peer size-full cursor-pointer appearance-none rounded-[4px] border border-control bg-panel checked:border-accent checked:bg-accent disabled:opacity-50"
        {...rest}
      />
      <Check aria-hidden="true" strokeWidth={3.5} className="pointer-events-none absolute inset-0.5 hidden size-2.5 text-on-accent peer-checked:block" />
    </span>
  );
}
