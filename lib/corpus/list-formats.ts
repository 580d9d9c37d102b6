import type { FormatInfo } from "./schemas.ts";

const json = "application/json";
const jsonLines = "application/jsonl";

const formats: FormatInfo[] = [
  {
    name: "public-apis-json",
    title: "public-apis, JSON",
    description:
      "A catalogue of APIs: {count, entries: [{API, Description, Auth, HTTPS, Cors, Link, Category}]}, or the list of entries alone.",
    direction: "in",
    mediaType: json,
    loses: [],
  },
  {
    name: "public-apis-markdown",
    title: "public-apis, README",
    description:
      "The tables of the public-apis README: the heading above a table is the category of its rows.",
    direction: "in",
    mediaType: "text/markdown",
    loses: [],
  },
  {
    name: "openapi",
    title: "OpenAPI document",
    description: "One API as OpenAPI 3.x or Swagger 2.0, in JSON or YAML: becomes one tool.",
    direction: "in",
    mediaType: json,
    loses: [],
  },
  {
    name: "toolalpaca",
    title: "ToolAlpaca JSON",
    description: "A list of tools with documents, instructions, golden answers and instances.",
    direction: "both",
    mediaType: json,
    loses: [
      "Reviews, findings, verdicts on steps and earlier revisions of a case",
      "Which model answered, tokens and cost",
    ],
  },
  {
    name: "toolalpaca-training",
    title: "ToolAlpaca training pairs",
    description:
      "A list of [process, trainable]: text spans in turn, and of each whether its tokens are trained.",
    direction: "out",
    mediaType: json,
    loses: [
      "Documents beyond what the prompt says of the functions",
      "Tool, category and golden answers",
      "Cases that the paper's rules leave out, where they are applied",
    ],
  },
  {
    name: "preferences",
    title: "Preference pairs",
    description:
      "For preference training (DPO) as TRL reads it, a pair a line: {prompt, chosen, rejected, tools}, each a list of messages.",
    direction: "out",
    mediaType: jsonLines,
    loses: [
      "The thought before a final answer, status codes, the words of arguments that are no JSON object",
      "Who chose, when and why",
      "Pairs that were taken back, or of cases in the trash",
    ],
  },
];

/** What Paddock reads and writes. */
export const listFormats = (): FormatInfo[] => formats;
