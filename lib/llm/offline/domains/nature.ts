import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const animals = defineDomain("Animals", {
  entities: [
    {
      noun: "dog breed", keys: "dog|dogs|puppy", names: "Beagle|Border Collie|Greyhound|Whippet|Samoyed|Dachshund|Shiba Inu|Vizsla|Basenji|Newfoundland",
      has: ["size!: small|medium|large", "coat!: short|long|wiry|curly", "temperament: gentle and patient|curious and lively|loyal and alert", "lifespanYears# 9-16", "weightKg# 5-60", "origin@country"],
      parts: { fact: ["text: Can follow a scent trail that is several hours old|Was bred to work with its owner all day|Sheds heavily twice a year|Needs about an hour of exercise a day", "source@company"] },
    },
    {
      noun: "cat fact", keys: "cat|cats|kitten|meow|neko", nameKey: "title", names: "Cat Fact No 3|Cat Fact No 8|Cat Fact No 14|Cat Fact No 21|Cat Fact No 30|Cat Fact No 42",
      has: ["topic!: behaviour|anatomy|history|health", "text: Cats use their whiskers to judge whether they fit through a gap|A purr lies between 25 and 150 hertz|Each ear is moved by more than thirty muscles|A slow blink is a sign of trust", "source@company"],
    },
    {
      noun: "pet", keys: "adopt|adoption|shelter|pets|rescue", names: "Biscuit|Luna|Pepper|Maple|Otis|Clover|Ziggy|Hazel|Mochi|Rufus",
      has: ["species!: dog|cat|rabbit|guinea pig", "ageYears# 1-12", "sex!: female|male", "city@city", "adoptionFeeUsd# 40-250", "temperament: calm with children|shy at first|playful|fond of long walks"],
    },
    {
      noun: "bird species", plural: "bird species", keys: "bird|birds|birding|ebird|xeno|fish|wildlife|animal|animals|species|zoo", names: "European Robin|Barn Owl|Common Kingfisher|Atlantic Puffin|Northern Cardinal|Golden Eagle|Cedar Waxwing|Great Blue Heron|Eurasian Hoopoe",
      has: ["habitat!: forest|wetland|coast|farmland|mountain", "conservationStatus!: least concern|vulnerable|endangered", "wingspanCm# 18-210", "scientificName: Erithacus rubecula|Tyto alba|Alcedo atthis|Fratercula arctica|Aquila chrysaetos", "diet: insects and berries|small mammals|fish|seeds"],
      parts: { sighting: ["observedOn=date", "place: Ria Formosa|Lake Mjøsa|Point Reyes|Cabo Espichel", "count# 1-24", "observer@person"] },
    },
  ],
  operations: [
    {
      does: "recordSighting", summary: "Record that an animal was seen at a place on a day.", method: "post", keys: "observation|observations|sighting|wildlife|birding|tracking",
      takes: ["*species: Barn Owl|red fox|grey seal|roe deer|Atlantic Puffin // Animal that was seen, such as Barn Owl or red fox", "*place: Cabo Espichel|Lake Mjøsa|Point Reyes|Ria Formosa // Where it was seen", "*date=date // Day of the sighting, as YYYY-MM-DD", "count# 1-12 // How many were seen"],
      gives: ["sightingId^sighting", "species // Animal that was seen", "place // Where it was seen", "status!: accepted|under review"],
      asks: ["Please log that I saw a {species} at {place} on {date}.", "I watched {count} of them near the shore; add a sighting of {species} at {place} on {date} with a count of {count}.", "Note down a {species} that I spotted at {place}."],
    },
  ],
});

export const environment = defineDomain("Environment", {
  entities: [
    {
      noun: "monitoring station", keys: "air|quality|pollen|pollution|luchtmeetnet|station|sensor|purpleair|aqi", names: "Oslo Harbour|Lyon Centre|Porto Antas|Hamburg Altona|Denver Highlands|Kyoto North|Dublin Ringsend|Toronto West",
      has: ["network!: national|municipal|citizen", "airQualityIndex# 12-160", "pm25#.1 3-48", "ozone# 20-110", "dominantPollutant!: pm25|pm10|ozone|nitrogen dioxide", "measuredAt=datetime"],
      parts: { forecast: ["date=date", "airQualityIndex# 12-160", "pollenLevel!: low|moderate|high"] },
    },
    {
      noun: "power grid region", keys: "energy|grid|electricity|power|green|strom|energi|carbon|uk", names: "North Jutland|Brandenburg|East Anglia|Tasmania|Catalonia|Ontario South|Bavaria|Western Cape",
      has: ["country@country", "renewableSharePercent# 22-94", "carbonIntensity# 40-480 // Grams of CO2 for each kilowatt-hour", "mainSource!: wind|solar|hydro|gas|nuclear", "pricePerKwhEur#.3 0.05-0.42"],
    },
  ],
  operations: [
    {
      does: "estimateTripEmissions", summary: "Estimate the CO2 emissions of a trip from its distance and means of transport.", keys: "carbon|co2|footprint|emission|emissions|climate|climatiq|offset",
      takes: ["*distanceKm# 20-1800 // Distance of the trip, in kilometres", "*vehicle!: car|train|bus|plane // Means of transport", "passengers# 1-5 // People who share the vehicle"],
      gives: ["co2Kg#.1 2-310 // Emissions, in kilograms of CO2", "vehicle // Means of transport", "distanceKm // Distance of the trip, in kilometres", "treesToOffset# 1-16 // Trees that take up as much in a year"],
      asks: ["How much CO2 does a {distanceKm} km trip by {vehicle} cause?", "Work out the emissions of travelling {distanceKm} km by {vehicle} with {passengers} people on board.", "We are going {distanceKm} km next month. What would that mean for our carbon footprint?"],
    },
    {
      does: "estimateElectricityEmissions", summary: "Estimate the CO2 emissions of electricity that was used in a country.", method: "post", keys: "carbon|co2|electricity|footprint|emission|emissions",
      takes: ["*kilowattHours# 90-4200 // Electricity used, in kilowatt-hours", "*country@country // Country in which it was used"],
      gives: ["co2Kg#.1 20-1600 // Emissions, in kilograms of CO2", "country // Country in which it was used", "renewableSharePercent# 20-90 // Share of renewable sources, in per cent"],
      asks: ["Our office in {country} used {kilowattHours} kWh last quarter. What are the emissions of that?", "Calculate the CO2 of {kilowattHours} kWh of electricity in {country}.", "My flat used {kilowattHours} kWh of electricity this winter; how much CO2 was that?"],
    },
  ],
});

export const weather = defineDomain("Weather", {
  entities: [
    {
      noun: "weather station", keys: "station|stations|observations|meteorological|aviation", names: "Lisbon Geofísico|Bergen Florida|Denver International|Dublin Airport|Kyoto Castle|Nairobi Wilson|Hamburg Fuhlsbüttel|Boston Logan",
      has: ["country@country", "elevationMeters# 2-1700", "temperatureCelsius#.1 -6-33", "windSpeedKmh# 2-64", "humidityPercent# 25-96", "condition!: sunny|cloudy|rain|snow|fog"],
      parts: { reading: ["measuredAt=datetime", "temperatureCelsius#.1 -6-33", "pressure# 990-1032 // Air pressure, in hectopascals"] },
    },
    {
      noun: "weather alert", keys: "alert|alerts|warning|warnings|storm|hazard|sun|sunrise", nameKey: "title", names: "Gale warning for the Tagus estuary|Heat advisory for central Spain|Snow warning for Telemark|Flood watch on the Elbe|Dense fog advisory for Boston Harbor|Thunderstorm warning for Lyon",
      has: ["severity!: minor|moderate|severe|extreme", "kind!: wind|heat|snow|flood|fog|thunderstorm", "country@country", "startsAt=datetime", "endsAt=datetime", "advice: Secure loose objects outdoors|Drink water and avoid the midday sun|Avoid driving after dark|Keep away from river banks"],
    },
  ],
  operations: [
    {
      does: "getCurrentWeather", summary: "Get the weather of a city as it is now.", keys: "weather|current|real-time|free",
      takes: ["*city@city // City", "units!: metric|imperial // System of units"],
      gives: ["city // City", "temperatureCelsius#.1 -4-32 // Temperature, in degrees Celsius", "condition: clear sky|scattered clouds|light rain|overcast|fresh snow // Condition", "humidityPercent# 30-95 // Humidity, in per cent", "windSpeedKmh# 2-45 // Wind speed, in km/h"],
      asks: ["What is the weather like in {city} right now?", "Tell me the current temperature and wind in {city}, in {units} units.", "I'm about to leave for {city}; check whether I need a rain jacket at the moment.", "Should I take an umbrella when I go out now?"],
    },
    {
      does: "getForecast", summary: "Forecast the weather of a city for up to seven days.", keys: "forecast|weather|7timer|data|meteo", items: "forecast",
      takes: ["*city@city // City", "*days# 2-7 // Number of days, from 1 to 7"],
      gives: ["date=date", "highCelsius# 8-33", "lowCelsius# -3-19", "condition: sunny|cloudy|showers|windy and dry", "rainProbabilityPercent# 0-90"],
      asks: ["Give me the forecast for {city} for the next {days} days.", "We are hiking around {city} for {days} days; how will the weather be?", "Will it rain in {city} over the coming {days} days?", "How will the weather turn out over the next {days} days where I live?"],
    },
    {
      does: "getHistoricalWeather", summary: "Look up what the weather of a city was on a past day.", keys: "historical|history|archive|visual|data",
      takes: ["*city@city // City", "*date=date // Past day, as YYYY-MM-DD"],
      gives: ["city // City", "date // Past day", "highCelsius# 4-34 // Highest temperature, in degrees Celsius", "lowCelsius# -5-20 // Lowest temperature, in degrees Celsius", "rainfallMm#.1 0-28 // Rainfall, in millimetres"],
      asks: ["What was the weather in {city} on {date}?", "For an insurance claim I have to know how much it rained in {city} on {date}.", "Look up the temperatures of {date} for me."],
    },
  ],
});

export const science = defineDomain("Science & Math", {
  entities: [
    {
      noun: "research paper", keys: "paper|papers|research|arxiv|academic|literature|articles|access|publications|physics|science", nameKey: "title", names: "Sparse Attention in Deep Water Acoustics|Coral Recovery After Heat Stress|A Survey of Graph Colouring Heuristics|Quantum Noise in Optical Clocks|Soil Carbon Under Rotating Crops|Dark Matter Limits from Dwarf Galaxies|Gut Flora of Alpine Marmots",
      has: ["field!: physics|biology|mathematics|computer science|geology", "authors[]: Ingrid Solberg|Kenji Watanabe|Priya Raman|Peter Novak|Chiara Conti", "publishedOn=date", "citations# 2-480", "journal: Annals of Field Science|Open Physics Letters|Journal of Applied Ecology"],
      parts: { citation: ["title: Sea Grass and Carbon|Notes on Spectral Gaps|Clocks at the Limit|Alpine Ecology Revisited", "year# 2012-2025", "authors: Weber and Haddad|Kamau et al.|Lindqvist|Novak and Reed"] },
    },
    {
      noun: "planet", keys: "space|astronomy|nasa|solar|spacex|launch|isro|star|stars|sunrise|arcsecond", names: "Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Kepler-22b|Proxima Centauri b",
      has: ["kind!: terrestrial|gas giant|ice giant|exoplanet", "radiusKm# 2400-70000", "orbitalPeriodDays# 88-60190", "moons# 0-95", "discoveredBy: known since antiquity|William Herschel|Johann Galle|Kepler mission"],
    },
    {
      noun: "earthquake", keys: "earthquake|usgs|seismic|hazards", names: "Off the coast of Sendai|Southern Crete|Near Eureka|West of Lisbon|Kermadec Islands|Central Apennines|Flores Sea",
      has: ["magnitude#.1 3.1-7.4", "depthKm# 4-210", "occurredAt=datetime", "alertLevel!: green|yellow|orange|red", "tsunami?"],
    },
  ],
  operations: [
    {
      does: "evaluateExpression", summary: "Evaluate a mathematical expression to a set number of digits.", keys: "math|calculate|newton|calculus|numbers|wolfram",
      takes: ["*expression: 3*(17+4)^2|sqrt(841)+12|2^16-1|144/9+5! // Expression, such as 3*(17+4)^2 or sqrt(841)+12", "precision# 2-8 // Digits of the result"],
      gives: ["expression // Expression", "result#.2 10-9000 // Result", "steps[]: simplify the brackets|evaluate the powers|multiply and add // Steps of the calculation"],
      asks: ['What does "{expression}" come to?', 'Compute "{expression}" with {precision} digits of precision.', "I'm checking my homework; work an expression out for me and show me the steps."],
    },
    {
      does: "getNumberFact", summary: "Get a fact about a number, of a chosen kind.", keys: "number|numbers|fact|facts|trivia|even|iseven",
      takes: ["*number# 3-999 // Number", "kind!: trivia|math|date|year // Kind of fact"],
      gives: ["number // Number", "kind // Kind of fact", "fact: is the number of bones in an adult wrist and hand|is the sum of two squares in two ways|is the smallest number with eight divisors // Fact"],
      asks: ["Tell me something interesting about the number {number}.", "I need a {kind} fact about {number} for our quiz night.", "Give me a fact about my lucky number."],
    },
    {
      does: "convertUnits", summary: "Convert a quantity from one unit to another.", keys: "units|convert|conversion|unit|math",
      takes: ["*value# 2-950 // Quantity to convert", "*from!: mile|kilometre|yard|metre // Unit to convert from", "*to!: mile|kilometre|yard|metre // Unit to convert to"],
      gives: ["value // Quantity to convert", "from // Unit to convert from", "to // Unit to convert to", "result#.2 1-2000 // Converted quantity"],
      asks: ["How many {to}s are {value} {from}s?", "Convert {value} {from}s into {to}s for me.", "I have {value} {from}s here; what is that in the other system?"],
    },
  ],
});
