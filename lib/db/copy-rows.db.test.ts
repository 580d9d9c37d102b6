import { expect, it } from "vitest";
import { copyRows } from "./copy-rows.ts";
import { inTransaction } from "./client.ts";
import { useTestDatabase } from "./testing/test-database.ts";

const test = useTestDatabase();

async function numbers(select: string): Promise<number[]> {
  const found: number[] = [];
  // Number of columns, length of the first one, its value.
  await copyRows(test.db, select, (row) => found.push(row.readInt32BE(6)));
  return found;
}

it("gives every row once, and none of none", async () => {
  const all = await numbers("select n::int4 from generate_series(1, 50000) n");
  expect(all).toEqual(Array.from({ length: 50_000 }, (_, index) => index + 1));
  expect(await numbers("select 1::int4 where false")).toEqual([]);
});

it("fails where the statement fails, also after rows were given, and the connections are of use afterwards", async () => {
  const given: number[] = [];
  for (let turn = 0; turn < 20; turn += 1) {
    await expect(numbers("select no_such_column")).rejects.toThrow("no_such_column");
    await expect(
      copyRows(test.db, "select 1 / (40000 - n)::int4 from generate_series(1, 50000) n", (row) =>
        given.push(row.length),
      ),
    ).rejects.toThrow("division by zero");
  }
  expect(given.length).toBeGreaterThan(0);
  expect(await numbers("select 7::int4")).toEqual([7]);
});

it("fails as whoever takes the rows fails, and gives no more of them", async () => {
  let count = 0;
  const failing = copyRows(test.db, "select generate_series(1, 50000)", () => {
    count += 1;
    if (count === 10) throw new Error("not this one");
  });
  await expect(failing).rejects.toThrow("not this one");
  expect(count).toBe(10);
  expect(await numbers("select 7::int4")).toEqual([7]);
});

it("refuses a transaction, to which it would not belong", async () => {
  await expect(inTransaction(test.db, (tx) => copyRows(tx, "select 1", () => undefined))).rejects.toThrow(
    "transaction",
  );
});
