import { isJsonObject, safeParseJson } from "#lib/errors/json.ts";
import { type Block, blockOf } from "#lib/llm/offline/blocks.ts";
import { chooseDesigns } from "#lib/llm/offline/choose-designs.ts";
import { type Design, designSummarised } from "#lib/llm/offline/designs.ts";
import type { Attribute } from "#lib/llm/offline/domain.ts";
import { type FunctionEntry, documentFrom } from "#lib/llm/offline/build-document.ts";
import { answerOf } from "#lib/llm/offline/schema-of.ts";
import { capitalised } from "#lib/llm/offline/words.ts";
import { seededRandom } from "#lib/random/random.ts";

/** Stage 1: the purpose, then one numbered sentence a function. */
export function writeIntroduction(blocks: readonly Block[]): string {
  const name = blockOf(blocks, "api_name");
  const description = blockOf(blocks, "api_description");
  const designs = chooseDesigns({ name, description, category: blockOf(blocks, "api_category") });
  const random = seededRandom(`introduction ${name} ${description}`);
  const about = description.trim().replace(/[.\s]+$/, "");
  const opening = random.pick([
    `${name} is a service around this: ${about === "" ? "its subject" : about}.`,
    `${name} (${about === "" ? "an open service" : about}) gives applications and their users quick answers.`,
    `With ${name}, developers can build on the following: ${about === "" ? "open information" : about}.`,
  ]);
  const offer = random.pick(["It offers:", "Its functions:", "It can do the following:"]);
  return [`${opening} ${offer}`, ...designs.map((design, index) => `${index + 1}. ${design.summary}`)].join(
    "\n",
  );
}

const TYPE_NAMES = { string: "String", integer: "Integer", number: "Number", boolean: "Boolean" } as const;

/** Stage 2: each numbered sentence of the introduction becomes a function with its inputs. */
export function writeFunctions(blocks: readonly Block[]): string {
  const name = blockOf(blocks, "api_name");
  const random = seededRandom(`functions ${name} ${blockOf(blocks, "api_description")}`);
  const sentences = [...blockOf(blocks, "introduction").matchAll(/^\s*\d+[.)]\s+(.+)$/gm)].map(
    (match) => match[1]?.trim() ?? "",
  );
  const known = sentences.map(designSummarised).filter((design) => design !== null);
  const fallback = (): Design[] =>
    chooseDesigns({ name, description: blockOf(blocks, "api_description"), category: "" });
  const designs = known.length > 0 ? known : fallback();
  const isQueryRequired = random.chance(0.4);
  const isShortName = random.chance(0.5);
  const entries = designs.map((design, index) => {
    const functionName = (isShortName ? design.names.at(-1) : design.names[0]) ?? "getAnswer";
    const input = Object.fromEntries(
      inputsOf(design, isQueryRequired).map((attribute) => [attribute.name, inputText(attribute)]),
    );
    const { description } = answerOf(design, false, (_, schema) => schema);
    return [
      `${index + 1}. Name: ${functionName}`,
      `Description: ${design.summary}`,
      `Input: ${JSON.stringify(input)}`,
      `Output: ${description}`,
    ].join("\n");
  });
  return entries.join("\n\n");
}

function inputsOf(design: Design, isQueryRequired: boolean): Attribute[] {
  const required =
    design.shape === "search"
      ? design.required.map((attribute) => ({ ...attribute, required: isQueryRequired }))
      : design.required;
  return [...required, ...design.optional];
}

function inputText(attribute: Attribute): string {
  const type = attribute.isList ? "Array[String]" : TYPE_NAMES[attribute.type];
  const accepted = attribute.isEnum ? ` One of: [${attribute.values.join(", ")}].` : "";
  return `${attribute.required ? "Required" : "Optional"}. ${type}.${accepted} ${attribute.description}`;
}

/** The entries of a functions text, whoever wrote it; an entry without a name is left out. */
export function readFunctions(text: string): FunctionEntry[] {
  return text.split(/\n(?=\s*\d+[.)]\s*Name\s*:)/i).flatMap((entry) => {
    const field = (label: string): string =>
      new RegExp(`${label}\\s*:\\s*(.+)`, "i").exec(entry)?.[1]?.trim() ?? "";
    const name = /^[A-Za-z_]\w*/.exec(field("Name"))?.[0];
    if (name === undefined) return [];
    const input = safeParseJson(field("Input"));
    return [
      {
        name,
        description: capitalised(field("Description")),
        input: input.ok && isJsonObject(input.value) ? input.value : {},
        output: field("Output"),
      },
    ];
  });
}

/** Stage 3: the OpenAPI document as JSON text. */
export function writeDocument(blocks: readonly Block[]): string {
  const document = documentFrom({
    name: blockOf(blocks, "api_name"),
    description: blockOf(blocks, "api_description"),
    link: blockOf(blocks, "api_link"),
    functions: readFunctions(blockOf(blocks, "functions")),
  });
  return JSON.stringify(document, null, 1);
}
