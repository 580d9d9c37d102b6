"use client";
import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Said under the title; also what a screen reader says on opening. */
  description?: ReactNode;
  children: ReactNode;
  /** Buttons at the foot, the one that does it last. */
  footer?: ReactNode;
  size?: "small" | "medium" | "large";
};

const widths = { small: "max-w-[420px]", medium: "max-w-[560px]", large: "max-w-[960px]" } as const;

/** A modal dialog: focus stays inside, Escape closes, focus goes back to where it was. */
export function Dialog({ open, onOpenChange, title, description, children, footer, size = "medium" }: Props) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-[#14131280]" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={classNames(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[88dvh] w-[calc(100vw-24px)] -translate-x-1/2 -translate-y-1/2 animate-appear flex-col rounded-[11px] border border-line bg-panel outline-none",
            widths[size],
          )}
        >
          <header className="flex items-start gap-3 border-b border-line px-5 py-3">
            <div className="min-w-0 flex-1">
              <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="text-ink-2">{description}</Radix.Description>}
            </div>
            <Radix.Close asChild>
              <Button variant="quiet" size="icon" aria-label="Close" className="-mr-2">
                <X aria-hidden="true" className="size-4" />
              </Button>
            </Radix.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer && (
            <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
