import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

// Without this, `text-label text-ink` would count as two colours and lose the first.
const merge = extendTailwindMerge({
  extend: {
    classGroups: { "font-size": [{ text: ["label", "code", "body", "dialogue", "title", "figure"] }] },
  },
});

/** Joins class names; the later one wins where two say the same thing. */
export function classNames(...given: ClassValue[]): string {
  return merge(clsx(given));
}
