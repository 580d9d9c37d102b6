import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const business = defineDomain("Business", {
  entities: [
    {
      noun: "company",
      keys: "company|companies|logo|clearbit|business|opencorporates|markerapi|analytics|superset|charity|non-profit|enrichment|tomba",
      names:
        "Northwind Traders|Blue Harbor Logistics|Lakeside Press|Alder & Finch|Brightseed Labs|Stonebridge Capital|Copperline Energy|Juniper Foods",
      has: [
        "industry!: logistics|publishing|energy|food|finance",
        "employees# 12-4800",
        "foundedYear# 1921-2021",
        "country@country",
        "website@url",
        "revenueUsd# 400000-90000000",
      ],
      parts: {
        employee: [
          "name@person",
          "position: Head of Sales|Chief Engineer|Office Manager|Analyst",
          "email@email",
        ],
      },
    },
    {
      noun: "mailing campaign",
      keys: "mailchimp|campaign|campaigns|marketing|mailjet|mail|transactional|sendgrid|adobe|gmail",
      names: "Spring Catalogue|Welcome Series|Harbour Festival|Winter Sale|Product Update|Reader Survey",
      has: [
        "status!: draft|scheduled|sent",
        "recipients# 120-48000",
        "openRatePercent#.1 12.0-62.0",
        "clickRatePercent#.1 1.0-14.0",
        "sentOn=date",
      ],
    },
    {
      noun: "freelancer",
      keys: "freelancer|freelancers|hire|freelance|trello|projects",
      names: "Ingrid Solberg|Tomás Ferreira|Priya Raman|Marcus Reed|Chiara Conti|Wanjiru Kamau",
      has: [
        "skill!: design|translation|programming|writing|accounting",
        "hourlyRateUsd# 18-120",
        "country@country",
        "rating#.1 4.0-5.0",
        "completedJobs# 3-210",
      ],
    },
  ],
  operations: [
    {
      does: "publishIncident",
      summary: "Publish an incident on a status page.",
      method: "post",
      keys: "status|incident|incidents|instatus|maintenance|statuspage",
      takes: [
        "*title: Slow checkout|Login errors|Delayed emails|Search outage // Title of the incident",
        "*impact!: none|minor|major|critical // How badly users are hit",
        "message: We are looking into it|A fix is being rolled out|Next update in an hour // First message to the users",
      ],
      gives: [
        "incidentId^incident",
        "title // Title of the incident",
        "impact // How badly users are hit",
        "startedAt=datetime",
      ],
      asks: [
        'Post an incident titled "{title}" with {impact} impact.',
        'Users are complaining: open "{title}" as a {impact} incident and tell them "{message}".',
        'Put "{title}" on our status page right away.',
      ],
    },
    {
      does: "checkDomainAvailability",
      summary: "Check whether a domain name can be registered, and at what price.",
      keys: "domain|domains|domainsdb|registered|whois|names",
      takes: ["*domain@domain // Domain name", "years# 1-5 // Years of registration"],
      gives: [
        "domain // Domain name",
        "available? // Whether the domain is available",
        "priceUsd#.2 8.99-49.99 // Price, in US dollars",
        "registrar@company // Registrar that offers it",
      ],
      asks: [
        "Is {domain} still free to register?",
        "We are renaming our shop: what would {domain} cost for {years} years?",
        "Tell me whether the domain that I have in mind is taken.",
      ],
    },
  ],
});
