import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { inTurn } from "./in-turn.ts";

it("does what is handed in with the same key one after the other, and goes on after a failure", async () => {
  const key = {};
  const done: string[] = [];
  const one = (name: string, ms: number) => async () => {
    done.push(`${name} begins`);
    await wait(ms);
    done.push(`${name} ends`);
    if (name === "b") throw new Error("b failed");
    return name;
  };
  const [a, b, c, other] = await Promise.allSettled([
    inTurn(key, one("a", 15)),
    inTurn(key, one("b", 5)),
    inTurn(key, one("c", 0)),
    inTurn({}, one("other", 0)),
  ]);
  expect([a?.status, b?.status, c?.status, other?.status]).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
  ]);
  expect(done.filter((entry) => !entry.startsWith("other"))).toEqual(
    ["a", "b", "c"].flatMap((name) => [`${name} begins`, `${name} ends`]),
  );
  expect(done.indexOf("other ends")).toBeLessThan(done.indexOf("a ends"));
});
