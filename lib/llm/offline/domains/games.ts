import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const games = defineDomain("Games & Comics", {
  entities: [
    {
      noun: "computer game",
      keys: "video|steam|game|gaming|rawg|igdb|giant|battle|freetogame|deals|videogames",
      nameKey: "title",
      names:
        "Hollow Knight|Stardew Valley|Celeste|Outer Wilds|Hades|Disco Elysium|Portal 2|Gris|Terraria|Firewatch",
      has: [
        "genre!: action|puzzle|role-playing|simulation|strategy",
        "platform!: pc|console|mobile",
        "releaseYear# 2009-2025",
        "priceUsd#.2 4.99-59.99",
        "metascore# 68-96",
        "developer: Team Cherry|Supergiant Games|Mobius Digital|Valve|Re-Logic",
      ],
      parts: {
        achievement: [
          "name: First Light|Pacifist|Cartographer|No Hit Run",
          "description: Finish the first chapter|Spare every enemy|Reveal the whole map",
          "unlockedByPercent#.1 1.2-64.0",
        ],
        deal: [
          "store: Humble|Fanatical|GOG|Green Man Gaming",
          "priceUsd#.2 2.49-29.99",
          "discountPercent# 10-85",
        ],
      },
    },
    {
      noun: "playing card",
      keys: "card|cards|magic|tcg|hearthstone|deck|yu-gi-oh|gathering|scryfall|pokémon|pokéapi|pokemon",
      names:
        "Ember Drake|Tidal Sage|Iron Sentinel|Mossback Elder|Duskwing|Storm Herald|Glass Golem|Sunlit Ranger",
      has: [
        "rarity!: common|uncommon|rare|mythic",
        "element!: fire|water|earth|air",
        "attack# 1-12",
        "defense# 1-12",
        "set: Shattered Coast|Deep Forest|Clockwork Age",
        "priceUsd#.2 0.2-42",
      ],
    },
    {
      noun: "comic hero",
      plural: "comic heroes",
      keys: "marvel|superhero|hero|comic|comics|vine|character|characters|dungeons|dragons|fantasy|wars|potter",
      names: "Captain Meridian|The Night Heron|Silverline|Doctor Ember|Lady Basalt|Quickstep|The Archivist",
      has: [
        "alignment!: good|neutral|evil",
        "powers[]: flight|telepathy|super strength|time control|invisibility",
        "realName@person",
        "firstAppearance# 1948-2016",
        "team: Harbour Watch|Seven Lamps|The Unquiet",
      ],
      parts: {
        issue: ["title: Tide of Glass|The Long Patrol|Lamps Out", "number# 1-80", "publishedOn=date"],
      },
    },
    {
      noun: "board game",
      keys: "board|chess|tabletop|geek|atlas|jeopardy|trivia|quiz|gamerpower|lichess",
      nameKey: "title",
      names: "Harbour Lords|Azul|Carcassonne|Wingspan|Patchwork|Cascadia|Root|Calico",
      has: [
        "category!: family|strategy|party|cooperative",
        "minimumPlayers# 1-2",
        "maximumPlayers# 4-6",
        "playingTimeMinutes# 20-120",
        "rating#.1 6.2-8.7",
      ],
    },
  ],
  operations: [
    {
      does: "rollDice",
      summary: "Roll a number of dice with a number of sides.",
      keys: "dice|dungeons|roleplaying|random|cards|d&d",
      takes: [
        "*count# 2-6 // Number of dice",
        "*sides# 4-20 // Sides of each die",
        "modifier# 1-5 // Number to add to the sum",
      ],
      gives: ["rolls[]: 3|5|2|6|4 // What each die shows", "sum# 6-42 // Sum of the dice with the modifier"],
      asks: [
        "Roll {count} dice with {sides} sides each.",
        "For my attack roll {count} dice of {sides} sides and add {modifier} to the sum.",
        "I have to throw {count} dice. What do I get?",
      ],
    },
  ],
});
