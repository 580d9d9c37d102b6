import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const testData = defineDomain("Test Data", {
  entities: [
    {
      noun: "fake profile",
      keys: "fake|random|users|user|profile|profiles|faker|fakerapi|fakestoreapi|jsonplaceholder|reqres|generator|names|person|identity|randomuser|dummy",
      names: "Amelia Hart|Tomás Ferreira|Ingrid Solberg|Kenji Watanabe|Priya Raman|Marcus Reed",
      has: [
        "gender!: female|male|nonbinary",
        "nationality@country",
        "age# 18-80",
        "email@email",
        "phone@phone",
        "occupation: carpenter|nurse|translator|pilot|baker",
      ],
      parts: { address: ["street@street", "city@city", "postalCode@postalCode"] },
    },
    {
      noun: "mock endpoint",
      keys: "mock|mocks|prototype|prototyping|testing|test|json|website|stub|httpbin|endpoint|mockaroo|fakejson",
      names: "orders-list|login-ok|slow-search|broken-cart|empty-inbox",
      has: ["method!: GET|POST|DELETE", "statusCode# 200-503", "delayMilliseconds# 0-3000", "calls# 0-940"],
    },
  ],
  operations: [
    {
      does: "generateText",
      summary: "Generate filler text of a number of paragraphs in a style.",
      keys: "lorem|ipsum|bacon|text|words|paragraphs|hipster|filler|loripsum|metaphorsum|startup|ideas|itsthisforthat",
      takes: [
        "*paragraphs# 1-6 // Number of paragraphs",
        "*style!: latin|bacon|pirate|office // Style of the text",
        "startWithLorem? // Whether it starts with the usual words",
      ],
      gives: [
        "text: Ahoy the plank was walked at noon and the quarterly goals were met|Lorem ipsum dolor sit amet consectetur|Pancetta brisket shank and ribeye tail // The text",
        "words# 40-640 // Number of words",
        "style // Style of the text",
      ],
      asks: [
        "Generate {paragraphs} paragraphs of {style} filler text.",
        "My page mock-up is empty; fill it with {paragraphs} paragraphs in {style} style.",
        "I need {paragraphs} paragraphs of filler text for a brochure.",
      ],
    },
    {
      does: "generateRecords",
      summary: "Generate made-up records of a kind.",
      keys: "data|generate|fake|records|quickmocker|vehicles|banks|cards|identity|generadordni|collection|uuid|avatars|dicebear|robohash",
      items: "record",
      takes: [
        "*kind!: person|company|address|credit card // Kind of record",
        "*count# 2-20 // Number of records",
        "country@country // Country they look to come from",
      ],
      gives: ["label: Record A|Record B|Record C|Record D", "name@person", "city@city", "reference@hash"],
      asks: [
        "I need {count} made-up {kind} records for a test.",
        "Our demo takes place in {country}: create {count} {kind} records that look as if from there.",
        "Generate some {kind} records for my test database.",
      ],
    },
  ],
});
