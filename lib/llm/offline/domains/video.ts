import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const video = defineDomain("Video", {
  entities: [
    {
      noun: "movie",
      keys: "movie|movies|film|films|imdb|omdb|tmdb|trailers|watchmode|yts|ghibli|simkl",
      nameKey: "title",
      names:
        "Arrival|Paterson|Amélie|Parasite|The Lunchbox|Roma|Moonlight|In the Mood for Love|Wings of Desire|Local Hero",
      has: [
        "genre!: drama|comedy|thriller|documentary|science fiction",
        "releaseYear# 1983-2025",
        "runtimeMinutes# 84-162",
        "rating#.1 6.1-8.9",
        "director: Denis Villeneuve|Jim Jarmusch|Bong Joon-ho|Alfonso Cuarón|Wim Wenders",
        "language@language",
      ],
      parts: {
        "cast member": ["name@person", "role: Louise|Paterson|Ila|Cleo|Damiel"],
        review: [
          "critic@person",
          "score# 60-98",
          "text: Quiet and exact|A film that trusts its audience|Worth it for the last ten minutes",
        ],
      },
    },
    {
      noun: "tv show",
      keys: "tv|show|shows|series|television|tvmaze|thrones|breaking|bad|doctor|who|burgers|lucifer|stranger|trek|episodes|vikings",
      nameKey: "title",
      names: "Detectorists|Borgen|The Wire|Fargo|Dark|Slow Horses|Call My Agent|Severance|Bluey",
      has: [
        "genre!: drama|comedy|crime|family|science fiction",
        "network@company",
        "seasons# 1-8",
        "status!: running|ended|announced",
        "rating#.1 6.8-9.3",
      ],
      parts: {
        episode: [
          "title: The Long Field|Cold Open|A Quiet Vote|Return to Harbour|Night Shift",
          "season# 1-5",
          "number# 1-10",
          "airDate=date",
        ],
        character: [
          "name@person",
          "actor@person",
          "occupation: metal detectorist|prime minister|detective|agent",
        ],
      },
    },
    {
      noun: "recording",
      keys: "youtube|vimeo|dailymotion|channel|piped|czech|media|clips|gif",
      nameKey: "title",
      names:
        "How to Splice a Rope|One Hour of Rain in Kyoto|Sourdough Without Stress|Restoring a 1960s Radio|Walking the Camino in Winter|Introduction to Tide Tables",
      has: [
        "category!: education|music|travel|how-to",
        "durationSeconds# 95-3600",
        "views# 800-940000",
        "channel@company",
        "publishedOn=date",
      ],
      parts: {
        comment: [
          "author@username",
          "text: This helped me a lot|The part about knots is gold|Please make one about sails",
          "likes# 0-340",
        ],
      },
    },
  ],
  operations: [
    {
      does: "findWhereToWatch",
      summary: "Find the services on which a title can be watched in a country.",
      keys: "watch|streaming|watchmode|movie|movies|show|tv",
      items: "service",
      takes: [
        "*title: Arrival|Paterson|Dark|Slow Horses|Parasite // Title of a movie or show",
        "*country@country // Country in which one watches",
      ],
      gives: [
        "name: Filmin|Mubi|Lumen Plus|Arte|Cinebox",
        "kind!: subscription|rental|free",
        "priceEur#.2 0-12.99",
      ],
      asks: [
        "Where can I watch {title} in {country}?",
        "My family in {country} would like to see {title} tonight. Which services have it?",
        "On which services is {title} to be seen?",
      ],
    },
  ],
});
