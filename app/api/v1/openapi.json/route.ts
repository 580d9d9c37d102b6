import { z } from "zod";
import { defineRoute, type RouteDefinition } from "#lib/http/define-route.ts";
import { apiDocument } from "./api-document.ts";

const definition = {
  summary: "This API, described",
  tag: "Overview",
  permission: "read",
  answer: z.record(z.string(), z.unknown()),
} as const satisfies RouteDefinition;

export const GET = defineRoute(definition, () => Promise.resolve(apiDocument(definition)));
