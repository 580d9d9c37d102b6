import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const openSource = defineDomain("Open Source Projects", {
  entities: [
    {
      noun: "open source project",
      keys: "drupal|project|projects|github|contribution|readme|open|stats|libraries|commons|catalog|metabase|countly|business",
      names: "Tideline CMS|Paperboat Analytics|Lamplighter|Fernweh Maps|Quill Editor|Harbour Dashboards",
      has: [
        "category!: content management|analytics|developer tools|maps",
        "license!: MIT|GPL-3.0|Apache-2.0",
        "contributors# 3-1200",
        "latestVersion: 2.4.0|11.1.3|0.9.8|5.0.0",
        "stars# 80-42000",
      ],
      parts: {
        contributor: ["name@username", "commits# 4-2400"],
        release: ["version: 2.4.0|2.3.1|11.1.3|0.9.8", "publishedOn=date"],
      },
    },
    {
      noun: "openly licensed work",
      keys: "creative|commons|licensed|domain|works|catalog|media|wallpaper|insult|evil",
      nameKey: "title",
      names:
        "Lighthouse in Winter|Map of the Old Port|Field of Flax|Recording of a Nightingale|Sketch of a Windmill",
      has: [
        "license!: CC0|CC BY|CC BY-SA",
        "medium!: photograph|audio|illustration",
        "creator@person",
        "year# 1902-2024",
      ],
    },
  ],
  operations: [
    {
      does: "createBadge",
      summary: "Create a badge with a label, a message and a colour.",
      method: "post",
      keys: "badge|badges|shields|svg|readme|generated|chart|statistics|concise",
      takes: [
        "*label: build|coverage|version|downloads // Left text of the badge",
        "*message: passing|94 percent|stable|12k // Right text of the badge",
        "*color!: green|blue|orange|red // Colour of the badge",
      ],
      gives: [
        "badgeUrl@url // Address of the badge",
        "label // Left text of the badge",
        "message // Right text of the badge",
      ],
      asks: [
        'Make a {color} badge that says "{label}" and "{message}".',
        'Our readme looks bare: add a badge "{label}" with the message "{message}" in {color}.',
        'I want a badge with "{label}" on the left and "{message}" on the right.',
      ],
    },
    {
      does: "suggestWords",
      summary: "Find words that are related to a word.",
      keys: "datamuse|word-finding|word|words|query|engine|rhyme|insult",
      items: "word",
      takes: [
        "*word: harbour|bright|winter|bridge|slow // Word to start from",
        "*relation!: synonym|rhyme|related|opposite // How the words are related",
        "limit# 3-10 // Most words to return",
      ],
      gives: ["word: haven|quick|cold|span|gentle|port|luminous", "score# 120-4800"],
      asks: [
        'Find a {relation} for "{word}".',
        'I am stuck with a poem and need {limit} words, each a {relation} of "{word}".',
        'Which words go with "{word}"?',
      ],
    },
  ],
});
