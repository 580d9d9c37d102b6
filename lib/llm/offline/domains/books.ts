import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const books = defineDomain("Books", {
  entities: [
    {
      noun: "book",
      keys: "book|books|library|isbn|bibliography|gutendex|openlibrary|wolne|metadata|literature|works",
      nameKey: "title",
      names:
        "Pride and Prejudice|Moby-Dick|The Master and Margarita|Middlemarch|Invisible Cities|The Left Hand of Darkness|Things Fall Apart|The Book of Disquiet|Norwegian Wood|Beloved",
      has: [
        "genre!: fiction|history|poetry|science|biography",
        "author: Jane Austen|Herman Melville|George Eliot|Italo Calvino|Chinua Achebe|Toni Morrison",
        "publicationYear# 1813-2019",
        "pages# 120-860",
        "language@language",
        "rating#.1 3.2-4.9",
      ],
      parts: {
        review: [
          "reviewer@person",
          "rating# 3-5",
          "text: A book to return to every winter|Slow at first and then impossible to put down|The best prose I have read this year",
        ],
        edition: ["publisher@company", "year# 1960-2024", "format!: hardcover|paperback|ebook"],
      },
    },
    {
      noun: "verse",
      keys: "bible|gita|quran|verse|verses|poetry|poem|poems|bíblia|rig|veda|vedic|ganjoor|scripture",
      names: "Psalm 23|Ecclesiastes 3|Proverbs 15|Genesis 1|Isaiah 40|Song of Songs 2",
      has: [
        "text: To every thing there is a season|The hills are girded with joy|A soft answer turns away wrath|The winter is past and the rain is over",
        "translation!: classic|modern|literal",
        "chapter# 1-60",
        "theme!: hope|wisdom|creation|love",
      ],
      parts: {
        commentary: [
          "author@person",
          "text: Read as a reflection on the order of time|Often sung at harvest|The image of the shepherd runs through the whole book",
        ],
      },
    },
  ],
  operations: [
    {
      does: "reserveBook",
      summary: "Reserve a book for a reader until a day.",
      method: "post",
      keys: "library|lend|reserve|google|open",
      takes: [
        "*bookId^book",
        "*reader@person // Full name of the reader",
        "until=date // Last day of the reservation, as YYYY-MM-DD",
      ],
      gives: [
        "reservationId^reservation",
        "bookId^book",
        "reader // Full name of the reader",
        "status!: confirmed|waiting list",
      ],
      asks: [
        "Reserve {bookId} for {reader}, please.",
        "My neighbour {reader} wants to borrow {bookId}; put it aside until {until}.",
        "I would like to have {bookId} put aside at the library.",
      ],
    },
  ],
});
