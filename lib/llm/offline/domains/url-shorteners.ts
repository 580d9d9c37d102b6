import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const urlShorteners = defineDomain("URL Shorteners", {
  entities: [
    {
      noun: "short link",
      keys: "link|links|shortener|management|bitly|rebrandly|clickmeter|campaign",
      names: "spring-fair|harbour-guide|job-list|winter-menu|race-results|open-day",
      has: [
        "status!: active|paused|expired",
        "clicks# 12-9400",
        "targetUrl@url",
        "createdAt=datetime",
        "channel!: mail|social|print",
      ],
      parts: { click: ["country@country", "device!: phone|desktop|tablet", "count# 3-900"] },
    },
  ],
  operations: [
    {
      does: "shortenUrl",
      summary: "Shorten a long address, under an alias of one's choice where given.",
      method: "post",
      keys: "shorten|url|simple|shortener|long",
      takes: [
        "*url@url // Long address",
        "alias: spring-fair|harbour-guide|open-day|team-lunch // Alias of the short address",
        "expiresOn=date // Last day on which it works, as YYYY-MM-DD",
      ],
      gives: [
        "shortUrl: https://lnk.to/9fk2|https://lnk.to/harbour|https://lnk.to/x7aa // Short address",
        "url // Long address",
        "createdAt=datetime",
      ],
      asks: [
        "Please shorten {url} for me.",
        'I\'m printing flyers: turn {url} into something short with the alias "{alias}".',
        "Make a short version of {url} that stops working after {expiresOn}.",
        "I have a very long link. Can you shorten it?",
      ],
    },
    {
      does: "expandUrl",
      summary: "Tell where a short address leads.",
      keys: "expand|unshorten|preview|url|resolve",
      takes: ["*shortUrl: https://lnk.to/9fk2|https://lnk.to/x7aa|https://lnk.to/p3q8 // Short address"],
      gives: [
        "shortUrl // Short address",
        "targetUrl@url // Where it leads",
        "safe? // Whether the target is safe",
      ],
      asks: [
        "Where does {shortUrl} lead? I don't want to click on it blindly.",
        "Somebody sent me {shortUrl}; show me the address behind it.",
        "Find out where a short link leads that I got by text message.",
      ],
    },
  ],
});
