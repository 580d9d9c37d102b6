export type CurlRequest = { method: string; url: string; body: string | null };

/** Reads a curl line as lib/openapi/curl-line.ts writes it; null where it is none. */
export function readCurl(line: string): CurlRequest | null {
  const words = shellWords(line);
  if (words[0] !== "curl") return null;
  const after = (flag: string): string | null => {
    const at = words.indexOf(flag);
    return at < 0 ? null : (words[at + 1] ?? null);
  };
  const url = words.find(
    (word, index) =>
      index > 0 && !word.startsWith("-") && !["-X", "-H", "-d"].includes(words[index - 1] ?? ""),
  );
  return url === undefined ? null : { method: after("-X") ?? "GET", url, body: after("-d") };
}

/** Words of a shell line with single quotes; '\'' inside them is a quote. */
function shellWords(line: string): string[] {
  const words: string[] = [];
  for (const match of line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)) {
    words.push(
      match[0].replace(
        /'([^']*)'|\\(.)/g,
        (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "",
      ),
    );
  }
  return words;
}
