import { isJsonObject, type JsonObject } from "#lib/errors/json.ts";
import type { ToolRecord } from "#lib/corpus/formats/toolalpaca/tool-record.ts";

const text = (value: unknown): string => (typeof value === "string" ? value : "");

function linkOf(document: JsonObject): string {
  const servers = document["servers"];
  const first = Array.isArray(servers) ? servers[0] : undefined;
  if (isJsonObject(first)) return text(first["url"]);
  const host = text(document["host"]);
  return host === "" ? "" : `https://${host}${text(document["basePath"])}`;
}

/** A plain OpenAPI document as a tool: its title names it, its first server is the link. */
export function openapiRecord(document: JsonObject, documentationText: string, fileName: string): ToolRecord {
  const info = isJsonObject(document["info"]) ? document["info"] : {};
  const stem = fileName.replace(/\.(json|ya?ml)$/i, "");
  return {
    tool: {
      name: text(info["title"]).trim() || stem || "Untitled API",
      description: text(info["description"]).trim() || text(info["summary"]).trim(),
      link: linkOf(document),
      category: text(info["x-category"]),
      introduction: "",
      functionsText: "",
      documentationText,
      documentationIsText: true,
      nlDocumentation: "",
      functionDescription: {},
      functionProjection: {},
      extra: {},
    },
    instructions: [],
    instances: [],
  };
}
