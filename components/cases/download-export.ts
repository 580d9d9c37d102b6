import { api } from "#lib/http/api-client.ts";
import type { ExportInput } from "#lib/corpus/schemas.ts";

/** Asks for the file and hands it to the browser's downloads. @returns its name @throws ApiError */
export async function downloadExport(input: Partial<ExportInput>): Promise<string> {
  const response = await api.download("/exports", input);
  const fileName =
    /filename="?([^";]+)"?/.exec(response.headers.get("content-disposition") ?? "")?.[1] ??
    "paddock-export.json";
  // The browser keeps a large blob on disk, not in the page's memory.
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return fileName;
}
