import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const anime = defineDomain("Anime", {
  entities: [
    {
      noun: "anime", plural: "anime", keys: "anime|series|streaming|aniapi|jikan|anilist|myanimelist|tracking", nameKey: "title", names: "Cowboy Bebop|Mushishi|Haikyuu|Spirited Away|Steins Gate|Barakamon|Planetes|Natsume's Book of Friends|Vinland Saga|Made in Abyss",
      has: ["genre!: action|comedy|drama|fantasy|science fiction|slice of life", "status!: airing|finished|upcoming", "episodes# 1-64", "score#.1 6.4-9.1", "year# 1995-2025", "studio: Sunrise|Production I.G|Bones|Madhouse|White Fox"],
      parts: { character: ["name: Spike Spiegel|Ginko|Shoyo Hinata|Chihiro Ogino|Rintaro Okabe", "role!: main|supporting", "voiceActor@person"], recommendation: ["title: Samurai Champloo|Space Brothers|Kids on the Slope|Ping Pong|Sweetness and Lightning", "reason: similar mood|same director|same source author"] },
    },
    {
      noun: "anime quote", keys: "quote|quotes|animechan|fact|facts|girl|studio|ghibli|catboy|waifu|images|danbooru|trace", nameKey: "title", names: "On courage|On losing|On friendship|On growing up|On keeping a promise|On starting again",
      has: ["character: Ginko|Shoyo Hinata|Spike Spiegel|Thorfinn|Chihiro Ogino", "anime: Mushishi|Haikyuu|Cowboy Bebop|Vinland Saga|Spirited Away", "mood!: hopeful|sad|funny|serious", "text: A wind that blows today may not blow tomorrow|The view from the top is worth the climb|You carry your weight and I will carry mine"],
    },
  ],
  operations: [
    {
      does: "updateWatchProgress", summary: "Set how many episodes of an anime a user has watched.", method: "put", keys: "syncing|trackers|tracking|discovery",
      takes: ["*animeId^anime", "*episodesWatched# 2-24 // Episodes watched so far", "status!: watching|completed|on hold|dropped // State of the entry in the list"],
      gives: ["animeId^anime", "episodesWatched // Episodes watched so far", "status // State of the entry in the list", "updatedAt=datetime"],
      asks: ["I have now seen {episodesWatched} episodes of {animeId}; keep my list up to date.", "Mark {animeId} as {status} in my list with {episodesWatched} episodes watched.", "Please update how far I am with {animeId}."],
    },
  ],
});

export const artDesign = defineDomain("Art & Design", {
  entities: [
    {
      noun: "artwork", keys: "art|museum|museums|gallery|artwork|collection|rijksmuseum|europeana|harvard|metropolitan|objects", nameKey: "title", names: "Harbour at Dawn|The Lace Weaver|Study of a Heron|Still Life with Quinces|Winter Road|Portrait of a Cartographer|Two Boats|The Blue Staircase",
      has: ["medium!: oil on canvas|watercolour|etching|sculpture|textile", "artist@person", "year# 1605-1968", "department!: paintings|prints|sculpture|textiles", "onDisplay?", "dimensions: 64 x 82 cm|31 x 24 cm|120 x 95 cm"],
      parts: { exhibition: ["title: Light on Water|Hands at Work|Northern Lines", "opensOn=date", "gallery: Room 4|East Wing|Upper Hall"] },
    },
    {
      noun: "glyph set", keys: "icon|icons|emoji|fonts|font|pattern|patterns|iconfinder|lordicon|noun|dribbble|designs", names: "Outline Harbour|Solid Kitchen|Duotone Travel|Mono Finance|Rounded Health|Sketch Nature",
      has: ["style!: outline|solid|duotone|hand drawn", "icons# 24-640", "license!: free|attribution|commercial", "designer@person", "downloads# 120-9800"],
    },
  ],
  operations: [
    {
      does: "generatePalette", summary: "Generate a palette of colours around a base colour.", keys: "color|colour|colormind|palette|palettes|colourlovers|scheme|x-colors",
      takes: ["*baseColor@color // Colour to start from, such as teal or amber", "*scheme!: analogous|complementary|triadic|monochrome // Rule that the palette follows", "size# 3-8 // Number of colours"],
      gives: ["baseColor // Colour to start from", "scheme // Rule that the palette follows", "colors[]@hexColor // Colours of the palette, as hexadecimal codes", "name: Harbour Evening|Orchard|First Frost|Clay and Sky // Name of the palette"],
      asks: ["Create {scheme} colours that go with {baseColor}.", "I'm repainting my studio; suggest {size} colours in a palette based on {baseColor}, {scheme} if possible.", "Which colours would suit a {baseColor} logo? Make me a palette."],
    },
    {
      does: "createAvatar", summary: "Create an avatar image for a user name in a chosen style.", method: "post", keys: "image|images|discord|avatar|généré|generate|améthyste|pixel",
      takes: ["*userName@username // Name to draw the avatar from", "*style!: pixel|minimal|grunge|watercolour // Style of the avatar", "background@color // Colour of the background"],
      gives: ["imageUrl@url // Address of the image", "style // Style of the avatar", "widthPixels# 128-512 // Width of the image"],
      asks: ['Draw me an avatar in {style} style for the name "{userName}".', 'I need a new profile picture: {style} style, {background} background, for "{userName}".', 'Could you draw an avatar for "{userName}"?'],
    },
  ],
});

export const books = defineDomain("Books", {
  entities: [
    {
      noun: "book", keys: "book|books|library|isbn|bibliography|gutendex|openlibrary|wolne|metadata|literature|works", nameKey: "title", names: "Pride and Prejudice|Moby-Dick|The Master and Margarita|Middlemarch|Invisible Cities|The Left Hand of Darkness|Things Fall Apart|The Book of Disquiet|Norwegian Wood|Beloved",
      has: ["genre!: fiction|history|poetry|science|biography", "author: Jane Austen|Herman Melville|George Eliot|Italo Calvino|Chinua Achebe|Toni Morrison", "publicationYear# 1813-2019", "pages# 120-860", "language@language", "rating#.1 3.2-4.9"],
      parts: { review: ["reviewer@person", "rating# 3-5", "text: A book to return to every winter|Slow at first and then impossible to put down|The best prose I have read this year"], edition: ["publisher@company", "year# 1960-2024", "format!: hardcover|paperback|ebook"] },
    },
    {
      noun: "verse", keys: "bible|gita|quran|verse|verses|poetry|poem|poems|bíblia|rig|veda|vedic|ganjoor|scripture", names: "Psalm 23|Ecclesiastes 3|Proverbs 15|Genesis 1|Isaiah 40|Song of Songs 2",
      has: ["text: To every thing there is a season|The hills are girded with joy|A soft answer turns away wrath|The winter is past and the rain is over", "translation!: classic|modern|literal", "chapter# 1-60", "theme!: hope|wisdom|creation|love"],
      parts: { commentary: ["author@person", "text: Read as a reflection on the order of time|Often sung at harvest|The image of the shepherd runs through the whole book"] },
    },
  ],
  operations: [
    {
      does: "reserveBook", summary: "Reserve a book for a reader until a day.", method: "post", keys: "library|lend|reserve|google|open",
      takes: ["*bookId^book", "*reader@person // Full name of the reader", "until=date // Last day of the reservation, as YYYY-MM-DD"],
      gives: ["reservationId^reservation", "bookId^book", "reader // Full name of the reader", "status!: confirmed|waiting list"],
      asks: ["Reserve {bookId} for {reader}, please.", "My neighbour {reader} wants to borrow {bookId}; put it aside until {until}.", "I would like to have {bookId} put aside at the library."],
    },
  ],
});

export const games = defineDomain("Games & Comics", {
  entities: [
    {
      noun: "video game", keys: "video|steam|game|gaming|rawg|igdb|giant|battle|freetogame|deals|videogames", nameKey: "title", names: "Hollow Knight|Stardew Valley|Celeste|Outer Wilds|Hades|Disco Elysium|Portal 2|Gris|Terraria|Firewatch",
      has: ["genre!: action|puzzle|role-playing|simulation|strategy", "platform!: pc|console|mobile", "releaseYear# 2009-2025", "priceUsd#.2 4.99-59.99", "metascore# 68-96", "developer: Team Cherry|Supergiant Games|Mobius Digital|Valve|Re-Logic"],
      parts: { achievement: ["name: First Light|Pacifist|Cartographer|No Hit Run", "description: Finish the first chapter|Spare every enemy|Reveal the whole map", "unlockedByPercent#.1 1.2-64.0"], deal: ["store: Humble|Fanatical|GOG|Green Man Gaming", "priceUsd#.2 2.49-29.99", "discountPercent# 10-85"] },
    },
    {
      noun: "playing card", keys: "card|cards|magic|tcg|hearthstone|deck|yu-gi-oh|gathering|scryfall|pokémon|pokéapi|pokemon", names: "Ember Drake|Tidal Sage|Iron Sentinel|Mossback Elder|Duskwing|Storm Herald|Glass Golem|Sunlit Ranger",
      has: ["rarity!: common|uncommon|rare|mythic", "element!: fire|water|earth|air", "attack# 1-12", "defense# 1-12", "set: Shattered Coast|Deep Forest|Clockwork Age", "priceUsd#.2 0.2-42"],
    },
    {
      noun: "comic hero", plural: "comic heroes", keys: "marvel|superhero|hero|comic|comics|vine|character|characters|dungeons|dragons|fantasy|wars|potter", names: "Captain Meridian|The Night Heron|Silverline|Doctor Ember|Lady Basalt|Quickstep|The Archivist",
      has: ["alignment!: good|neutral|evil", "powers[]: flight|telepathy|super strength|time control|invisibility", "realName@person", "firstAppearance# 1948-2016", "team: Harbour Watch|Seven Lamps|The Unquiet"],
      parts: { issue: ["title: Tide of Glass|The Long Patrol|Lamps Out", "number# 1-80", "publishedOn=date"] },
    },
    {
      noun: "board game", keys: "board|chess|tabletop|geek|atlas|jeopardy|trivia|quiz|gamerpower|lichess", nameKey: "title", names: "Harbour Lords|Azul|Carcassonne|Wingspan|Patchwork|Cascadia|Root|Calico",
      has: ["category!: family|strategy|party|cooperative", "minimumPlayers# 1-2", "maximumPlayers# 4-6", "playingTimeMinutes# 20-120", "rating#.1 6.2-8.7"],
    },
  ],
  operations: [
    {
      does: "rollDice", summary: "Roll a number of dice with a number of sides.", keys: "dice|dungeons|roleplaying|random|cards|d&d",
      takes: ["*count# 2-6 // Number of dice", "*sides# 4-20 // Sides of each die", "modifier# 1-5 // Number to add to the sum"],
      gives: ["rolls[]: 3|5|2|6|4 // What each die shows", "sum# 6-42 // Sum of the dice with the modifier"],
      asks: ["Roll {count} dice with {sides} sides each.", "For my attack roll {count} dice of {sides} sides and add {modifier} to the sum.", "I have to throw {count} dice. What do I get?"],
    },
  ],
});

export const entertainment = defineDomain("Entertainment", {
  entities: [
    {
      noun: "joke", keys: "joke|jokes|chuck|norris|funny|humor|buzz|excuse|excuses|techy|useless|phrases", nameKey: "title", names: "Joke No 7|Joke No 12|Joke No 23|Joke No 31|Joke No 48|Joke No 56",
      has: ["category!: dad|office|programming|animals|travel", "text: My lighthouse job is fine, I am only there to make light of it|The meeting room was cold because it had too many fans|I would tell you a joke about maps, but you would get lost|The ferry was late, so the captain called it a cliffhanger", "rating#.1 3.1-4.9"],
    },
    {
      noun: "meme template", keys: "meme|memes|imgflip|maker|namo", names: "Distracted Captain|Two Doors|Calm Dog in the Office|Slow Clap|Rolling Cheese|Confused Owl",
      has: ["captions# 1-4", "topic!: work|school|sports|politics|pets", "usedThisWeek# 120-9400", "imageUrl@url"],
    },
    {
      noun: "fun fact", keys: "fact|facts|fun|random", nameKey: "title", names: "Fact No 4|Fact No 11|Fact No 19|Fact No 26|Fact No 38|Fact No 45",
      has: ["topic!: nature|history|science|food", "text: Sealed honey can be eaten after centuries|An octopus has three hearts|The shortest war on record lasted under an hour", "source@company"],
    },
  ],
  operations: [
    {
      does: "createCaption", summary: "Put a top and a bottom line on a meme template.", method: "post", keys: "meme|memes|imgflip|maker",
      takes: ["*memeTemplateId^meme template", "*topText: When the build is green|Me on Friday|The weekly report // Text at the top", "bottomText: and nobody touched it|five minutes before lunch|explained in one slide // Text at the bottom"],
      gives: ["imageUrl@url // Address of the finished image", "topText // Text at the top", "createdAt=datetime"],
      asks: ['Make a meme from {memeTemplateId} that says "{topText}" at the top.', 'Our team chat needs cheering up: take {memeTemplateId}, write "{topText}" on top and "{bottomText}" below.', "I want a meme made from {memeTemplateId}."],
    },
    {
      does: "tellJoke", summary: "Tell a joke of a category, for a person by name where one is given.", keys: "joke|jokes|chuck|norris|excuse|techy|buzz|facts|fun",
      takes: ["*category!: dad|office|programming|animals // Kind of joke", "name@firstName // Name to put into the joke"],
      gives: ["category // Kind of joke", "text: The ferry was late again so the captain called it a cliffhanger|My desk plant got promoted before me|The bug was not in the code but in the coffee // The joke"],
      asks: ["Cheer me up with a {category} joke.", "It's {name}'s birthday: write a {category} joke with the name {name} in it.", "Tell me a joke, I had a long day."],
    },
  ],
});

export const music = defineDomain("Music", {
  entities: [
    {
      noun: "song", keys: "song|songs|track|tracks|lyrics|music|genius|streaming|jiosaavn|gaana|deezer|spotify|itunes", nameKey: "title", names: "Harbour Lights|Clair de Lune|Blue in Green|Saudade|Midnight Ferry|Take Five|Northern Sky|Paper Boats|Gymnopédie No 1",
      has: ["genre!: jazz|classical|rock|electronic|folk", "artist: The Tideline|Claude Debussy|Ana Moreira|Dave Brubeck|Nick Drake", "durationSeconds# 140-420", "releaseYear# 1959-2025", "popularity# 20-98", "explicit?"],
      parts: { "lyric line": ["position# 1-12", "text: I left my shadow on the pier|The evening folds its paper boats|And all the bells were under water"] },
    },
    {
      noun: "artist", keys: "artist|artists|band|bands|discogs|musicbrainz|bandcamp|lastfm|audiomack|tastedive|kkbox|mixcloud", names: "The Tideline|Ana Moreira|Dave Brubeck|Nils Frahm|Cesária Évora|Khruangbin|Bill Evans|Fatoumata Diawara",
      has: ["genre!: jazz|classical|rock|electronic|folk", "country@country", "activeSince# 1952-2019", "monthlyListeners# 12000-4800000"],
      parts: { album: ["title: Low Water|Letters from Mindelo|Time Out|Screws|Con Todo el Mundo", "year# 1958-2024", "tracks# 8-14"], concert: ["venue: Coliseu|Blue Note|Elbphilharmonie|Massey Hall", "city@city", "date=date"] },
    },
    {
      noun: "sound sample", keys: "sound|samples|sample|freesound|audio|mastering|radio|phishin|xeno", names: "Rain on a tin roof|Tram bell|Harbour fog horn|Wooden door creak|Blackbird at dawn|Crowd in a market hall",
      has: ["category!: nature|city|instrument|effect", "durationSeconds# 2-90", "license!: public domain|attribution", "downloads# 40-8200"],
    },
  ],
  operations: [
    {
      does: "createPlaylist", summary: "Create a playlist of a mood and a length.", method: "post", keys: "streaming|playlist|music|spotify|kkbox|deezer",
      takes: ["*title: Sunday Kitchen|Train Window|Slow Start|Late Studio // Title of the playlist", "*mood!: calm|happy|focused|energetic // Mood of the music", "tracks# 8-30 // Number of songs"],
      gives: ["playlistId^playlist", "title // Title of the playlist", "mood // Mood of the music", "durationMinutes# 28-110 // Length, in minutes"],
      asks: ['Put together a {mood} playlist called "{title}".', 'We have guests tonight: build me a {mood} playlist with {tracks} songs and name it "{title}".', 'Set up a new playlist for me, the name is "{title}".'],
    },
  ],
});

export const video = defineDomain("Video", {
  entities: [
    {
      noun: "movie", keys: "movie|movies|film|films|imdb|omdb|tmdb|trailers|watchmode|yts|ghibli|simkl", nameKey: "title", names: "Arrival|Paterson|Amélie|Parasite|The Lunchbox|Roma|Moonlight|In the Mood for Love|Wings of Desire|Local Hero",
      has: ["genre!: drama|comedy|thriller|documentary|science fiction", "releaseYear# 1983-2025", "runtimeMinutes# 84-162", "rating#.1 6.1-8.9", "director: Denis Villeneuve|Jim Jarmusch|Bong Joon-ho|Alfonso Cuarón|Wim Wenders", "language@language"],
      parts: { "cast member": ["name@person", "role: Louise|Paterson|Ila|Cleo|Damiel"], review: ["critic@person", "score# 60-98", "text: Quiet and exact|A film that trusts its audience|Worth it for the last ten minutes"] },
    },
    {
      noun: "tv show", keys: "tv|show|shows|series|television|tvmaze|thrones|breaking|bad|doctor|who|burgers|lucifer|stranger|trek|episodes|vikings", nameKey: "title", names: "Detectorists|Borgen|The Wire|Fargo|Dark|Slow Horses|Call My Agent|Severance|Bluey",
      has: ["genre!: drama|comedy|crime|family|science fiction", "network@company", "seasons# 1-8", "status!: running|ended|announced", "rating#.1 6.8-9.3"],
      parts: { episode: ["title: The Long Field|Cold Open|A Quiet Vote|Return to Harbour|Night Shift", "season# 1-5", "number# 1-10", "airDate=date"], character: ["name@person", "actor@person", "occupation: metal detectorist|prime minister|detective|agent"] },
    },
    {
      noun: "video", keys: "youtube|vimeo|dailymotion|channel|piped|czech|media|clips|gif", nameKey: "title", names: "How to Splice a Rope|One Hour of Rain in Kyoto|Sourdough Without Stress|Restoring a 1960s Radio|Walking the Camino in Winter|Introduction to Tide Tables",
      has: ["category!: education|music|travel|how-to", "durationSeconds# 95-3600", "views# 800-940000", "channel@company", "publishedOn=date"],
      parts: { comment: ["author@username", "text: This helped me a lot|The part about knots is gold|Please make one about sails", "likes# 0-340"] },
    },
  ],
  operations: [
    {
      does: "findWhereToWatch", summary: "Find the services on which a title can be watched in a country.", keys: "watch|streaming|watchmode|movie|movies|show|tv", items: "service",
      takes: ["*title: Arrival|Paterson|Dark|Slow Horses|Parasite // Title of a movie or show", "*country@country // Country in which one watches"],
      gives: ["name: Filmin|Mubi|Lumen Plus|Arte|Cinebox", "kind!: subscription|rental|free", "priceEur#.2 0-12.99"],
      asks: ["Where can I watch {title} in {country}?", "My family in {country} would like to see {title} tonight. Which services have it?", "On which services is {title} to be seen?"],
    },
  ],
});

export const photography = defineDomain("Photography", {
  entities: [
    {
      noun: "photo", keys: "photo|photos|images|image|flickr|unsplash|pexels|pixabay|getty|stock|wallhaven|pictures|gfycat|giphy", nameKey: "title", names: "Fog over the Douro|Night Market in Taipei|Red Door in Alfama|Ferry at Blue Hour|Salt Pans from Above|Snow on the Shinkansen|Boy with a Kite",
      has: ["orientation!: landscape|portrait|square", "color!: red|blue|green|black and white", "photographer@person", "widthPixels# 1600-6000", "likes# 12-4800", "downloadUrl@url"],
    },
    {
      noun: "design template", keys: "template|templates|dynamically|personalized|apitemplate|dynapictures|placid|duply|bruzu|generation|pdfs", names: "Event Poster|Quote Card|Product Banner|Podcast Cover|Menu Board|Thank You Note",
      has: ["format!: png|jpg|pdf", "category!: social|print|web", "layers# 2-9", "widthPixels# 600-2400"],
    },
  ],
  operations: [
    {
      does: "resizeImage", summary: "Resize an image at an address to a width, in a chosen format.", method: "post", keys: "resize|optimization|optimize|manipulation|processing|scale|cheetaho|remove|resmush|image|images",
      takes: ["*imageUrl@url // Address of the image", "*widthPixels# 320-1920 // New width, in pixels", "format!: png|jpg|webp // Format of the result"],
      gives: ["resultUrl@url // Address of the resized image", "widthPixels // New width, in pixels", "sizeKilobytes# 24-480 // Size of the file"],
      asks: ["Shrink the picture at {imageUrl} to a width of {widthPixels} pixels.", "For our newsletter I need {imageUrl} as {format}, {widthPixels} pixels wide.", "The picture at {imageUrl} is too large for my page, make it smaller."],
    },
    {
      does: "takeScreenshot", summary: "Take a picture of a web page as a device shows it.", method: "post", keys: "screenshot|screenshotlayer|screen|url|capture",
      takes: ["*pageUrl@url // Address of the page", "*device!: desktop|tablet|phone // Device to imitate", "fullPage? // Whether to take the whole page"],
      gives: ["imageUrl@url // Address of the picture", "device // Device to imitate", "takenAt=datetime"],
      asks: ["Capture {pageUrl} the way it looks on a {device}.", "I'm preparing slides and need a screenshot of {pageUrl} on a {device}.", "Take a screenshot of {pageUrl} for my report."],
    },
  ],
});

export const dictionaries = defineDomain("Dictionaries", {
  entities: [
    {
      noun: "dictionary entry", plural: "dictionary entries", keys: "dictionary|definitions|definition|words|thesaurus|oxford|merriam|collins|lingua|word|urban|slang", names: "serendipity|petrichor|resilience|sonder|ephemeral|halcyon|mellifluous|wanderlust|gossamer",
      has: ["partOfSpeech!: noun|verb|adjective|adverb", "definition: a pleasant discovery made by chance|lasting for a very short time|the smell of rain on dry ground|the ability to recover quickly", "pronunciation: /ˌserənˈdɪpɪti/|/ɪˈfemərəl/|/ˈpetrɪkɔː/|/rɪˈzɪliəns/", "language@language", "origin: from Greek|from Latin|from Old English|coined in the 1750s"],
      parts: { synonym: ["word: luck|brief|toughness|calm|delicate", "register!: formal|neutral|informal"], "example sentence": ["text: Finding the café was pure serendipity|Fame proved ephemeral|After weeks of drought the petrichor was welcome", "source@company"] },
    },
    {
      noun: "chinese character", keys: "chinese|character|hanzi|kanji|text", names: "水|山|火|学|愛|明",
      has: ["pinyin: shuǐ|shān|huǒ|xué|ài|míng", "strokes# 3-13", "meaning: water|mountain|fire|to learn|love|bright", "level!: beginner|intermediate|advanced"],
    },
  ],
  operations: [
    {
      does: "checkSpelling", summary: "Check the spelling of a word in a language.", keys: "bilingual|translate|translation|collins|indonesia|dictionary|multilingual|synonyms|digital|wordnik|wordsapi",
      takes: ["*word: harbour|bridge|cheerful|orchard|snow // Word to check", "*language!: English|German|French|Spanish|Italian // Language of the dictionary"],
      gives: ["word // Word to check", "known? // Whether the dictionary knows the word", "syllables# 1-3 // Number of syllables", "frequencyRank# 900-24000 // Rank among all words by use"],
      asks: ['Does the {language} dictionary know the word "{word}"?', 'I\'m proofreading a text: check "{word}" against the {language} dictionary.', 'Is "{word}" spelt correctly?'],
    },
  ],
});
