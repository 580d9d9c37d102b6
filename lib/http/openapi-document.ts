import { z } from "zod";
import { permissions } from "#lib/auth/permissions.ts";
import { isJsonObject, type Json, type JsonObject } from "#lib/errors/json.ts";
import type { RouteDefinition } from "./define-route.ts";
import { ProblemDocument } from "./page.ts";
import { schemaComponents, type NamedSchemas } from "./openapi-components.ts";

/** One operation of our own API: "/cases/{id}", "get", as its route defines it. */
export type ApiOperation = { path: string; method: string; definition: RouteDefinition };

export type ApiDocumentInput = {
  version: string;
  /** Where the API is, "/api/v1". */
  basePath: string;
  operations: ApiOperation[];
  /** Schemas that become components, by name; every other one is written where it is used. */
  schemas: NamedSchemas;
};

/** "/cases/{id}/reviews", "post" -> "postCasesIdReviews" */
export function operationIdOf(method: string, path: string): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter(Boolean);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

type Components = ReturnType<typeof schemaComponents>;

function objectProperties(
  schema: z.ZodType | undefined,
  components: Components,
): { name: string; isRequired: boolean; schema: Json }[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.ZodType>;
  return Object.entries(shape).map(([name, property]) => ({
    name,
    isRequired: !property.safeParse(undefined).success,
    schema: components.schemaOf(property, "input"),
  }));
}

function parametersOf(definition: RouteDefinition, components: Components): JsonObject[] {
  const inPath = objectProperties(definition.params, components).map((one) => ({
    name: one.name,
    in: "path",
    required: true,
    schema: one.schema,
  }));
  const inQuery = objectProperties(definition.query, components).map((one) => ({
    name: one.name,
    in: "query",
    required: one.isRequired,
    schema: one.schema,
  }));
  return [...inPath, ...inQuery];
}

function requestBodyOf(definition: RouteDefinition, components: Components): JsonObject {
  if (definition.body) {
    return {
      requestBody: {
        required: !definition.body.safeParse(undefined).success,
        content: { "application/json": { schema: components.schemaOf(definition.body, "input") } },
      },
    };
  }
  if (!definition.rawBody) return {};
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(definition.rawBody.map((mediaType) => [mediaType, {}])),
    },
  };
}

function answerOf(definition: RouteDefinition, components: Components): JsonObject {
  if (definition.answer instanceof z.ZodType) {
    return {
      description: "Done",
      content: { "application/json": { schema: components.schemaOf(definition.answer, "output") } },
    };
  }
  const { mediaType, description } = definition.answer;
  return { description, content: { [mediaType]: {} } };
}

/** Who may ask: nothing is needed for what is open; a key is taken where keys may. */
function securityOf({ permission }: RouteDefinition): JsonObject {
  if (permission === "open") return { security: [], "x-permission": permission };
  const ways: JsonObject[] = permissions[permission].byKey
    ? [{ session: [] }, { key: [] }]
    : [{ session: [] }];
  return { security: ways, "x-permission": permission };
}

function operationOf({ path, method, definition }: ApiOperation, components: Components): JsonObject {
  const problem = { "application/problem+json": { schema: components.schemaOf(ProblemDocument, "output") } };
  const parameters = parametersOf(definition, components);
  return {
    operationId: operationIdOf(method, path),
    summary: definition.summary,
    tags: [definition.tag],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...requestBodyOf(definition, components),
    ...securityOf(definition),
    responses: {
      [String(definition.status ?? 200)]: answerOf(definition, components),
      default: { description: "Refused or failed; `code` says why", content: problem },
    },
  };
}

/** Our own API as an OpenAPI 3.1 document, made from the schemas that its routes parse with. */
export function openApiDocument(input: ApiDocumentInput): JsonObject {
  const components = schemaComponents(input.schemas);
  const paths: { [path: string]: JsonObject } = {};
  for (const operation of input.operations) {
    const methods = paths[operation.path];
    paths[operation.path] = {
      ...(isJsonObject(methods) ? methods : {}),
      [operation.method]: operationOf(operation, components),
    };
  }
  return {
    openapi: "3.1.1",
    info: {
      title: "Paddock",
      version: input.version,
      description: "Everything that Paddock's pages do, they do through this API.",
    },
    servers: [{ url: input.basePath }],
    paths,
    components: {
      schemas: components.used(),
      // Neither is asked for while Paddock is used by one person alone.
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "paddock.session_token" },
        key: { type: "http", scheme: "bearer" },
      },
    },
  };
}
