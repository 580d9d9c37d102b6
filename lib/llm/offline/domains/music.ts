import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const music = defineDomain("Music", {
  entities: [
    {
      noun: "song",
      keys: "song|songs|track|tracks|lyrics|music|genius|streaming|jiosaavn|gaana|deezer|spotify|itunes",
      nameKey: "title",
      names:
        "Harbour Lights|Clair de Lune|Blue in Green|Saudade|Midnight Ferry|Take Five|Northern Sky|Paper Boats|Gymnopédie No 1",
      has: [
        "genre!: jazz|classical|rock|electronic|folk",
        "artist: The Tideline|Claude Debussy|Ana Moreira|Dave Brubeck|Nick Drake",
        "durationSeconds# 140-420",
        "releaseYear# 1959-2025",
        "popularity# 20-98",
        "explicit?",
      ],
      parts: {
        "lyric line": [
          "position# 1-12",
          "text: I left my shadow on the pier|The evening folds its paper boats|And all the bells were under water",
        ],
      },
    },
    {
      noun: "artist",
      keys: "artist|artists|band|bands|discogs|musicbrainz|bandcamp|lastfm|audiomack|tastedive|kkbox|mixcloud",
      names:
        "The Tideline|Ana Moreira|Dave Brubeck|Nils Frahm|Cesária Évora|Khruangbin|Bill Evans|Fatoumata Diawara",
      has: [
        "genre!: jazz|classical|rock|electronic|folk",
        "country@country",
        "activeSince# 1952-2019",
        "monthlyListeners# 12000-4800000",
      ],
      parts: {
        album: [
          "title: Low Water|Letters from Mindelo|Time Out|Screws|Con Todo el Mundo",
          "year# 1958-2024",
          "tracks# 8-14",
        ],
        concert: ["venue: Coliseu|Blue Note|Elbphilharmonie|Massey Hall", "city@city", "date=date"],
      },
    },
    {
      noun: "sound sample",
      keys: "sound|samples|sample|freesound|audio|mastering|radio|phishin|xeno",
      names:
        "Rain on a tin roof|Tram bell|Harbour fog horn|Wooden door creak|Blackbird at dawn|Crowd in a market hall",
      has: [
        "category!: nature|city|instrument|effect",
        "durationSeconds# 2-90",
        "license!: public domain|attribution",
        "downloads# 40-8200",
      ],
    },
  ],
  operations: [
    {
      does: "createPlaylist",
      summary: "Create a playlist of a mood and a length.",
      method: "post",
      keys: "streaming|playlist|music|spotify|kkbox|deezer",
      takes: [
        "*title: Sunday Kitchen|Train Window|Slow Start|Late Studio // Title of the playlist",
        "*mood!: calm|happy|focused|energetic // Mood of the music",
        "tracks# 8-30 // Number of songs",
      ],
      gives: [
        "playlistId^playlist",
        "title // Title of the playlist",
        "mood // Mood of the music",
        "durationMinutes# 28-110 // Length, in minutes",
      ],
      asks: [
        'Put together a {mood} playlist called "{title}".',
        'We have guests tonight: build me a {mood} playlist with {tracks} songs and name it "{title}".',
        'Set up a new playlist for me, the name is "{title}".',
      ],
    },
  ],
});
