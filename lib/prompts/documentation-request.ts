import { FENCE_RULE } from "#lib/prompts/fence.ts";
import type { Slot, TemplateMessage } from "#lib/prompts/template.ts";

export type DocumentationSubject = {
  name: string;
  description: string;
  link: string;
  introduction: string;
  functionsText: string;
};

const RULES = `You write the OpenAPI document of a web API, as JSON, from a list of its functions.

- "openapi" is "3.0.0". "info" holds title, description and version. "servers" holds the API's link.
- One operation for each function and no other. operationId is the function's name to the letter; each is unique. Give a summary; give no tags.
- GET reads and takes its inputs as path or query parameters; POST, PUT and PATCH take a JSON object as requestBody (application/json). Every {name} in a path is declared as a path parameter with "required": true.
- Parameters and properties carry a schema with a type and a description. Where only certain values are accepted, list them in "enum". What is required says so; "required" names only properties that exist.
- Each operation describes its 200 (or 201) answer: a description and the schema under application/json. Spell out the properties of each object, and the items of each array; no empty objects.
- What a function needs as an identifier, a search or list function returns under the same name or as "id".
- Bodies and answers are text or JSON only. No files, no security section, no examples longer than a line.
- Short schemas may stand in place; what is used twice belongs under components.schemas and is referred to by $ref.
- Answer with the JSON document alone: no Markdown fence, no comment, nothing before or after.
- ${FENCE_RULE}`;

/** The part that asking for a document and asking for its continuation share. */
export const documentationRequest: readonly TemplateMessage[] = [
  { role: "system", content: RULES },
  {
    role: "user",
    content:
      "{{name}}\n{{description}}\n{{link}}\n{{introduction}}\n{{functions}}\nWrite the OpenAPI document of this API.",
  },
];

export const documentationSlots: readonly Slot[] = [
  { name: "name", about: "Name of the API", block: "api_name", isRequired: true },
  { name: "description", about: "What the catalogue says of it", block: "api_description" },
  { name: "link", about: "Its address", block: "api_link", isRequired: true },
  { name: "introduction", about: "The introduction", block: "introduction" },
  {
    name: "functions",
    about: "The functions, as the builder wrote them",
    block: "functions",
    isRequired: true,
  },
];

export const documentationSlotValues = (subject: DocumentationSubject): Record<string, string> => ({
  name: subject.name,
  description: subject.description,
  link: subject.link,
  introduction: subject.introduction,
  functions: subject.functionsText,
});
