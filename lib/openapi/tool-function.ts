import { z } from "zod";
import { JsonValue } from "#lib/errors/json.ts";

export const HttpMethod = z.enum(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);
export type HttpMethod = z.infer<typeof HttpMethod>;

/** A JSON Schema as OpenAPI writes it, references resolved (a cycle ends in an empty schema with a title). */
export const JsonSchema = z.record(z.string(), JsonValue);
export type JsonSchema = z.infer<typeof JsonSchema>;

/** One input of a function. Properties of a JSON body stand beside the parameters, `in: "body"`. */
export const FunctionParameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query", "header", "cookie", "body"]),
  required: z.boolean(),
  /** "string", "integer", "array of string", "object"; what a person reads. */
  type: z.string(),
  description: z.string(),
  /** Accepted values, or null where any will do. */
  enum: z.array(JsonValue).nullable(),
  default: JsonValue.optional(),
  /** Set on the one parameter that stands for a body without properties to name (a list, a text). */
  isWholeBody: z.literal(true).optional(),
  schema: JsonSchema,
});
export type FunctionParameter = z.infer<typeof FunctionParameter>;

/** One operation of a tool. */
export const ToolFunction = z.object({
  name: z.string(),
  method: HttpMethod,
  path: z.string(),
  summary: z.string(),
  parameters: z.array(FunctionParameter),
  /** Schema of the first 2xx text response; null where it has none. */
  responseSchema: JsonSchema.nullable(),
  responseDescription: z.string(),
  /** "application/json" and so on; null where there is no body. */
  responseMediaType: z.string().nullable(),
  /** Body media type of the request; null where it takes none. */
  requestMediaType: z.string().nullable(),
});
export type ToolFunction = z.infer<typeof ToolFunction>;
