import { expect, it } from "vitest";
import { limitText } from "./limit-text.ts";

const limit = { endpoint: "e", callsAtOnce: 96, ceiling: 96, previous: 96, reason: "", heldUntil: null };

it.each([
  [{}, "limit 96"],
  [
    { callsAtOnce: 64, reason: "429" },
    "limit 64 of 96, lowered from 96 after 429 (too many requests), rising",
  ],
  [{ callsAtOnce: 70, previous: 64, reason: "503" }, "limit 70 of 96, rising after 503"],
])("says of %j: %s", (more, text) => {
  expect(limitText({ ...limit, ...more })).toBe(text);
});
