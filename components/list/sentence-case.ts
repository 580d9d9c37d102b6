/** "needs-work" as it is read: "Needs work". */
export function sentenceCase(word: string): string {
  const words = word.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
