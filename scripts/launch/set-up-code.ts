import { randomInt } from "node:crypto";

// Without letters and digits that look alike.
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 10;

/** What opens /setup during this start, "7KQ2M-XH4PD": 50 random bits, and few tries. */
export function newSetUpCode(): string {
  const code = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}
