import { describe, expect, it } from "vitest";
import { isConnectionLost } from "./is-connection-lost.ts";

const coded = (code: string, message = "?"): Error => Object.assign(new Error(message), { code });

describe("a lost connection", () => {
  it.each([
    coded("57P01", "terminating connection due to administrator command"),
    coded("ECONNREFUSED"),
    coded("P1001"),
    new Error("Connection terminated unexpectedly"),
    coded("25P03", "terminating connection due to idle-in-transaction timeout"),
    new Error("timeout exceeded when trying to connect"),
    new Error("query failed", { cause: coded("57P03", "the database system is starting up") }),
  ])("is %s", (error) => expect(isConnectionLost(error)).toBe(true));

  it.each([coded("23505", "duplicate key"), coded("P2002"), new Error("no"), "57P01", null])(
    "is not %s",
    (error) => expect(isConnectionLost(error)).toBe(false),
  );
});
