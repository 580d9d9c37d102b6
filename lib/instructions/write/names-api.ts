function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * True where a text names the API: its words in a row, in any case, written together or apart
 * ("Open Weather", "openweather"). A trailing "API" of the name does not count.
 */
export function namesApi(text: string, apiName: string): boolean {
  const nameWords = wordsOf(apiName);
  if (nameWords.length > 1 && nameWords.at(-1) === "api") nameWords.pop();
  const name = nameWords.join("");
  if (name === "") return false;
  const words = wordsOf(text);
  return words.some((_, first) => startsWithName(words, first, name));
}

function startsWithName(words: readonly string[], first: number, name: string): boolean {
  let joined = "";
  for (let index = first; index < words.length && joined.length < name.length; index += 1)
    joined += words[index];
  return joined === name;
}
