import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const development = defineDomain("Development", {
  entities: [
    {
      noun: "code repository",
      plural: "code repositories",
      keys: "github|gitlab|git|repository|repositories|repo|bitbucket|pull|requests|open|source|gist|azure|libraries|package|npm|devops|code",
      names: "tide-tables|paper-lantern|harbour-ui|quiet-logger|atlas-cli|bread-timer|fern-parser",
      has: [
        "programmingLanguage!: typescript|python|go|rust|java",
        "stars# 12-24000",
        "openIssues# 0-240",
        "license!: MIT|Apache-2.0|GPL-3.0",
        "updatedOn=date",
        "owner@username",
      ],
      parts: {
        issue: [
          "title: Crash on empty input|Add dark mode|Typo in the guide|Slow start on Windows",
          "state!: open|closed",
          "author@username",
        ],
        release: ["version: 1.4.0|2.0.1|0.9.3|3.1.0", "publishedOn=date", "downloads# 24-98000"],
      },
    },
    {
      noun: "public API",
      keys: "apis|api|guru|directory|openapi|swagger|services|sheets|serialization|platform|rapidapi|postman|hub",
      names: "Open Tides|City Benches|Lantern Mail|Bread Index|Northern Lights Now|Tram Times",
      has: [
        "category!: weather|transport|food|finance|media",
        "authentication!: none|key|oauth",
        "uptimePercent#.1 96.1-99.9",
        "endpoints# 2-48",
      ],
    },
  ],
  operations: [
    {
      does: "createQrCode",
      summary: "Create a QR code for a link or text.",
      method: "post",
      keys: "qr|qrcode|code|barcode|generator|generate|image|png",
      takes: [
        "*content@url // Link to encode",
        "*sizePixels# 120-800 // Width and height, in pixels",
        "format!: png|svg // Format of the image",
      ],
      gives: [
        "imageUrl@url // Address of the image",
        "content // Link to encode",
        "sizePixels // Width and height, in pixels",
      ],
      asks: [
        "Make a QR code of {content} with {sizePixels} pixels.",
        "For our poster I need {content} as a QR code in {format}, {sizePixels} pixels wide.",
        "Turn {content} into a QR code.",
      ],
    },
    {
      does: "predictFromName",
      summary: "Estimate age, gender or nationality from a first name.",
      keys: "agify|genderize|nationalize|age|gender|estimates|name|first|predict",
      takes: [
        "*name@firstName // First name",
        "*predict!: age|gender|nationality // What to estimate",
        "countryCode!@countryCode // Country to look at",
      ],
      gives: [
        "name // First name",
        "predict // What to estimate",
        "answer: 34|female|Portuguese|male|41 // Estimate",
        "probability#.2 0.51-0.99 // Probability",
        "count# 120-98000 // People that the estimate rests on",
      ],
      asks: [
        "What {predict} would you guess for someone called {name}?",
        "We only know first names in our survey: estimate the {predict} of {name} within the country {countryCode}.",
        "What can the name {name} tell about a person?",
      ],
    },
    {
      does: "parseUserAgent",
      summary: "Tell device, browser and system from a user agent.",
      keys: "user-agent|agent|userstack|device|browser|lookup|parse|string|bot",
      takes: [
        "*userAgent: Mozilla/5.0 (X11; Linux x86_64) Firefox/128.0|Mozilla/5.0 (iPhone; CPU iPhone OS 17_4) Safari/604.1|curl/8.6.0 // User agent",
      ],
      gives: [
        "browser: Firefox|Safari|curl|Chrome // Browser",
        "system: Linux|iOS|Windows|macOS // Operating system",
        "device!: desktop|phone|tablet|bot // Kind of device",
        "isBot? // Whether it is a bot",
      ],
      asks: [
        'Which browser and device is "{userAgent}"?',
        'Our log shows the user agent "{userAgent}"; is that a person or a bot?',
        "Tell me what device is behind a user agent from our logs.",
      ],
    },
    {
      does: "runDiagnostics",
      summary: "Check whether a web address answers, and how fast.",
      keys: "screenshot|http|request|uptime|status|ping|monitoring|website|web|proxy|scrape|scraping|scraper|page|pages",
      takes: [
        "*url@url // Address to check",
        "*method!: GET|HEAD|POST // HTTP method",
        "timeoutSeconds# 2-30 // Longest wait, in seconds",
      ],
      gives: [
        "url // Address to check",
        "statusCode# 200-404 // HTTP status",
        "milliseconds# 24-1900 // Time to the answer, in milliseconds",
        "reachable? // Whether the address is reachable",
      ],
      asks: [
        "Does {url} answer to a {method} request?",
        "A client says our page is down: try {url} with {method} and wait {timeoutSeconds} seconds at most.",
        "Check {url} for me, is it up?",
      ],
    },
  ],
});
