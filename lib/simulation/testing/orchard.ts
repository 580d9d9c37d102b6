import type { JsonObject } from "#lib/errors/json.ts";
import { functionsOf } from "#lib/openapi/functions-of.ts";
import type { SimulationInput } from "../simulation.ts";
import { SimulationSettings } from "../settings.ts";

const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });
const tree: JsonObject = {
  type: "object",
  required: ["treeId", "kind"],
  properties: { treeId: { type: "integer" }, kind: { type: "string" }, planted: { type: "integer" } },
};

/** A tool of our own: a search, a detail by id, and something to create. */
export const orchard: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Orchard", version: "1", description: "Fruit trees and who tends them" },
  servers: [{ url: "https://orchard.test/v1" }],
  paths: {
    "/trees": {
      get: {
        operationId: "searchTrees",
        summary: "Find trees by kind and season.",
        parameters: [
          {
            name: "kind",
            in: "query",
            required: true,
            description: "Such as plum.",
            schema: { type: "string" },
          },
          {
            name: "season",
            in: "query",
            description: "When it bears fruit.",
            schema: { type: "string", enum: ["summer", "autumn"] },
          },
          { name: "limit", in: "query", description: "How many at most.", schema: { type: "integer" } },
        ],
        responses: {
          "200": {
            description: "The trees.",
            ...json({ type: "object", properties: { trees: { type: "array", items: tree } } }),
          },
        },
      },
    },
    "/trees/{treeId}": {
      get: {
        operationId: "getTree",
        summary: "One tree.",
        parameters: [
          {
            name: "treeId",
            in: "path",
            required: true,
            description: "From searchTrees.",
            schema: { type: "integer" },
          },
        ],
        responses: { "200": { description: "The tree.", ...json(tree) } },
      },
    },
    "/visits": {
      post: {
        operationId: "bookVisit",
        summary: "Book a visit.",
        requestBody: {
          required: true,
          ...json({
            type: "object",
            required: ["day", "people"],
            properties: {
              day: { type: "string", description: "The date." },
              people: { type: "integer", description: "How many come." },
            },
          }),
        },
        responses: {
          "201": {
            description: "Booked.",
            ...json({ type: "object", properties: { visitId: { type: "string" }, day: { type: "string" } } }),
          },
        },
      },
    },
  },
};

/** A case over the orchard; what is given replaces the defaults. */
export function orchardCase(
  settings: Partial<SimulationSettings> = {},
  instruction = "Which plum trees are there?",
): SimulationInput {
  return {
    instruction,
    tool: {
      name: "Orchard",
      documentationText: JSON.stringify(orchard),
      document: orchard,
      functions: functionsOf(orchard),
      nlDocumentation: "searchTrees: Find trees by kind and season.",
    },
    settings: SimulationSettings.parse(settings),
    seed: 7,
    startedAt: new Date("2026-03-01T08:30:00Z"),
  };
}
