import type { Json, JsonObject } from "#lib/errors/json.ts";
import { seededRandom, type Random } from "#lib/random/random.ts";

const subjects = ["kite", "lamp", "ferry", "orchid", "violin", "bakery", "glacier", "compass"];
const categories = ["Toys", "Home", "Transport", "Plants", "Music", "Food", "Weather", "Travel"];

const answerOf = (schema: JsonObject): JsonObject => ({
  "200": { description: "Found", content: { "application/json": { schema } } },
});

const documentOf = (subject: string, number: number): JsonObject => {
  const item: JsonObject = {
    type: "object",
    properties: { id: { type: "integer" }, name: { type: "string" }, note: { type: "string" } },
  };
  const query: JsonObject = {
    name: "query",
    in: "query",
    required: true,
    schema: { type: "string" },
    description: "Words to look for",
  };
  const id: JsonObject = {
    name: "id",
    in: "path",
    required: true,
    schema: { type: "integer" },
    description: "Its number",
  };
  const search: JsonObject = {
    operationId: `search_${subject}`,
    summary: `Search for a ${subject}`,
    parameters: [query],
    responses: answerOf({ type: "array", items: item }),
  };
  const detail: JsonObject = {
    operationId: `get_${subject}`,
    summary: `One ${subject}`,
    parameters: [id],
    responses: answerOf(item),
  };
  return {
    openapi: "3.0.0",
    info: {
      title: `${subject} registry ${number}`,
      version: "1.0.0",
      description: `All about each ${subject}`,
    },
    servers: [{ url: `https://${subject}-${number}.example` }],
    paths: { [`/${subject}s`]: { get: search }, [`/${subject}s/{id}`]: { get: detail } },
  };
};

function step(random: Random, action: string, input: JsonObject, answer: Json): Json {
  const text = JSON.stringify(input);
  const thought = random.pick([
    "I look it up first.",
    "Now the details.",
    "Dann die Nummer.",
    "次に詳細を見る。",
  ]);
  return [
    [action, text, ` ${thought}\nAction: ${action}\nAction Input: ${text}`],
    `Status Code: 200. Response: ${JSON.stringify(answer)}`,
  ];
}

function instanceOf(random: Random, subject: string, input: string): JsonObject {
  if (random.chance(0.03)) return { input, error: "out of rounds" };
  const id = random.integer(1, 9_999);
  const name = `${random.pick(["red", "blue", "naïve", "«old»"])} ${subject}`;
  const steps = [
    step(random, `search_${subject}`, { query: name }, [
      { id, name },
      { id: id + 1, name: subject },
    ]),
  ];
  if (random.chance(0.4))
    steps.push(
      step(random, `get_${subject}`, { id }, { id, name, note: "x".repeat(random.integer(20, 900)) }),
    );
  return {
    input,
    output: `The ${name} has the number ${id}.`,
    "Final Thought": "I know enough.",
    intermediate_steps: steps,
  };
}

/** A made-up corpus in ToolAlpaca's form, the same for the same seed: two functions a tool, one or two calls a case. */
export function generateTool(seed: string, number: number, cases: number): JsonObject {
  const random = seededRandom(`${seed}/${number}`);
  const place = number % subjects.length;
  const subject = subjects[place] as string;
  const instructions = Array.from(
    { length: cases },
    (_, index) =>
      `Find the ${random.pick(["best", "oldest", "nearest"])} ${subject} for order ${number}-${index}, please.`,
  );
  return {
    Name: `${subject} registry ${seed}-${number}`,
    Description: `All about each ${subject}`,
    Link: `https://${subject}-${number}.example`,
    Category: categories[place] as string,
    Introduction: `Lets you search for a ${subject} and read about it.`,
    Functions: `1. search_${subject}\n2. get_${subject}`,
    Documentation: JSON.stringify(documentOf(subject, number)),
    NLDocumentation: `search_${subject}: Search for a ${subject}\nget_${subject}: One ${subject}`,
    Function_Description: {
      [`search_${subject}`]: `Search for a ${subject}`,
      [`get_${subject}`]: `One ${subject}`,
      components: "",
    },
    Function_Projection: {
      [`search_${subject}`]: [`/${subject}s`, "get"],
      [`get_${subject}`]: [`/${subject}s/{id}`, "get"],
    },
    Instructions: instructions,
    Instances: instructions.map((input) => instanceOf(random, subject, input)),
  };
}

/** The JSON text of a file of such tools, a tool at a time. */
export async function* generateCorpus(
  seed: string,
  tools: number,
  casesPerTool: number,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; number < tools; number += 1) {
    yield Buffer.from(
      `${number === 0 ? "[" : ",\n"}${JSON.stringify(generateTool(seed, number, casesPerTool))}`,
    );
  }
  yield Buffer.from("]\n");
}
