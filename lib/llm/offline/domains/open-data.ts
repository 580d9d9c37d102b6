import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const openData = defineDomain("Open Data", {
  entities: [
    {
      noun: "archive item",
      keys: "archive|archive.org|internet|history|black|facts|wikipedia|wikidata|encyclopedia|record|library|wayback|nobel",
      nameKey: "title",
      names:
        "Harbour Workers 1932|Radio Plays of the Fifties|Letters from the Lighthouse|Early Road Maps|Women in the Observatory|Songs of the Salt Works",
      has: [
        "mediaType!: text|image|audio|video",
        "year# 1888-1998",
        "creator@person",
        "downloads# 12-9400",
        "language@language",
      ],
      parts: { file: ["name: page-01|side-a|reel-2|index", "sizeKilobytes# 12-48000"] },
    },
    {
      noun: "school",
      keys: "college|university|universities|education|higher|school|scorecard|domains|institutions|kiva|loan",
      names:
        "Tagus Institute of Technology|Northfield College|Lake Mjøsa University|Harbor State University|Saint Brendan College|Linden School of Arts",
      has: [
        "kind!: public|private",
        "city@city",
        "students# 900-48000",
        "tuitionUsd# 800-52000",
        "graduationRatePercent# 48-96",
      ],
      parts: {
        program: [
          "name: Marine Biology|Nursing|Civil Engineering|Archival Studies",
          "degree!: bachelor|master",
          "durationYears# 1-4",
        ],
      },
    },
    {
      noun: "radio callsign",
      keys: "callook|ham|radio|callsign|callsigns|bots|telegram|botsarchive|carto|prediction",
      names: "W1AW|K7RA|N0AX|KB6NU|W4AMP",
      has: ["licenseClass!: technician|general|extra", "holder@person", "state@state", "expiresOn=date"],
    },
  ],
  operations: [
    {
      does: "addHistoryFact",
      summary: "Submit a fact with its source to the database.",
      method: "post",
      keys: "contribute|history|facts|submit|black|edit|wiki",
      takes: [
        "*text: The first night school of the town opened in 1871|The pier was built by volunteers|The observatory hired its first woman in 1906 // Fact to submit",
        "*source: town archive|county records|oral history project // Where it is written",
        "year# 1790-1990 // Year of the event",
      ],
      gives: [
        "factId^fact",
        "status!: received|published // State of the submission",
        "text // Fact to submit",
      ],
      asks: [
        'Submit this fact: "{text}". I have it from the {source}.',
        'I found something for the collection in the {source}: "{text}", in {year}.',
        'Add "{text}" to the collection.',
      ],
    },
    {
      does: "getDailyStatistics",
      summary: "Get a figure of open statistics for a country and year.",
      keys: "data|statistics|open|world|enigma|quandl|public|collection|broadest|bank|indicator",
      takes: [
        "*indicator!: literacy|internet access|life expectancy|forest area // Figure to get",
        "*country@country // Country",
        "*year# 2001-2023 // Year",
      ],
      gives: [
        "indicator // Figure to get",
        "country // Country",
        "year // Year",
        "value#.1 32-98 // Value of the figure",
        "source@company // Source",
      ],
      asks: [
        "What was the {indicator} figure of {country} in {year}?",
        "I'm writing a paper on {country} and need its {indicator} in {year}.",
        "How did {country} do on {indicator}?",
      ],
    },
  ],
});
