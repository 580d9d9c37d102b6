import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const health = defineDomain("Health", {
  entities: [
    {
      noun: "medicine",
      keys: "drug|drugs|medicine|medication|fda|openfda|dataset|lexigram|nppes|makeup|cms|medicare|healthcare|medical|rxnorm",
      names: "Ibuprofen|Metformin|Amoxicillin|Loratadine|Omeprazole|Salbutamol|Paracetamol|Cetirizine",
      has: [
        "form!: tablet|syrup|inhaler|ointment",
        "use: pain and fever|type 2 diabetes|bacterial infections|hay fever|heartburn|asthma",
        "strengthMg# 4-850",
        "prescriptionOnly?",
        "manufacturer@company",
      ],
      parts: {
        "side effect": [
          "name: nausea|drowsiness|headache|dry mouth|rash",
          "frequency!: common|uncommon|rare",
        ],
        interaction: ["withMedicine: Warfarin|Lisinopril|Aspirin|Sertraline", "risk!: low|moderate|high"],
      },
    },
    {
      noun: "clinic",
      keys: "hospital|hospitals|doctor|doctors|clinic|provider|appointment|dentist|vaccin|betterdoctor|infermedica|symptom|symptoms",
      names:
        "Harbour Health Centre|Linden Street Clinic|Saint Anne Hospital|Fjord Medical|Northside Family Practice",
      has: [
        "specialty!: general|dental|paediatrics|cardiology|dermatology",
        "city@city",
        "rating#.1 3.5-4.9",
        "phone@phone",
        "opensAt=time",
      ],
      parts: {
        doctor: [
          "name@person",
          "specialty: general medicine|cardiology|dermatology|paediatrics",
          "acceptsNewPatients?",
        ],
      },
    },
  ],
  operations: [
    {
      does: "getCaseNumbers",
      summary: "Get the reported cases of a disease in a country on a day.",
      keys: "covid|covid-19|coronavirus|cases|deaths|recovery|pandemic|tracking|spread|disease|epidemic|datenhub|virus",
      takes: [
        "*country@country // Country",
        "*date=date // Day of the report, as YYYY-MM-DD",
        "disease!: covid-19|influenza|measles // Disease",
      ],
      gives: [
        "country // Country",
        "date // Day of the report",
        "newCases# 12-18400 // New cases",
        "deaths# 0-240 // Deaths",
        "recovered# 10-17200 // Recovered people",
      ],
      asks: [
        "How many new cases did {country} report on {date}?",
        "I'm comparing the winter waves: get the {disease} numbers of {country} for {date}.",
        "What are the case numbers of {country}?",
      ],
    },
    {
      does: "calculateBodyMassIndex",
      summary: "Calculate the body mass index from weight and height.",
      keys: "health|bmi|calorie|weight|nutrition|diet|fitness|body|nutritionix|humanapi",
      takes: [
        "*weightKg# 48-110 // Weight, in kilograms",
        "*heightCm# 150-198 // Height, in centimetres",
        "age# 18-80 // Age, in years",
      ],
      gives: [
        "bodyMassIndex#.1 17.2-34.0 // Body mass index",
        "range!: low|normal|high|very high // Range it falls into",
        "healthyWeightKg: 52 to 68|58 to 76|64 to 84 // Healthy weights for this height",
      ],
      asks: [
        "I weigh {weightKg} kg and am {heightCm} cm tall. What is my body mass index?",
        "Calculate the BMI of someone of {age} years who is {heightCm} cm tall and weighs {weightKg} kg.",
        "Is {weightKg} kg too much for me?",
      ],
    },
    {
      does: "bookAppointment",
      summary: "Book an appointment at a clinic.",
      method: "post",
      keys: "appointment|clinic|doctor|dentist|hospital|healthcare|book",
      takes: [
        "*clinicId^clinic",
        "*patient@person // Full name of the patient",
        "*date=date // Day, as YYYY-MM-DD",
        "reason: yearly check-up|skin rash|tooth ache|vaccination // Reason of the visit",
      ],
      gives: [
        "appointmentId^appointment",
        "clinicId^clinic",
        "date // Day",
        "time=time // Time",
        "patient // Full name of the patient",
      ],
      asks: [
        "Make an appointment for {patient} at {clinicId} on {date}.",
        "My son {patient} has to see someone: book {clinicId} for {date}, the reason is a {reason}.",
        "Get {patient} an appointment at {clinicId}.",
      ],
    },
  ],
});
