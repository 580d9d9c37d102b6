import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const government = defineDomain("Government", {
  entities: [
    {
      noun: "public dataset",
      keys: "open|data|dataset|datasets|government|city|census|statistics|portal|public|state|district|istanbul|colorado|new|data.gov",
      nameKey: "title",
      names:
        "Trees on Public Land|School Enrolment|Road Accidents|Building Permits|Air Quality Readings|Library Visits|Water Consumption|Street Lighting",
      has: [
        "topic!: environment|education|transport|housing|health",
        "publisher: Department of Statistics|City Planning Office|Ministry of Transport|Water Board",
        "updatedOn=date",
        "rows# 240-980000",
        "license!: open|attribution",
      ],
      parts: {
        column: [
          "name: district|year|count|street|value",
          "type!: text|number|date",
          "description: Name of the district|Year of the count|Number of cases",
        ],
      },
    },
    {
      noun: "bill",
      keys: "law|laws|bill|bills|parliament|congress|deputies|legislative|legislation|propublica|election|presidential|senate|bclaws|regulations|fbi|wanted",
      nameKey: "title",
      names:
        "Clean Harbours Act|Rural Broadband Bill|School Meals Act|Open Records Amendment|Night Train Bill|Tenant Protection Act",
      has: [
        "status!: introduced|in committee|passed|rejected",
        "sponsor@person",
        "introducedOn=date",
        "topic!: environment|education|transport|housing",
        "summary: Limits waste from ships in port|Funds fibre lines outside cities|Makes lunch free for pupils",
      ],
      parts: { vote: ["heldOn=date", "yes# 40-320", "no# 12-240", "chamber!: lower house|upper house"] },
    },
  ],
  operations: [
    {
      does: "lookupCompanyRegistration",
      summary: "Look up a company in the public register by its number.",
      keys: "company|cnpj|receita|companies|register|registration|business|brazil",
      takes: [
        "*registrationNumber: 33.000.167/0001-01|502 030 712|HRB 48213|06500244 // Registration number",
      ],
      gives: [
        "registrationNumber // Registration number",
        "name@company // Name of the company",
        "status!: active|dissolved|suspended // State of the company",
        "foundedOn=date",
        "street@street // Seat",
      ],
      asks: [
        "Which company is registered under {registrationNumber}?",
        "Check in the register whether {registrationNumber} is still active.",
        "I'd like to check a business partner in the company register.",
      ],
    },
    {
      does: "getPopulation",
      summary: "Get the population of a city in a year.",
      keys: "census|population|demographics|statistics|statistical|data|people",
      takes: [
        "*city@city // City",
        "*year# 2005-2024 // Year of the count",
        "ageGroup!: all|under 18|18 to 64|over 64 // Age group",
      ],
      gives: [
        "city // City",
        "year // Year of the count",
        "population# 180000-4200000 // Number of people",
        "ageGroup // Age group",
      ],
      asks: [
        "How many people lived in {city} in {year}?",
        "For a school report I need the population of {city} in {year}, age group {ageGroup}.",
        "What is the population of {city}?",
      ],
    },
  ],
});
