import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const events = defineDomain("Events", {
  entities: [
    {
      noun: "event",
      keys: "event|events|eventbrite|seatgeek|ticketmaster|ticket|tickets|concert",
      nameKey: "title",
      names:
        "Harbour Jazz Night|Winter Book Fair|Open Air Opera|Makers Market|City Half Marathon|Night of the Museums|Street Food Weekend",
      has: [
        "kind!: concert|sports|theatre|festival|conference",
        "city@city",
        "startsAt=datetime",
        "venue: Coliseu|Oslo Spektrum|Union Hall|Harbour Arena",
        "lowestPriceUsd# 8-140",
        "soldOut?",
      ],
      parts: {
        ticket: ["category: standing|balcony|front row|day pass", "priceUsd# 12-240", "available# 0-320"],
        performer: ["name: The Tideline|Ana Moreira|North Quartet|Dora Lindt", "startsAt=time"],
      },
    },
    {
      noun: "venue",
      keys: "venue|venues|performers|attractions|hall|arena",
      names: "Coliseu dos Recreios|Oslo Spektrum|Union Hall|Harbour Arena|Massey Hall|Kulturfabrik",
      has: ["city@city", "capacity# 180-22000", "setting!: indoor|outdoor", "accessible?"],
    },
  ],
  operations: [
    {
      does: "bookTickets",
      summary: "Book tickets for an event.",
      method: "post",
      keys: "ticket|tickets|book|event|events|search",
      takes: [
        "*eventId^event",
        "*quantity# 1-6 // Number of tickets",
        "*buyer@person // Full name of the buyer",
        "category!: standing|seated|balcony // Category of the tickets",
      ],
      gives: [
        "bookingId^booking",
        "eventId^event",
        "quantity // Number of tickets",
        "totalUsd#.2 24-840 // Price, in US dollars",
      ],
      asks: [
        "Get {quantity} tickets for {eventId}, in the name of {buyer}.",
        "Our choir goes out together: book {quantity} {category} tickets for {eventId} under the name {buyer}.",
        "I want {quantity} tickets for {eventId}.",
      ],
    },
  ],
});
