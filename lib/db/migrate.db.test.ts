import { describe, expect, it } from "vitest";
import { randomUUID } from "node:crypto";
import { useTestDatabase } from "./testing/test-database.ts";

const test = useTestDatabase();

describe("migrations", () => {
  it("refuse to change or delete a row of an append-only table", async () => {
    const made = await test.db.auditEvent.create({
      data: { actorId: "owner", action: "test", subjectType: "test", subjectId: randomUUID() },
    });
    await expect(
      test.db.auditEvent.update({ where: { id: made.id }, data: { action: "other" } }),
    ).rejects.toThrow(/never changed/);
    await expect(test.db.auditEvent.delete({ where: { id: made.id } })).rejects.toThrow(/never changed/);
  });
});
