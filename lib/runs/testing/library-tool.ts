import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import { saveToolVersion } from "#lib/tools/save-tool-version.ts";

const document = {
  openapi: "3.0.3",
  info: { title: "Village Library", version: "1.0.0" },
  servers: [{ url: "https://library.example/api" }],
  paths: {
    "/books": {
      get: {
        operationId: "searchBooks",
        summary: "Find books by a word in their title.",
        parameters: [
          {
            name: "word",
            in: "query",
            required: true,
            description: "A word of the title.",
            schema: { type: "string" },
          },
        ],
        responses: {
          "200": {
            description: "Books that match.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: {
                    books: {
                      type: "array",
                      items: {
                        type: "object",
                        properties: { bookId: { type: "string" }, title: { type: "string" } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
    "/books/{bookId}": {
      get: {
        operationId: "getBook",
        summary: "Details of one book.",
        parameters: [
          {
            name: "bookId",
            in: "path",
            required: true,
            description: "Id out of searchBooks.",
            schema: { type: "string" },
          },
        ],
        responses: {
          "200": {
            description: "The book.",
            content: {
              "application/json": {
                schema: {
                  type: "object",
                  properties: { title: { type: "string" }, year: { type: "integer" } },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** A ready tool with so many instructions, as a run of kind "simulate" needs it. */
export async function makeLibraryTool(
  ctx: Context,
  instructionCount: number,
): Promise<{ toolId: string; instructionIds: string[] }> {
  const toolId = newId();
  await ctx.db.tool.create({
    data: {
      id: toolId,
      name: "Village Library",
      category: "Books",
      description: "Books of a village library.",
    },
  });
  await saveToolVersion(ctx, toolId, {
    introduction: "Finds books.",
    functionsText: "",
    documentationText: JSON.stringify(document),
    documentationIsText: true,
    status: "ready",
    problems: [],
    reason: "made for a test",
  });
  const instructions = Array.from({ length: instructionCount }, (_, position) => ({
    id: newId(),
    toolId,
    position,
    text: `Which books have the word "river${position}" in their title?`,
  }));
  await ctx.db.instruction.createMany({ data: instructions });
  return { toolId, instructionIds: instructions.map(({ id }) => id) };
}

/** Entries of a catalogue with nothing built of them. */
export async function makeApis(ctx: Context, count: number): Promise<string[]> {
  const apis = Array.from({ length: count }, (_, place) => ({
    id: newId(),
    name: `Harbour Board ${place}`,
    description: "Ships and their berths in a small harbour",
    link: `https://harbour${place}.example/${newId()}`,
    category: place % 2 === 0 ? "Transportation" : "Weather",
  }));
  await ctx.db.api.createMany({ data: apis });
  return apis.map(({ id }) => id);
}
