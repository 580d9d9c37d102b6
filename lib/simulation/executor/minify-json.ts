/** Drops the white space between JSON's tokens. Numbers stay as written: parsing would round long ids. */
export function minifyJson(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|\s+/g, (_, text: string | undefined) => text ?? "");
}
