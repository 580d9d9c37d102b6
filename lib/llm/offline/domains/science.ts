import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const science = defineDomain("Science & Math", {
  entities: [
    {
      noun: "research paper",
      keys: "paper|papers|research|arxiv|academic|literature|articles|access|publications|physics|science",
      nameKey: "title",
      names:
        "Sparse Attention in Deep Water Acoustics|Coral Recovery After Heat Stress|A Survey of Graph Colouring Heuristics|Quantum Noise in Optical Clocks|Soil Carbon Under Rotating Crops|Dark Matter Limits from Dwarf Galaxies|Gut Flora of Alpine Marmots",
      has: [
        "field!: physics|biology|mathematics|computer science|geology",
        "authors[]: Ingrid Solberg|Kenji Watanabe|Priya Raman|Peter Novak|Chiara Conti",
        "publishedOn=date",
        "citations# 2-480",
        "journal: Annals of Field Science|Open Physics Letters|Journal of Applied Ecology",
      ],
      parts: {
        citation: [
          "title: Sea Grass and Carbon|Notes on Spectral Gaps|Clocks at the Limit|Alpine Ecology Revisited",
          "year# 2012-2025",
          "authors: Weber and Haddad|Kamau et al.|Lindqvist|Novak and Reed",
        ],
      },
    },
    {
      noun: "planet",
      keys: "space|astronomy|nasa|solar|spacex|launch|isro|star|stars|sunrise|arcsecond",
      names: "Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Kepler-22b|Proxima Centauri b",
      has: [
        "kind!: terrestrial|gas giant|ice giant|exoplanet",
        "radiusKm# 2400-70000",
        "orbitalPeriodDays# 88-60190",
        "moons# 0-95",
        "discoveredBy: known since antiquity|William Herschel|Johann Galle|Kepler mission",
      ],
    },
    {
      noun: "earthquake",
      keys: "earthquake|usgs|seismic|hazards",
      names:
        "Off the coast of Sendai|Southern Crete|Near Eureka|West of Lisbon|Kermadec Islands|Central Apennines|Flores Sea",
      has: [
        "magnitude#.1 3.1-7.4",
        "depthKm# 4-210",
        "occurredAt=datetime",
        "alertLevel!: green|yellow|orange|red",
        "tsunami?",
      ],
    },
  ],
  operations: [
    {
      does: "evaluateExpression",
      summary: "Evaluate a mathematical expression to a set number of digits.",
      keys: "math|calculate|newton|calculus|numbers|wolfram",
      takes: [
        "*expression: 3*(17+4)^2|sqrt(841)+12|2^16-1|144/9+5! // Expression, such as 3*(17+4)^2 or sqrt(841)+12",
        "precision# 2-8 // Digits of the result",
      ],
      gives: [
        "expression // Expression",
        "result#.2 10-9000 // Result",
        "steps[]: simplify the brackets|evaluate the powers|multiply and add // Steps of the calculation",
      ],
      asks: [
        'What does "{expression}" come to?',
        'Compute "{expression}" with {precision} digits of precision.',
        "I'm checking my homework; work an expression out for me and show me the steps.",
      ],
    },
    {
      does: "getNumberFact",
      summary: "Get a fact about a number, of a chosen kind.",
      keys: "number|numbers|fact|facts|trivia|even|iseven",
      takes: ["*number# 3-999 // Number", "kind!: trivia|math|date|year // Kind of fact"],
      gives: [
        "number // Number",
        "kind // Kind of fact",
        "fact: is the number of bones in an adult wrist and hand|is the sum of two squares in two ways|is the smallest number with eight divisors // Fact",
      ],
      asks: [
        "Tell me something interesting about the number {number}.",
        "I need a {kind} fact about {number} for our quiz night.",
        "Give me a fact about my lucky number.",
      ],
    },
    {
      does: "convertUnits",
      summary: "Convert a quantity from one unit to another.",
      keys: "units|convert|conversion|unit|math",
      takes: [
        "*value# 2-950 // Quantity to convert",
        "*from!: mile|kilometre|yard|metre // Unit to convert from",
        "*to!: mile|kilometre|yard|metre // Unit to convert to",
      ],
      gives: [
        "value // Quantity to convert",
        "from // Unit to convert from",
        "to // Unit to convert to",
        "result#.2 1-2000 // Converted quantity",
      ],
      asks: [
        "How many {to}s are {value} {from}s?",
        "Convert {value} {from}s into {to}s for me.",
        "I have {value} {from}s here; what is that in the other system?",
      ],
    },
  ],
});
