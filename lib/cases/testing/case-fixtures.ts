import type { Context } from "#lib/db/context.ts";
import { newId } from "#lib/db/new-id.ts";
import type { Step, Trajectory } from "#lib/corpus/trajectory.ts";
import { summariseTrajectory } from "#lib/corpus/summarise-trajectory.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** An OpenAPI document of one search and one detail function. */
export const kiteDocument = {
  openapi: "3.1.0",
  info: { title: "Kite Shop", version: "1.0.0", description: "Kites by colour and wind." },
  servers: [{ url: "https://kites.example" }],
  paths: {
    "/kites": {
      get: {
        operationId: "searchKites",
        summary: "Find kites by colour.",
        parameters: [
          {
            name: "colour",
            in: "query",
            required: true,
            description: "Colour of the sail.",
            schema: { type: "string", enum: ["red", "blue"] },
          },
        ],
        responses: {
          "200": {
            description: "Kites that fit",
            content: {
              "application/json": {
                schema: {
                  type: "array",
                  items: {
                    type: "object",
                    properties: { id: { type: "integer" }, name: { type: "string" } },
                  },
                },
              },
            },
          },
        },
      },
    },
    "/kites/{id}": {
      get: {
        operationId: "getKite",
        summary: "One kite.",
        parameters: [
          {
            name: "id",
            in: "path",
            required: true,
            description: "Id of the kite.",
            schema: { type: "integer" },
          },
        ],
        responses: {
          "200": {
            description: "The kite",
            content: {
              "application/json": { schema: { type: "object", properties: { id: { type: "integer" } } } },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.InputJsonValue;

export const makeStep = (action: string, actionInput = "{}"): Step => ({
  thought: `I call ${action}.`,
  action,
  actionInput,
  observation: 'Status Code: 200. Response: [{"id": 7, "name": "Skylark"}]',
  statusCode: 200,
  rawText: null,
});

export const makeTrajectory = (given: Partial<Trajectory> = {}): Trajectory => ({
  instruction: "Find me a red kite for a light wind.",
  steps: [makeStep("searchKites", '{"colour": "red"}')],
  finalThought: "I know enough.",
  finalAnswer: "The Skylark is a red kite.",
  error: null,
  ...given,
});

export type MadeTool = { toolId: string; toolVersionId: string; name: string; category: string };

export async function makeTool(
  ctx: Context,
  given: { name?: string; category?: string } = {},
): Promise<MadeTool> {
  const made = {
    toolId: newId(),
    toolVersionId: newId(),
    name: given.name ?? "Kite Shop",
    category: given.category ?? "Sports & Fitness",
  };
  await ctx.db.tool.create({
    data: {
      id: made.toolId,
      name: made.name,
      category: made.category,
      status: "ready",
      version: 1,
      functionCount: 2,
    },
  });
  await ctx.db.toolVersion.create({
    data: {
      id: made.toolVersionId,
      toolId: made.toolId,
      version: 1,
      documentationText: JSON.stringify(kiteDocument),
      documentation: kiteDocument,
      nlDocumentation: "searchKites: Find kites by colour.",
      actorId: ctx.actor.id,
    },
  });
  await ctx.db.tool.update({ where: { id: made.toolId }, data: { currentVersionId: made.toolVersionId } });
  return made;
}

export type CaseColumns = Partial<Omit<Prisma.CaseUncheckedCreateInput, "id" | "toolId" | "toolVersionId">>;

/** A complete case with revision 0. @returns its id */
export async function makeCase(
  ctx: Context,
  tool: MadeTool,
  given: { trajectory?: Trajectory; columns?: CaseColumns } = {},
): Promise<string> {
  const trajectory = given.trajectory ?? makeTrajectory();
  const [id, revisionId] = [newId(), newId()];
  await ctx.db.case.create({
    data: {
      id,
      toolId: tool.toolId,
      toolVersionId: tool.toolVersionId,
      toolName: tool.name,
      category: tool.category,
      instruction: trajectory.instruction,
      status: trajectory.error === null ? "complete" : "failed",
      error: trajectory.error,
      revision: 0,
      model: "offline",
      ...summariseTrajectory(trajectory),
      ...given.columns,
    },
  });
  await ctx.db.caseRevision.create({
    data: { id: revisionId, caseId: id, revision: 0, trajectory, actorId: "paddock" },
  });
  await ctx.db.case.update({ where: { id }, data: { currentRevisionId: revisionId } });
  return id;
}

/** Complete cases without steps, for what is done to many. @returns their ids, the oldest first */
export async function makeManyCases(ctx: Context, tool: MadeTool, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, newId);
  await ctx.db.case.createMany({
    data: ids.map((id, place) => ({
      id,
      toolId: tool.toolId,
      toolVersionId: tool.toolVersionId,
      toolName: tool.name,
      category: tool.category,
      instruction: `Find kite number ${place}.`,
      status: "complete",
      revision: 0,
    })),
  });
  return ids;
}
