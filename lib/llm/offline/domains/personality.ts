import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const personality = defineDomain("Personality", {
  entities: [
    {
      noun: "quote",
      keys: "quote|quotes|quotations|inspirational|favqs|forismatic|stoicism|dictum|expressions|motivational|zen|trump|kanye|ron|swanson|type|forem|articles",
      nameKey: "title",
      names: "On patience|On work|On friendship|On failing well|On silence|On beginnings|On the sea",
      has: [
        "author: Seneca|Marie Curie|Rabindranath Tagore|Emily Dickinson|Marcus Aurelius",
        "topic!: courage|work|love|time|nature",
        "text: Begin at once to live|Nothing in life is to be feared|You cannot cross the sea by standing at the water|Forever is composed of nows",
        "likes# 12-4800",
      ],
    },
    {
      noun: "piece of advice",
      plural: "pieces of advice",
      keys: "advice|slip|insult|compliment|dad|jokes|affirmations|mbti|personality|chuck|techy|biriyani|foaas",
      nameKey: "title",
      names: "Sleep on it|Call your mother|Write it down|Leave ten minutes early|Ask twice|Carry a pencil",
      has: [
        "mood!: calm|funny|serious|warm",
        "text: If it still matters tomorrow then act|Most arguments need a walk and not a winner|Put the keys where you will look for them",
        "votes# 3-980",
      ],
    },
  ],
  operations: [
    {
      does: "getQuoteOfDay",
      summary: "Get the quote of a day on a topic.",
      keys: "quote|quotes|day|daily|inspirational|random|advice",
      takes: ["*topic!: courage|work|love|time|nature // Topic", "date=date // Day, as YYYY-MM-DD"],
      gives: [
        "text: Begin at once to live|Nothing in life is to be feared|Forever is composed of nows // The quote",
        "author: Seneca|Marie Curie|Emily Dickinson // Author",
        "topic // Topic",
      ],
      asks: [
        "Share today's quote about {topic} with me.",
        "I need a line about {topic} for the card of {date}; which quote was featured that day?",
        "Send me a quote to start the day with.",
      ],
    },
    {
      does: "writeCompliment",
      summary: "Write a compliment for a person by name.",
      method: "post",
      keys: "compliment|compliments|insult|service|generate|dad|kanye|fun|joke",
      takes: [
        "*name@firstName // Name of the person",
        "*tone!: funny|warm|formal // Tone",
        "occasion: birthday|new job|farewell|exam // Occasion",
      ],
      gives: [
        "name // Name of the person",
        "text: You make hard things look like a walk by the river|The room is brighter when you argue in it|Your patience should be taught in schools // The compliment",
        "tone // Tone",
      ],
      asks: [
        "Write a {tone} compliment for {name}.",
        "{name} has a {occasion} coming up: give me something {tone} to say to {name}.",
        "I'd like to say something nice to {name}.",
      ],
    },
  ],
});
