import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const programming = defineDomain("Programming", {
  entities: [
    {
      noun: "coding contest",
      keys: "codeforces|contest|contests|kontests|competitive|upcoming|coding|ongoing",
      names: "Autumn Round 12|Harbour Cup|Weekly Sprint 210|Graph Theory Open|Beginners Night|Winter Finals",
      has: [
        "site!: Codeforces|AtCoder|LeetCode|CodeChef",
        "startsAt=datetime",
        "durationMinutes# 60-300",
        "level!: beginner|intermediate|expert",
        "participants# 120-24000",
      ],
      parts: {
        problem: [
          "name: Two Ferries|Longest Quay|Colouring Maps|Lost Parcels",
          "difficulty# 800-2600",
          "solvedBy# 12-9800",
        ],
      },
    },
  ],
  operations: [
    {
      does: "runCode",
      summary: "Run a piece of code in a programming language.",
      method: "post",
      keys: "compiling|running|run|execution|judge0|code|hackerearth|online|languages|compiler",
      takes: [
        "*code: print(sum(range(10)))|console.log(2 ** 10)|puts [3, 1, 2].sort.inspect // Code to run",
        "*language!: python|javascript|ruby|go // Programming language",
        "timeLimitSeconds# 1-10 // Longest time, in seconds",
      ],
      gives: [
        "output: 45|1024|[1, 2, 3] // What it prints",
        "status!: finished|error|timed out // How it ended",
        "milliseconds# 12-480 // Time it took, in milliseconds",
      ],
      asks: [
        "Run this {language} code: `{code}`",
        "What does `{code}` print in {language}? Give it {timeLimitSeconds} seconds at most.",
        "I'm curious what `{code}` prints.",
      ],
    },
    {
      does: "documentCode",
      summary: "Write a comment that documents a piece of code.",
      method: "post",
      keys: "documentation|mintlify|generating|docs|code|programmatically",
      takes: [
        "*snippet: def area(r): return 3.14159 * r * r|const half = (n) => n / 2|func Max(a, b int) int // Code to document",
        "*language!: python|javascript|go // Programming language",
        "style!: short|detailed // Length of the comment",
      ],
      gives: [
        "comment: Returns the area of a circle with radius r|Returns half of a number|Returns the greater of two integers // The comment",
        "language // Programming language",
      ],
      asks: [
        "Document this {language} code: `{snippet}`",
        "Write a {style} comment for the {language} code `{snippet}`, my colleagues have to understand it.",
        "Explain `{snippet}` in a comment.",
      ],
    },
  ],
});
