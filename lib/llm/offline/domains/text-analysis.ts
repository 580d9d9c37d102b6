import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const textAnalysis = defineDomain("Text Analysis", {
  entities: [
    {
      noun: "analysed document",
      keys: "document|documents|aylien|google|cloud|watson|understanding|entity|collection|machine|corpus|semantics|insights",
      nameKey: "title",
      names:
        "Letter to the Editor|Minutes of the Harbour Board|Product Reviews May|Speech at the Opening|Chapter One|Interview with a Baker",
      has: [
        "language@language",
        "sentiment!: positive|neutral|negative",
        "words# 120-9400",
        "analysedAt=datetime",
      ],
      parts: {
        entity: [
          "text: Lisbon|Northwind Traders|Ingrid Solberg|Harbour Board",
          "kind!: person|place|organisation",
          "mentions# 1-24",
        ],
        keyword: ["text: tide|contract|fresh bread|opening hours", "relevancePercent# 21-99"],
      },
    },
  ],
  operations: [
    {
      does: "detectLanguage",
      summary: "Detect the language of a text.",
      method: "post",
      keys: "language|detect|detection|languagelayer|detects|languages|lecto|identify",
      takes: [
        "*text: Onde fica a estação mais próxima|Chegamos amanhã de manhã|O barco parte às nove|Gostei muito do concerto // Text",
      ],
      gives: [
        "language: Portuguese // Language that was found",
        "languageCode: pt // Code of the language that was found",
        "confidencePercent# 71-99 // Confidence, in per cent",
      ],
      asks: [
        'Which language is "{text}"?',
        'I found a note that reads "{text}". Tell me what language that is.',
        "Someone wrote to me in a language that I don't know. Which one is it?",
      ],
    },
    {
      does: "analyseSentiment",
      summary: "Tell the mood of a text.",
      method: "post",
      keys: "sentiment|natural|nlp|processing|analysis|opinion|emotion|tone|perspective|syntax|code",
      takes: [
        "*text: The staff was kind and the room had a view of the sea|Best evening in months and the food was superb|A quiet place with friendly people // Text",
        "*domain!: reviews|social media|news|support // Where the text comes from",
      ],
      gives: [
        "sentiment: positive // Mood of the text",
        "score#.2 0.55-0.97 // Score from -1 to 1",
        "keywords[]: kind|view|friendly|superb // Words that carry the mood",
      ],
      asks: [
        'Is this comment from {domain} positive or negative? "{text}"',
        'Tell me the mood of "{text}", it comes from {domain}.',
        'How does "{text}" come across?',
      ],
    },
    {
      does: "translateText",
      summary: "Translate a text into a language.",
      method: "post",
      keys: "translation|translate|hirak|languages|translated|multilingual|thai|ocr",
      takes: [
        "*text: Where is the nearest pharmacy // Text",
        "*targetLanguage: Portuguese // Language to translate into",
        "formality!: formal|informal // How to address the reader",
      ],
      gives: [
        "translation: Onde fica a farmácia mais próxima // Translation of the text",
        "targetLanguage // Language to translate into",
        "sourceLanguage: English // Language of the source",
      ],
      asks: [
        'Translate "{text}" into {targetLanguage}.',
        'I need "{text}" in {formality} {targetLanguage} for a sign.',
        'How do I say "{text}" over there? Translate it for me.',
      ],
    },
    {
      does: "summariseText",
      summary: "Summarise a text in a number of sentences.",
      method: "post",
      keys: "summarize|summary|text|analysis|extract|tools|cloudmersive|retrieval",
      takes: [
        "*text: The board met on Tuesday and agreed to widen the pier and to raise the fees by two percent|The bakery moves to the old mill where it will open in May with a larger oven // Text",
        "*sentences# 1-3 // Number of sentences",
      ],
      gives: [
        "summary: The pier will be widened and fees rise slightly|The bakery opens in the old mill in May // Summary",
        "compressionPercent# 30-70 // How much shorter it is, in per cent",
      ],
      asks: [
        'Summarise "{text}" within {sentences} sentences.',
        'I have no time to read it all, so give me {sentences} sentences on "{text}".',
        'Shorten "{text}" for me.',
      ],
    },
  ],
});
