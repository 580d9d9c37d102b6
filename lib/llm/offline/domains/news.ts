import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const news = defineDomain("News", {
  entities: [
    {
      noun: "news article",
      keys: "news|article|articles|headlines|mediastack|gnews|currents|press|guardian|times|newspaper|newspapers|newsapi|inshorts|blogs|rss|feed|feedbin",
      nameKey: "title",
      names:
        "Night Trains Return to the Coast|Harbour to Ban Diesel Ferries|A Library Opens in an Old Mill|Record Harvest in the Valley|Chip Maker Plans Third Plant|Teachers Agree on New Contract|Rare Comet Visible in June",
      has: [
        "topic!: politics|business|science|sports|culture",
        "source: The Harbour Times|Nordic Wire|Valley Post|City Ledger",
        "publishedAt=datetime",
        "author@person",
        "language@language",
        "summary: Three lines will run from the spring timetable on|The rule applies to all vessels from next year|Volunteers moved forty thousand books",
      ],
      parts: {
        comment: [
          "author@username",
          "text: About time|I hope they keep the fares low|A good read",
          "likes# 0-240",
        ],
        "related article": [
          "title: What the Timetable Holds|Ferries by Numbers|The Mill Then and Now",
          "publishedAt=datetime",
        ],
      },
    },
    {
      noun: "news source",
      keys: "sources|source|publisher|channel|spaceflight|chronicling|historic",
      names: "The Harbour Times|Nordic Wire|Valley Post|City Ledger|Morning Compass|Science Desk",
      has: [
        "country@country",
        "language@language",
        "category!: general|business|science|sports",
        "articlesPerDay# 4-240",
      ],
    },
  ],
  operations: [
    {
      does: "getTopHeadlines",
      summary: "Get the top headlines of a country, on a topic where one is given.",
      keys: "headlines|live|latest|top|news|breaking|search|current|stories",
      items: "headline",
      takes: [
        "*country@country // Country",
        "topic!: politics|business|science|sports|culture // Topic",
        "limit# 3-10 // Most headlines to return",
      ],
      gives: [
        "title: Parliament Votes on Rail Budget|Storm Passes Without Damage|Museum Buys Lost Sketches|Exports Rise for Third Month|Local Club Wins the Cup",
        "source: The Harbour Times|Nordic Wire|Valley Post|City Ledger",
        "publishedAt=datetime",
      ],
      asks: [
        "What are the top {limit} headlines in {country} today?",
        "Before my call with a client in {country}: give me the latest {topic} headlines from there.",
        "What's in the news today?",
      ],
    },
  ],
});
