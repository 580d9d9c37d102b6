import { globSync } from "node:fs";
import path from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { danglingReferences } from "#lib/http/openapi-components.ts";
import { apiDocument } from "./api-document.ts";
import { GET } from "./route.ts";
import { routes } from "./routes.ts";

const folder = path.resolve(import.meta.dirname, "..");

const document = (): JsonObject => apiDocument(GET.definition);

describe("the document of the API", () => {
  it("is valid OpenAPI 3.1", { timeout: 60_000 }, async () => {
    const text = structuredClone(document());
    const { valid, errors } = await new Validator().validate(text);
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(text["openapi"]).toBe("3.1.1");
  });

  it("refers to nothing that it does not hold, and has each operation's name once", () => {
    const whole = document();
    expect(danglingReferences(whole)).toEqual([]);
    const names = JSON.stringify(whole).match(/"operationId":"[^"]+"/g) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(25);
  });

  it("knows every route that is there", () => {
    const files = globSync("**/route.ts", { cwd: folder }).filter((file) => !file.startsWith("openapi.json"));
    const paths = files.map(
      (file) =>
        `/${path
          .dirname(file)
          .replaceAll(path.sep, "/")
          .replaceAll(/\[(?:\.\.\.)?([^\]]+)\]/g, "{$1}")}`,
    );
    expect(Object.keys(routes).toSorted()).toEqual(paths.toSorted());
  });

  it("says of each operation who may ask for it", () => {
    const { paths } = document() as unknown as {
      paths: Record<string, Record<string, { security: unknown; "x-permission": string }>>;
    };
    expect(paths["/sign-in"]?.["post"]).toMatchObject({ security: [], "x-permission": "open" });
    expect(paths["/cases"]?.["get"]?.security).toEqual([{ session: [] }, { key: [] }]);
    expect(paths["/api-keys"]?.["post"]).toMatchObject({
      security: [{ session: [] }],
      "x-permission": "account",
    });
  });

  it("says of a query which words it knows, and of an answer what it holds", () => {
    const whole = document() as unknown as {
      paths: Record<
        string,
        Record<string, { parameters: { name: string; required: boolean; schema: unknown }[] }>
      >;
      components: { schemas: Record<string, unknown> };
    };
    const parameters = whole.paths["/cases"]?.["get"]?.parameters ?? [];
    expect(parameters.find((one) => one.name === "decision")).toEqual({
      name: "decision",
      in: "query",
      required: false,
      schema: { type: "array", items: { $ref: "#/components/schemas/Decision" } },
    });
    expect(whole.components.schemas["CaseRow"]).toMatchObject({
      type: "object",
      properties: { decision: { $ref: "#/components/schemas/Decision" } },
    });
  });
});
