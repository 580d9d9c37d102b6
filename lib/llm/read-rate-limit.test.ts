import { expect, it } from "vitest";
import { readRateLimit } from "./read-rate-limit.ts";

const of = (headers: Record<string, string>): number | null => readRateLimit(new Headers(headers));

it.each([
  [{}, null],
  [{ "x-ratelimit-remaining-requests": "3", "x-ratelimit-reset-requests": "20s" }, null],
  [{ "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "1m2.5s" }, 62_500],
  [{ "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "120ms" }, 120],
  [{ "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "7" }, 7_000],
  [{ "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "soon" }, null],
  [{ "x-ratelimit-remaining-tokens": "0" }, null],
])("reads %j as %s", (headers, wait) => {
  expect(of(headers as Record<string, string>)).toBe(wait);
});
