import type { JsonObject } from "#lib/errors/json.ts";

const json = (schema: JsonObject): JsonObject => ({ content: { "application/json": { schema } } });

/** A tool of our own with most of what a document can hold: references that circle, body and path inputs, no operationId. */
export const telescopes: JsonObject = {
  openapi: "3.0.3",
  info: { title: "Telescopes", version: "1" },
  servers: [{ url: "https://telescopes.example/v1/" }],
  paths: {
    "/telescopes": {
      get: {
        operationId: "searchTelescopes",
        description: "Find telescopes by what they can do.",
        parameters: [
          {
            name: "region",
            in: "query",
            description: "The half of the sky",
            schema: { type: "string", enum: ["north", "south"] },
          },
          {
            name: "bands",
            in: "query",
            description: "The bands it sees.",
            schema: { type: "array", items: { type: "string" } },
          },
          {
            name: "limit",
            in: "query",
            required: true,
            description: "How many to return.",
            schema: { type: "integer" },
          },
        ],
        responses: {
          "200": {
            description: "The telescopes found",
            ...json({
              type: "object",
              properties: {
                telescopes: { type: "array", items: { $ref: "#/components/schemas/Telescope" } },
                total: { type: "integer" },
              },
              required: ["telescopes"],
            }),
          },
        },
      },
    },
    "/telescopes/{telescopeId}/nights": {
      parameters: [
        {
          name: "telescopeId",
          in: "path",
          required: true,
          description: "The telescope.",
          schema: { type: "string" },
        },
      ],
      post: {
        operationId: "bookNight",
        summary: "Book a night at a telescope.",
        requestBody: {
          required: true,
          ...json({
            type: "object",
            required: ["night"],
            properties: {
              night: { type: "string", format: "date", description: "The date." },
              crew: {
                type: "array",
                description: "The people on site.",
                items: {
                  type: "object",
                  required: ["name"],
                  properties: {
                    name: { type: "string", description: "Who comes" },
                    role: { type: "string" },
                  },
                },
              },
              dome: { type: "string", enum: ["open", "closed"], description: "Its state." },
            },
          }),
        },
        responses: {
          "201": {
            description: "The booking.",
            ...json({
              type: "object",
              required: ["bookingId"],
              properties: {
                bookingId: { type: "string" },
                crew: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: { name: { type: "string" }, role: { type: "string" } },
                  },
                },
                notes: { type: "array", items: { type: "string" } },
              },
            }),
          },
        },
      },
    },
    "/weather/{station}": { get: { summary: "Weather at a station.", responses: {} } },
  },
  components: {
    schemas: {
      Telescope: {
        type: "object",
        properties: {
          telescopeId: { type: "string" },
          name: { type: "string" },
          site: { $ref: "#/components/schemas/Site" },
        },
      },
      Site: {
        type: "object",
        properties: {
          name: { type: "string" },
          altitude: { type: "number" },
          telescopes: { type: "array", items: { $ref: "#/components/schemas/Telescope" } },
        },
      },
    },
  },
};
