import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const patent = defineDomain("Patent", {
  entities: [
    {
      noun: "patent",
      keys: "patent|patents|epo|uspto|tipo|innovation|trends|european|taiwan|search|services|landscape",
      nameKey: "title",
      names:
        "Folding Wind Turbine Blade|Self-Sealing Bottle Cap|Tidal Power Coupling|Low-Noise Bicycle Hub|Biodegradable Fishing Net|Adaptive Reading Lamp",
      has: [
        "status!: granted|pending|expired",
        "number: EP3482911|US10482733|EP2914004|US9988210",
        "inventor@person",
        "assignee@company",
        "filedOn=date",
        "field!: energy|packaging|transport|lighting|textiles",
      ],
      parts: {
        claim: [
          "position# 1-12",
          "text: A blade that folds along two hinges|A cap with an elastic inner ring|A coupling driven by the tide",
        ],
        citation: ["title: Hinged Rotor|Elastic Closure|Tide Mill Gear", "year# 1978-2021"],
      },
    },
    {
      noun: "inventor",
      keys: "inventor|inventors|patentsview|visualize",
      names: "Amelia Hart|Kenji Watanabe|Priya Raman|Jonas Weber|Chiara Conti|Peter Novak",
      has: [
        "country@country",
        "patents# 1-84",
        "field!: energy|packaging|transport|lighting",
        "firstPatentYear# 1979-2021",
      ],
    },
  ],
  operations: [
    {
      does: "countPatents",
      summary: "Count the patents of a field that were granted in a year.",
      keys: "trends|statistics|innovation|explore|patentsview|data|search",
      takes: [
        "*field!: energy|packaging|transport|lighting|textiles // Field",
        "*year# 1998-2024 // Year of the grant",
        "country@country // Country of the inventor",
      ],
      gives: [
        "field // Field",
        "year // Year of the grant",
        "count# 12-9400 // Number of patents",
        "changePercent#.1 -12.0-24.0 // Change from the year before, in per cent",
      ],
      asks: [
        "How many patents in {field} were granted in {year}?",
        "Count the {field} patents of {year} by inventors from {country}.",
        "How active is the field of {field} in patents?",
      ],
    },
  ],
});
