import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

const look = cva(
  "inline-flex max-w-full items-center gap-1 rounded-full px-2 text-label font-medium leading-[20px] whitespace-nowrap",
  {
    variants: {
      tone: {
        neutral: "bg-soft text-ink-2",
        accent: "bg-accent-soft text-accent",
        good: "bg-good-soft text-good",
        bad: "bg-bad-soft text-bad",
        caution: "bg-caution-soft text-caution",
        user: "bg-user-soft text-user",
        outline: "border border-line text-ink-2 leading-[18px]",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type Tone = NonNullable<VariantProps<typeof look>["tone"]>;

export function Badge({ tone, className, ...rest }: ComponentProps<"span"> & { tone?: Tone }) {
  return <span className={classNames(look({ tone }), className)} {...rest} />;
}
