/** Words in lower case, of any script. */
function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/** Length of the longest common subsequence, in one row of the table. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    let diagonal = 0;
    for (let column = 1; column <= b.length; column += 1) {
      const above = row[column] ?? 0;
      row[column] = word === b[column - 1] ? diagonal + 1 : Math.max(above, row[column - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}

/**
 * ROUGE-L F1 of two texts by words: 2PR / (P + R), where P and R are the longest common subsequence
 * over each length. 1 for the same words, 0 where none is shared. (Lin 2004, with beta 1.)
 */
export function rougeL(a: string, b: string): number {
  const wordsOfA = wordsOf(a);
  const wordsOfB = wordsOf(b);
  if (wordsOfA.length === 0 && wordsOfB.length === 0) return a.trim() === b.trim() ? 1 : 0;
  return (2 * commonLength(wordsOfA, wordsOfB)) / (wordsOfA.length + wordsOfB.length);
}
