import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const weather = defineDomain("Weather", {
  entities: [
    {
      noun: "weather station",
      keys: "station|stations|observations|meteorological|aviation",
      names:
        "Lisbon Geofísico|Bergen Florida|Denver International|Dublin Airport|Kyoto Castle|Nairobi Wilson|Hamburg Fuhlsbüttel|Boston Logan",
      has: [
        "country@country",
        "elevationMeters# 2-1700",
        "temperatureCelsius#.1 -6-33",
        "windSpeedKmh# 2-64",
        "humidityPercent# 25-96",
        "condition!: sunny|cloudy|rain|snow|fog",
      ],
      parts: {
        reading: [
          "measuredAt=datetime",
          "temperatureCelsius#.1 -6-33",
          "pressure# 990-1032 // Air pressure, in hectopascals",
        ],
      },
    },
    {
      noun: "weather alert",
      keys: "alert|alerts|warning|warnings|storm|hazard|sun|sunrise",
      nameKey: "title",
      names:
        "Gale warning for the Tagus estuary|Heat advisory for central Spain|Snow warning for Telemark|Flood watch on the Elbe|Dense fog advisory for Boston Harbor|Thunderstorm warning for Lyon",
      has: [
        "severity!: minor|moderate|severe|extreme",
        "kind!: wind|heat|snow|flood|fog|thunderstorm",
        "country@country",
        "startsAt=datetime",
        "endsAt=datetime",
        "advice: Secure loose objects outdoors|Drink water and avoid the midday sun|Avoid driving after dark|Keep away from river banks",
      ],
    },
  ],
  operations: [
    {
      does: "getCurrentWeather",
      summary: "Get the weather of a city as it is now.",
      keys: "weather|current|real-time|free",
      takes: ["*city@city // City", "units!: metric|imperial // System of units"],
      gives: [
        "city // City",
        "temperatureCelsius#.1 -4-32 // Temperature, in degrees Celsius",
        "condition: clear sky|scattered clouds|light rain|overcast|fresh snow // Condition",
        "humidityPercent# 30-95 // Humidity, in per cent",
        "windSpeedKmh# 2-45 // Wind speed, in km/h",
      ],
      asks: [
        "What is the weather like in {city} right now?",
        "Tell me the current temperature and wind in {city}, in {units} units.",
        "I'm about to leave for {city}; check whether I need a rain jacket at the moment.",
        "Should I take an umbrella when I go out now?",
      ],
    },
    {
      does: "getForecast",
      summary: "Forecast the weather of a city for up to seven days.",
      keys: "forecast|weather|7timer|data|meteo",
      items: "forecast",
      takes: ["*city@city // City", "*days# 2-7 // Number of days, from 1 to 7"],
      gives: [
        "date=date",
        "highCelsius# 8-33",
        "lowCelsius# -3-19",
        "condition: sunny|cloudy|showers|windy and dry",
        "rainProbabilityPercent# 0-90",
      ],
      asks: [
        "Give me the forecast for {city} for the next {days} days.",
        "We are hiking around {city} for {days} days; how will the weather be?",
        "Will it rain in {city} over the coming {days} days?",
        "How will the weather turn out over the next {days} days where I live?",
      ],
    },
    {
      does: "getHistoricalWeather",
      summary: "Look up what the weather of a city was on a past day.",
      keys: "historical|history|archive|visual|data",
      takes: ["*city@city // City", "*date=date // Past day, as YYYY-MM-DD"],
      gives: [
        "city // City",
        "date // Past day",
        "highCelsius# 4-34 // Highest temperature, in degrees Celsius",
        "lowCelsius# -5-20 // Lowest temperature, in degrees Celsius",
        "rainfallMm#.1 0-28 // Rainfall, in millimetres",
      ],
      asks: [
        "What was the weather in {city} on {date}?",
        "For an insurance claim I have to know how much it rained in {city} on {date}.",
        "Look up the temperatures of {date} for me.",
      ],
    },
  ],
});
