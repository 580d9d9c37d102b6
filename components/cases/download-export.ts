import { saveDownload } from "#components/ui/save-download.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";
import { api } from "#lib/http/api-client.ts";

/** Asks for the file and hands it to the browser's downloads. @returns its name @throws ApiError */
export async function downloadExport(input: Partial<ExportInput>): Promise<string> {
  return saveDownload(await api.download("/exports", input), "paddock-export.json");
}
