import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const dataValidation = defineDomain("Data Validation", {
  entities: [
    {
      noun: "validation rule",
      keys: "rule|rules|validator|profanity|purgomalum|echo|postman|content",
      names: "Strict postal address|Business VAT|Family-friendly text|Delivery point|Company name",
      has: [
        "appliesTo!: address|text|number|name",
        "strictness!: loose|normal|strict",
        "checks# 2-14",
        "updatedOn=date",
      ],
    },
    {
      noun: "postal address",
      plural: "postal addresses",
      keys: "address|addresses|autocomplete|street|lob|extract|us",
      names: "12 Harbour Street|48 Linden Avenue|230 Maple Drive|91 Canal Road|5 Orchard Lane",
      has: ["city@city", "state@state", "postalCode@postalCode", "kind!: residential|commercial"],
    },
  ],
  operations: [
    {
      does: "verifyAddress",
      summary: "Verify a street address and complete what is missing.",
      method: "post",
      keys: "address|addresses|street|postal|lob|verification|us",
      takes: ["*street@street // Street and number", "*city@city // City", "country@country // Country"],
      gives: [
        "street // Street and number",
        "city // City",
        "postalCode@postalCode // Postal code",
        "deliverable? // Whether mail can be delivered",
        "kind!: residential|commercial // Kind of address",
      ],
      asks: [
        "Is {street} in {city} an address that mail can reach?",
        "Complete the address {street}, {city}, {country} with its postal code.",
        "Before I send the parcel to {street}, check the address.",
      ],
    },
    {
      does: "validateVatNumber",
      summary: "Check a VAT number and tell the company behind it.",
      keys: "vat|vatlayer|tax|number|validation",
      takes: [
        "*vatNumber: DE129273398|PT502030712|FR40303265045|IE6388047V // VAT number with its country code",
      ],
      gives: [
        "vatNumber // VAT number",
        "valid? // Whether the number is valid",
        "company@company // Company",
        "country@country // Country",
      ],
      asks: [
        "Check the VAT number {vatNumber} for me.",
        "An invoice shows {vatNumber}; which company is that?",
        "A new supplier gave me a VAT number. Is it valid?",
      ],
    },
    {
      does: "filterProfanity",
      summary: "Find rude words in a text and replace them.",
      method: "post",
      keys: "profanity|obscenity|purgomalum|content|validator|text",
      takes: [
        "*text: This darn printer is a piece of junk|What a lovely harbour view|You silly goose broke the mast // Text to check",
        "*language@language // Language of the text",
        "replacement: ***|[removed] // What stands in place of a rude word",
      ],
      gives: [
        "cleanText: This **** printer is a piece of ****|What a lovely harbour view // Text without rude words",
        "found# 0-3 // Rude words found",
        "language // Language of the text",
      ],
      asks: [
        'Is there anything rude in the {language} text "{text}"?',
        'Moderate a {language} comment before it goes online: "{text}".',
        'Check "{text}" for bad language.',
      ],
    },
  ],
});
