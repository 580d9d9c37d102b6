import { z } from "zod";
import * as agreement from "#lib/agreement/schemas.ts";
import * as answers from "#lib/answers/schemas.ts";
import * as audit from "#lib/audit/schemas.ts";
import * as auth from "#lib/auth/schemas.ts";
import * as branches from "#lib/branches/schemas.ts";
import * as cases from "#lib/cases/schemas.ts";
import * as catalog from "#lib/catalog/schemas.ts";
import * as checks from "#lib/checks/schemas.ts";
import * as comments from "#lib/comments/schemas.ts";
import * as corpus from "#lib/corpus/schemas.ts";
import * as duplicates from "#lib/duplicates/schemas.ts";
import * as trajectory from "#lib/corpus/trajectory.ts";
import * as json from "#lib/errors/json.ts";
import * as page from "#lib/http/page.ts";
import * as inbox from "#lib/inbox/schemas.ts";
import * as instructions from "#lib/instructions/schemas.ts";
import * as liveApi from "#lib/live-api/schemas.ts";
import * as llm from "#lib/llm/schemas.ts";
import * as toolFunction from "#lib/openapi/tool-function.ts";
import * as overview from "#lib/overview/schemas.ts";
import * as preferences from "#lib/preferences/schemas.ts";
import * as queues from "#lib/queues/schemas.ts";
import * as review from "#lib/review/schemas.ts";
import * as runs from "#lib/runs/schemas.ts";
import * as tools from "#lib/tools/schemas.ts";
import type { NamedSchemas } from "#lib/http/openapi-components.ts";

const modules = [
  auth,
  json,
  page,
  catalog,
  tools,
  toolFunction,
  instructions,
  runs,
  trajectory,
  checks,
  cases,
  duplicates,
  branches,
  preferences,
  review,
  queues,
  agreement,
  comments,
  inbox,
  audit,
  corpus,
  overview,
  llm,
  answers,
  liveApi,
];

// What a query is parsed with is written parameter by parameter.
const isComponent = ([name, value]: [string, unknown]): boolean =>
  value instanceof z.ZodType && !/(Query|Filter)$/.test(name);

/** Schemas that the API's document names, as the code does. */
export const namedSchemas = (): NamedSchemas =>
  Object.fromEntries(modules.flatMap((module) => Object.entries(module).filter(isComponent)));
