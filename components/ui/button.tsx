import { cva, type VariantProps } from "class-variance-authority";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";

const look = cva(
  "inline-flex shrink-0 items-center justify-center gap-2 rounded-control border font-medium whitespace-nowrap transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55",
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-on-accent hover:not-disabled:brightness-95",
        secondary: "border-line bg-panel text-ink hover:not-disabled:bg-soft",
        good: "border-good/50 bg-panel text-good hover:not-disabled:bg-good-soft",
        bad: "border-bad/50 bg-panel text-bad hover:not-disabled:bg-bad-soft",
        quiet:
          "border-transparent bg-transparent text-ink-2 hover:not-disabled:bg-soft hover:not-disabled:text-ink",
        link: "border-transparent bg-transparent px-0! text-accent hover:not-disabled:underline",
      },
      size: {
        // 40 px where a finger presses.
        small: "h-6 px-2 text-label max-md:h-10 max-md:min-w-10 pointer-coarse:h-10",
        medium: "h-[30px] px-3 text-body max-md:h-10 pointer-coarse:h-10",
        icon: "size-[30px] p-0 text-body max-md:size-10 pointer-coarse:size-10",
      },
    },
    defaultVariants: { variant: "secondary", size: "medium" },
  },
);

export type ButtonProps = ComponentProps<"button"> & VariantProps<typeof look> & { asChild?: boolean };

/** A button; with `asChild`, its looks on a link. An icon alone needs an `aria-label`. */
export function Button({ variant, size, asChild = false, className, type, ...rest }: ButtonProps) {
  const Component = asChild ? Slot.Root : "button";
  return (
    <Component
      {...(asChild ? {} : { type: type ?? "button" })}
      className={classNames(look({ variant, size }), className)}
      {...rest}
    />
  );
}
