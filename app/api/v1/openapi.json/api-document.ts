import packageJson from "../../../../package.json" with { type: "json" };
import type { JsonObject } from "#lib/errors/json.ts";
import type { RouteDefinition } from "#lib/http/define-route.ts";
import { openApiDocument } from "#lib/http/openapi-document.ts";
import { namedSchemas } from "./named-schemas.ts";
import { apiOperations } from "./routes.ts";

let made: JsonObject | undefined;

/** The document of the whole API; made once. @param own how the route that answers it is defined */
export function apiDocument(own: RouteDefinition): JsonObject {
  made ??= openApiDocument({
    version: packageJson.version,
    basePath: "/api/v1",
    operations: [...apiOperations(), { path: "/openapi.json", method: "get", definition: own }],
    schemas: namedSchemas(),
  });
  return made;
}
