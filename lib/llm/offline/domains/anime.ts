import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const anime = defineDomain("Anime", {
  entities: [
    {
      noun: "anime",
      plural: "anime",
      keys: "anime|series|streaming|aniapi|jikan|anilist|myanimelist|tracking",
      nameKey: "title",
      names:
        "Cowboy Bebop|Mushishi|Haikyuu|Spirited Away|Steins Gate|Barakamon|Planetes|Natsume's Book of Friends|Vinland Saga|Made in Abyss",
      has: [
        "genre!: action|comedy|drama|fantasy|science fiction|slice of life",
        "status!: airing|finished|upcoming",
        "episodes# 1-64",
        "score#.1 6.4-9.1",
        "year# 1995-2025",
        "studio: Sunrise|Production I.G|Bones|Madhouse|White Fox",
      ],
      parts: {
        character: [
          "name: Spike Spiegel|Ginko|Shoyo Hinata|Chihiro Ogino|Rintaro Okabe",
          "role!: main|supporting",
          "voiceActor@person",
        ],
        recommendation: [
          "title: Samurai Champloo|Space Brothers|Kids on the Slope|Ping Pong|Sweetness and Lightning",
          "reason: similar mood|same director|same source author",
        ],
      },
    },
    {
      noun: "anime quote",
      keys: "quote|quotes|animechan|fact|facts|girl|studio|ghibli|catboy|waifu|images|danbooru|trace",
      nameKey: "title",
      names: "On courage|On losing|On friendship|On growing up|On keeping a promise|On starting again",
      has: [
        "character: Ginko|Shoyo Hinata|Spike Spiegel|Thorfinn|Chihiro Ogino",
        "anime: Mushishi|Haikyuu|Cowboy Bebop|Vinland Saga|Spirited Away",
        "mood!: hopeful|sad|funny|serious",
        "text: A wind that blows today may not blow tomorrow|The view from the top is worth the climb|You carry your weight and I will carry mine",
      ],
    },
  ],
  operations: [
    {
      does: "updateWatchProgress",
      summary: "Set how many episodes of an anime a user has watched.",
      method: "put",
      keys: "syncing|trackers|tracking|discovery",
      takes: [
        "*animeId^anime",
        "*episodesWatched# 2-24 // Episodes watched so far",
        "status!: watching|completed|on hold|dropped // State of the entry in the list",
      ],
      gives: [
        "animeId^anime",
        "episodesWatched // Episodes watched so far",
        "status // State of the entry in the list",
        "updatedAt=datetime",
      ],
      asks: [
        "I have now seen {episodesWatched} episodes of {animeId}; keep my list up to date.",
        "Mark {animeId} as {status} in my list with {episodesWatched} episodes watched.",
        "Please update how far I am with {animeId}.",
      ],
    },
  ],
});
