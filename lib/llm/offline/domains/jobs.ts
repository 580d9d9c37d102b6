import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const jobs = defineDomain("Jobs", {
  entities: [
    {
      noun: "job offer",
      keys: "job|jobs|board|career|careerjet|findwork|jooble|adzuna|reed|upwork|search|remote|arbeitnow|muse|usajobs",
      nameKey: "title",
      names:
        "Data Engineer|Harbour Pilot|Pastry Chef|UX Researcher|Primary School Teacher|Wind Turbine Technician|Backend Developer|Physiotherapist",
      has: [
        "contract!: full-time|part-time|temporary|internship",
        "workplace!: remote|hybrid|on site",
        "company@company",
        "city@city",
        "salaryEur# 24000-96000",
        "postedOn=date",
      ],
      parts: {
        requirement: [
          "text: Two years of experience|Fluent English|Driving licence|A portfolio of recent work",
          "mandatory?",
        ],
      },
    },
    {
      noun: "recruiter",
      keys: "recruiter|agency|hiring|talent|freelance",
      names: "Harbour Talent|North Star Staffing|Linden People|Copper & Lane|Second Desk",
      has: [
        "city@city",
        "sector!: technology|health|education|trades",
        "openPositions# 3-140",
        "contactEmail@email",
      ],
    },
  ],
  operations: [
    {
      does: "estimateSalary",
      summary: "Estimate the yearly salary of a job in a city.",
      keys: "salary|wages|aggregator|statistics|market|board",
      takes: [
        "*jobTitle: Data Engineer|Pastry Chef|UX Researcher|Physiotherapist // Title of the job",
        "*city@city // City of the job",
        "experienceYears# 1-15 // Years of experience",
      ],
      gives: [
        "jobTitle // Title of the job",
        "city // City of the job",
        "medianEur# 26000-84000 // Median salary a year, in euros",
        "sampleSize# 24-900 // Offers that the estimate rests on",
      ],
      asks: [
        "What does a {jobTitle} earn in {city}?",
        "I have {experienceYears} years of experience; which salary can a {jobTitle} ask for in {city}?",
        "What could I earn as a {jobTitle}?",
      ],
    },
    {
      does: "createJobAlert",
      summary: "Create an alert that mails new offers for a keyword.",
      method: "post",
      keys: "alert|aggregator|search|board|engine",
      takes: [
        "*keyword: carpenter|translator|night nurse|python|gardener // Word to look for",
        "*email@email // Where to send the offers",
        "frequency!: daily|weekly // How often to send them",
      ],
      gives: [
        "alertId^alert",
        "keyword // Word to look for",
        "email // Where to send the offers",
        "frequency // How often to send them",
      ],
      asks: [
        'Send new offers for "{keyword}" to {email}.',
        'Set up a {frequency} alert for "{keyword}" jobs that goes to {email}.',
        'Let me know when there is a new "{keyword}" job.',
      ],
    },
  ],
});
