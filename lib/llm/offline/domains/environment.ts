import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const environment = defineDomain("Environment", {
  entities: [
    {
      noun: "monitoring station",
      keys: "air|quality|pollen|pollution|luchtmeetnet|station|sensor|purpleair|aqi",
      names:
        "Oslo Harbour|Lyon Centre|Porto Antas|Hamburg Altona|Denver Highlands|Kyoto North|Dublin Ringsend|Toronto West",
      has: [
        "network!: national|municipal|citizen",
        "airQualityIndex# 12-160",
        "pm25#.1 3-48",
        "ozone# 20-110",
        "dominantPollutant!: pm25|pm10|ozone|nitrogen dioxide",
        "measuredAt=datetime",
      ],
      parts: { forecast: ["date=date", "airQualityIndex# 12-160", "pollenLevel!: low|moderate|high"] },
    },
    {
      noun: "power grid region",
      keys: "energy|grid|electricity|power|green|strom|energi|carbon|uk",
      names: "North Jutland|Brandenburg|East Anglia|Tasmania|Catalonia|Ontario South|Bavaria|Western Cape",
      has: [
        "country@country",
        "renewableSharePercent# 22-94",
        "carbonIntensity# 40-480 // Grams of CO2 for each kilowatt-hour",
        "mainSource!: wind|solar|hydro|gas|nuclear",
        "pricePerKwhEur#.3 0.05-0.42",
      ],
    },
  ],
  operations: [
    {
      does: "estimateTripEmissions",
      summary: "Estimate the CO2 emissions of a trip from its distance and means of transport.",
      keys: "carbon|co2|footprint|emission|emissions|climate|climatiq|offset",
      takes: [
        "*distanceKm# 20-1800 // Distance of the trip, in kilometres",
        "*vehicle!: car|train|bus|plane // Means of transport",
        "passengers# 1-5 // People who share the vehicle",
      ],
      gives: [
        "co2Kg#.1 2-310 // Emissions, in kilograms of CO2",
        "vehicle // Means of transport",
        "distanceKm // Distance of the trip, in kilometres",
        "treesToOffset# 1-16 // Trees that take up as much in a year",
      ],
      asks: [
        "How much CO2 does a {distanceKm} km trip by {vehicle} cause?",
        "Work out the emissions of travelling {distanceKm} km by {vehicle} with {passengers} people on board.",
        "We are going {distanceKm} km next month. What would that mean for our carbon footprint?",
      ],
    },
    {
      does: "estimateElectricityEmissions",
      summary: "Estimate the CO2 emissions of electricity that was used in a country.",
      method: "post",
      keys: "carbon|co2|electricity|footprint|emission|emissions",
      takes: [
        "*kilowattHours# 90-4200 // Electricity used, in kilowatt-hours",
        "*country@country // Country in which it was used",
      ],
      gives: [
        "co2Kg#.1 20-1600 // Emissions, in kilograms of CO2",
        "country // Country in which it was used",
        "renewableSharePercent# 20-90 // Share of renewable sources, in per cent",
      ],
      asks: [
        "Our office in {country} used {kilowattHours} kWh last quarter. What are the emissions of that?",
        "Calculate the CO2 of {kilowattHours} kWh of electricity in {country}.",
        "My flat used {kilowattHours} kWh of electricity this winter; how much CO2 was that?",
      ],
    },
  ],
});
