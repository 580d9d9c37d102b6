import type { Json } from "#lib/errors/json.ts";
import { sampleValue } from "#lib/llm/offline/values.ts";
import { typesOf } from "#lib/openapi/object-shape.ts";
import { objectOf, ownValue } from "#lib/openapi/read-json.ts";
import { sampleSchema } from "#lib/openapi/sample-schema.ts";
import type { FunctionParameter } from "#lib/openapi/tool-function.ts";
import type { Random } from "#lib/random/random.ts";

/** What the tool's document says of itself: values are drawn to suit it. */
export type ToolSubject = { title: string; description: string };

/** A value that a user could give for a parameter; a list has one item, or as few as it may. */
export function sampleArgument(parameter: FunctionParameter, subject: ToolSubject, random: Random): Json {
  const { schema } = parameter;
  const isList = typesOf(schema).includes("array");
  const options = {
    random,
    valueFor: (place: { name: string; schema: FunctionParameter["schema"] }): Json | undefined => {
      const told = ownValue(place.schema, "description");
      const value = sampleValue({
        name: place.name,
        schema: place.schema,
        description: typeof told === "string" ? told : parameter.description,
        category: subject.description,
        toolName: subject.title,
        random,
      });
      return typeof value === "object" ? undefined : value;
    },
  };
  if (!isList) return sampleSchema(schema, options, parameter.name);
  const fewest = ownValue(schema, "minItems");
  const count = typeof fewest === "number" && fewest > 1 ? Math.min(fewest, 5) : 1;
  const items = objectOf(ownValue(schema, "items"));
  return Array.from({ length: count }, () => sampleSchema(items, options, parameter.name));
}
