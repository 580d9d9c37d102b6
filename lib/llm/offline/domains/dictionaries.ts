import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const dictionaries = defineDomain("Dictionaries", {
  entities: [
    {
      noun: "dictionary entry",
      plural: "dictionary entries",
      keys: "dictionary|definitions|definition|words|thesaurus|oxford|merriam|collins|lingua|word|urban|slang",
      names: "serendipity|petrichor|resilience|sonder|ephemeral|halcyon|mellifluous|wanderlust|gossamer",
      has: [
        "partOfSpeech!: noun|verb|adjective|adverb",
        "definition: a pleasant discovery made by chance|lasting for a very short time|the smell of rain on dry ground|the ability to recover quickly",
        "pronunciation: /ˌserənˈdɪpɪti/|/ɪˈfemərəl/|/ˈpetrɪkɔː/|/rɪˈzɪliəns/",
        "language@language",
        "origin: from Greek|from Latin|from Old English|coined in the 1750s",
      ],
      parts: {
        synonym: ["word: luck|brief|toughness|calm|delicate", "register!: formal|neutral|informal"],
        "example sentence": [
          "text: Finding the café was pure serendipity|Fame proved ephemeral|After weeks of drought the petrichor was welcome",
          "source@company",
        ],
      },
    },
    {
      noun: "chinese character",
      keys: "chinese|character|hanzi|kanji|text",
      names: "水|山|火|学|愛|明",
      has: [
        "pinyin: shuǐ|shān|huǒ|xué|ài|míng",
        "strokes# 3-13",
        "meaning: water|mountain|fire|to learn|love|bright",
        "level!: beginner|intermediate|advanced",
      ],
    },
  ],
  operations: [
    {
      does: "checkSpelling",
      summary: "Check the spelling of a word in a language.",
      keys: "bilingual|translate|translation|collins|indonesia|dictionary|multilingual|synonyms|digital|wordnik|wordsapi",
      takes: [
        "*word: harbour|bridge|cheerful|orchard|snow // Word to check",
        "*language!: English|German|French|Spanish|Italian // Language of the dictionary",
      ],
      gives: [
        "word // Word to check",
        "known? // Whether the dictionary knows the word",
        "syllables# 1-3 // Number of syllables",
        "frequencyRank# 900-24000 // Rank among all words by use",
      ],
      asks: [
        'Does the {language} dictionary know the word "{word}"?',
        'I\'m proofreading a text: check "{word}" against the {language} dictionary.',
        'Is "{word}" spelt correctly?',
      ],
    },
  ],
});
