import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "#lib/errors/json.ts";
import { describeTool } from "./describe-tool.ts";
import { parseDocument } from "./parse-document.ts";
import { telescopes } from "./testing/telescopes.ts";

type Published = {
  Name: string;
  Documentation: string;
  NLDocumentation: string;
  Function_Description: Record<string, string>;
  Function_Projection: Record<string, [string, string]>;
};

describe("the natural-language documentation", () => {
  test("of a tool, line by line", () => {
    expect(describeTool(telescopes).nlDocumentation).toBe(
      [
        "searchTelescopes: Find telescopes by what they can do.",
        'Parameters: {"region": "string. One of: [north, south]. The half of the sky.", "bands": "Array[string].  The bands it sees.", "limit": "Required. integer. How many to return."}',
        "Output: The telescopes found.",
        " - Format: application/json",
        " - Structure: Object{telescopes: Array[#Telescope], total}",
        "bookNight: Book a night at a telescope.",
        'Parameters: {"telescopeId": "Required. string. The telescope.", "night": "Required. string. The date.", "crew": "Array[Object{name: string. Who comes., role: string.}. ]. The people on site.", "dome": "string. Its state. One of: [open, closed]."}',
        "Output: The booking.",
        " - Format: application/json",
        " - Structure: Object{bookingId, crew: Array[Object{name, role}], notes: Array[string]}",
        "weather_station_get: Weather at a station.",
        "Parameters: {}",
        "Output: ",
        " - Format: ",
        " - Structure: ",
        "",
        "The detailed output format for the tools is outlined below:",
        "#Telescope: Object{telescopeId, name, site: #Site}",
        "#Site: Object{name, altitude, telescopes: Array[#Telescope]}",
        "",
      ].join("\n"),
    );
  });

  test("by function, and where each function is", () => {
    const { functionDescription, functionProjection } = describeTool(telescopes);
    expect(Object.keys(functionDescription)).toEqual([
      "searchTelescopes",
      "bookNight",
      "weather_station_get",
      "components",
    ]);
    expect(functionDescription["weather_station_get"]).toBe(
      "Weather at a station.\nParameters: {}\nOutput: \n - Format: \n - Structure:",
    );
    expect(functionProjection).toEqual({
      searchTelescopes: ["/telescopes", "get"],
      bookNight: ["/telescopes/{telescopeId}/nights", "post"],
      weather_station_get: ["/weather/{station}", "get"],
    });
  });

  test.each([
    [
      "duplicate ids",
      { "/a": { get: { operationId: "x" } }, "/b": { get: { operationId: "x" } } },
      ["x", "b_get", "components"],
    ],
    [
      "a function called components",
      { "/a": { get: { operationId: "components" } } },
      ["a_get", "components"],
    ],
    ["a path without its slash", { "a/{id}": { get: {} } }, ["a_id_get", "components"]],
    [
      "a hostile name",
      { "/__proto__": { get: { operationId: "__proto__" } } },
      ["__proto___get", "components"],
    ],
  ])("keeps every function with %s", (_, paths, names) => {
    expect(Object.keys(describeTool({ paths }).functionDescription)).toEqual(names);
  });

  test.each([
    [
      "a list",
      { type: "array", items: { type: "integer" } },
      '{"body": "Required. Array[integer].  The scores."}',
    ],
    [
      "parts that belong together",
      {
        allOf: [
          { type: "object", required: ["a"], properties: { a: { type: "string" } } },
          { properties: { b: { type: "integer" } } },
        ],
      },
      '{"a": "Required. string.", "b": "integer."}',
    ],
    ["a shared structure", { $ref: "#/components/schemas/Score" }, "{#Score}"],
  ])("tells what to send where the body is %s", (_, schema, line) => {
    const requestBody = {
      required: true,
      description: "The scores",
      content: { "application/json": { schema } },
    };
    const document = { paths: { "/a": { post: { operationId: "f", requestBody } } } } as JsonObject;
    expect(describeTool(document).functionDescription["f"]).toContain(`Parameters: ${line}\n`);
  });

  test("writes alternatives with OR, values as the models know them", () => {
    const parameters = [
      { name: "on", in: "query", schema: { type: "boolean", enum: [true, false, null] } },
      { name: "who", in: "query", schema: { oneOf: [{ type: "string" }, { type: "integer" }] } },
    ];
    const { functionDescription } = describeTool({
      paths: { "/a": { get: { operationId: "f", parameters } } },
    });
    expect(functionDescription["f"]).toContain(
      '{"on": "boolean. One of: [True, False, None]. ", "who": "string. OR integer. "}',
    );
  });
});

const published = path.resolve(import.meta.dirname, "../../../shared/data/toolalpaca/eval_simulated.json");

if (existsSync(published)) {
  describe("against the ten published tools", () => {
    const tools = JSON.parse(readFileSync(published, "utf8")) as Published[];
    const described = tools.map((tool) => {
      const parsed = parseDocument(tool.Documentation);
      if (!parsed.ok) throw new Error(tool.Name);
      return { tool, ...describeTool(parsed.document) };
    });

    test("56 of 64 texts are the same to the letter", () => {
      const texts = described.flatMap(({ tool, functionDescription }) =>
        Object.entries(tool.Function_Description).map(([name, text]) => ({
          name,
          same: functionDescription[name] === text,
        })),
      );
      expect(texts).toHaveLength(64);
      expect(texts.filter(({ same }) => same)).toHaveLength(56);
    });

    test("8 tools are the same whole", () => {
      const differing = described.filter(
        ({ tool, nlDocumentation }) => nlDocumentation !== tool.NLDocumentation,
      );
      expect(differing.map(({ tool }) => tool.Name)).toEqual(["A Bíblia Digital", "Apache Superset"]);
    });

    test.each(described.map((entry) => [entry.tool.Name, entry] as const))(
      "%s: every function has its path",
      (_, entry) => {
        expect(entry.functionProjection).toEqual(entry.tool.Function_Projection);
      },
    );
  });
}
