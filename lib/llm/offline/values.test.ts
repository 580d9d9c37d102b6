import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "#lib/errors/json.ts";
import { examplesIn, sampleValue } from "#lib/llm/offline/values.ts";
import { seededRandom } from "#lib/random/random.ts";

const sample = (name: string, schema: Record<string, Json>, description = "", seed = "s"): Json =>
  sampleValue({
    name,
    schema,
    description,
    category: "Animals",
    toolName: "Kennel",
    random: seededRandom(seed),
  });

describe("sampleValue", () => {
  it("takes an accepted value where values are listed", () => {
    expect(["small", "large"]).toContain(sample("size", { type: "string", enum: ["small", "large"] }));
    expect(sample("size", { const: 3 })).toBe(3);
  });

  it.each([
    ["contactEmail", { type: "string" }, /^[\w.]+@[\w.]+$/],
    ["startDate", { type: "string" }, /^2025-\d\d-\d\d$/],
    ["website_url", { type: "string" }, /^https:\/\//],
    ["createdAt", { type: "string", format: "date-time" }, /^2025-.*Z$/],
    ["bookId", { type: "string" }, /^[a-z]\d{4}/],
    ["token", { type: "string", format: "uuid" }, /^[0-9a-f-]{36}$/],
  ])("understands the name %s", (name, schema, pattern) => {
    expect(sample(name, schema)).toMatch(pattern);
  });

  it("takes examples out of a description", () => {
    expect(examplesIn("The colour (e.g., 'wild', 'albino', etc.)")).toEqual(["wild", "albino"]);
    expect(examplesIn("Kind of shell, such as oval or round")).toEqual(["oval", "round"]);
    expect(examplesIn("The colour")).toEqual([]);
    expect(["wild", "albino"]).toContain(sample("coat", { type: "string" }, "Coat (e.g. 'wild', 'albino')"));
  });

  it("keeps to type and bounds, whatever the name", () => {
    const bounds = fc.tuple(fc.integer({ min: -1_000, max: 1_000 }), fc.nat(500));
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("integer", "number"),
        bounds,
        fc.string(),
        (name, type, [minimum, width], seed) => {
          const value = sample(name, { type, minimum, maximum: minimum + width }, "", seed);
          expect(typeof value).toBe("number");
          expect(value).toBeGreaterThanOrEqual(minimum);
          expect(value).toBeLessThanOrEqual(minimum + width);
          if (type === "integer") expect(Number.isInteger(value)).toBe(true);
        },
      ),
    );
  });

  it("keeps to lengths and never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), (name, description, length) => {
        const value = sample(name, { type: "string", minLength: length, maxLength: length + 5 }, description);
        expect(String(value).length).toBeGreaterThanOrEqual(length);
        expect(String(value).length).toBeLessThanOrEqual(length + 5);
      }),
    );
  });

  it("does not repeat itself within one source of chance", () => {
    const random = seededRandom("list");
    const names = Array.from({ length: 5 }, () =>
      sampleValue({
        name: "city",
        schema: { type: "string" },
        description: "",
        category: "",
        toolName: "",
        random,
      }),
    );
    expect(new Set(names).size).toBe(5);
  });
});
