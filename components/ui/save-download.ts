const KEPT_MS = 60_000;

/** Hands a file that was answered to the browser's downloads. @returns its name */
export async function saveDownload(response: Response, otherwise: string): Promise<string> {
  const disposition = response.headers.get("content-disposition") ?? "";
  const fileName = /filename="?([^";]+)"?/.exec(disposition)?.[1] ?? otherwise;
  // The browser keeps a large blob on disk, not in the page's memory.
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return fileName;
}
