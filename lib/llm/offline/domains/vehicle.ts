import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const vehicle = defineDomain("Vehicle", {
  entities: [
    {
      noun: "car model",
      keys: "vehicle|vehicles|car|kelley|book|nhtsa|catalog|configuration|configurator|brazilian|fipe|listing|pricing|prices",
      names: "Corolla|Golf|Civic|Leaf|Model 3|Kangoo|Octavia|Outback",
      has: [
        "make!: Toyota|Volkswagen|Honda|Nissan|Renault|Skoda|Subaru",
        "fuel!: petrol|diesel|electric|hybrid",
        "year# 2008-2025",
        "priceUsd# 9800-56000",
        "powerKw# 55-240",
        "seats# 4-7",
      ],
      parts: {
        recall: ["component: airbag|brakes|steering|battery", "announcedOn=date", "affectedCars# 120-98000"],
        "equipment line": ["name: Comfort|Style|Sport|Family", "priceUsd# 11000-62000"],
      },
    },
    {
      noun: "landing site",
      keys: "helicopter|landing|drone|heli|helipad|helipaddy|sites",
      names: "Quinta Heliport|Fjordview Pad|Cliff Lodge|Harbour Roof|Orchard Field",
      has: ["surface!: grass|concrete|roof", "country@country", "elevationMeters# 2-1900", "nightLanding?"],
    },
  ],
  operations: [
    {
      does: "decodeVin",
      summary: "Decode a vehicle identification number.",
      keys: "vin|nhtsa|vehicle|decode|info|product",
      takes: [
        "*vin: 1HGCM82633A004352|WVWZZZ1JZXW000001|5YJ3E1EA7KF317000|JT2BG22K1W0123456 // Vehicle identification number",
      ],
      gives: [
        "vin // Vehicle identification number",
        "make: Honda|Volkswagen|Tesla|Toyota // Make",
        "model: Accord|Golf|Model 3|Camry // Model",
        "year# 2003-2023 // Year of manufacture",
        "country@country // Country of manufacture",
      ],
      asks: [
        "Which car has the VIN {vin}?",
        "I'm about to buy a used car; decode {vin} for me.",
        "Tell me make and model of a car by its identification number.",
      ],
    },
    {
      does: "lockVehicle",
      summary: "Lock or unlock a car by its registration number.",
      method: "post",
      keys: "lock|unlock|remotely|telematics|smartcar|mercedes|access",
      takes: [
        "*registration: AA-42-KX|BD 41822|HH-LM 204|12-D-7781 // Registration number",
        "*action!: lock|unlock // What to do",
      ],
      gives: [
        "registration // Registration number",
        "action // What was done",
        "confirmedAt=datetime",
        "batteryPercent# 22-98 // Charge of the battery, in per cent",
      ],
      asks: [
        "Please {action} my car, the plate is {registration}.",
        "I'm already on the train: {action} the car {registration}.",
        "I forgot to {action} the car.",
      ],
    },
    {
      does: "estimateValue",
      summary: "Estimate what a used car is worth.",
      keys: "pricing|price|prices|value|kelley|blue|fipe|brazilian",
      takes: [
        "*make!: Toyota|Volkswagen|Honda|Nissan|Renault|Skoda|Subaru // Make",
        "*year# 2010-2023 // Year of manufacture",
        "*mileageKm# 18000-190000 // Distance driven, in kilometres",
      ],
      gives: [
        "make // Make",
        "year // Year of manufacture",
        "valueUsd# 3400-38000 // Worth, in US dollars",
        "range: 5 per cent|8 per cent|12 per cent // How far prices spread",
      ],
      asks: [
        "What is a {year} {make} with {mileageKm} km worth?",
        "We want to sell our {make} from {year}. It has run {mileageKm} km; what can we ask for it?",
        "How much could I get for a {make} built in {year}?",
      ],
    },
  ],
});
