import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const geocoding = defineDomain("Geocoding", {
  entities: [
    {
      noun: "place",
      keys: "geocoding|geocode|map|maps|mapbox|places|openstreetmap|location|nominatim|search|tomtom|grid|geodata|gis",
      names:
        "Torre de Belém|Vigeland Park|Karura Forest|Nijo Castle|Union Station Denver|Speicherstadt|Phoenix Park|Millennium Park",
      has: [
        "kind!: landmark|park|station|museum|restaurant",
        "city@city",
        "country@country",
        "latitude#.4 -37.8-63.4",
        "longitude#.4 -122.6-151.2",
      ],
      parts: {
        "nearby place": [
          "name: Café Central|North Gate|River Walk|Old Bakery|Tram Stop 12",
          "distanceMeters# 40-1900",
        ],
      },
    },
    {
      noun: "country",
      plural: "countries",
      keys: "country|countries|rest|division|divisions|administrative|states|cities|capital|geonames|population",
      names: "Portugal|Norway|Kenya|Japan|Canada|France|Mexico|Ireland|Australia|Uruguay",
      has: [
        "region!: Europe|Africa|Asia|Americas|Oceania",
        "capital: Lisbon|Oslo|Nairobi|Tokyo|Ottawa|Paris",
        "population# 3400000-125000000",
        "currency@currencyCode",
        "areaSquareKm# 56000-9984000",
      ],
      parts: {
        province: [
          "name: Alentejo|Telemark|Nakuru|Hokkaido|Ontario|Provence",
          "population# 90000-14000000",
          "capital@city",
        ],
      },
    },
  ],
  operations: [
    {
      does: "locateIp",
      summary: "Locate an IP address.",
      keys: "ip|geolocation|geolocate|visitors|ipstack|address|lookup|ipinfo",
      takes: ["*ip@ip // IP address", "language!@languageCode // Language of the answer"],
      gives: [
        "ip // IP address",
        "city@city // City",
        "country@country // Country",
        "timezone@timezone // Time zone",
        "provider@company // Internet provider",
      ],
      asks: [
        "Where in the world is {ip}?",
        "Our shop had a strange order from {ip}; which city and country is that?",
        "Find the location and provider of {ip}.",
        "Somebody logged into my account from abroad. Where does that address come from?",
      ],
    },
    {
      does: "geocodeAddress",
      summary: "Get the coordinates of a street address.",
      keys: "geocoding|address|addresses|coordinates|geocode|forward|reverse|france",
      takes: ["*street@street // Street and number", "*city@city // City"],
      gives: [
        "street // Street and number",
        "city // City",
        "latitude#.4 -37.8-63.4 // Latitude",
        "longitude#.4 -122.6-151.2 // Longitude",
        "accuracy!: exact|street|city // How exact the place is",
      ],
      asks: [
        "What are the coordinates of {street} in {city}?",
        "I'm drawing a map of our clients. Find latitude and longitude of {street}, {city}.",
        "Give me the coordinates of {street}.",
      ],
    },
    {
      does: "lookupPostalCode",
      summary: "Tell the place that belongs to a postal code of a country.",
      keys: "zip|postal|postcode|postcodes|zippopotam|code|codes|pincode|postali",
      takes: ["*postalCode@postalCode // Postal code", "*country@country // Country of the postal code"],
      gives: [
        "postalCode // Postal code",
        "place@city // Place",
        "state@state // State or province",
        "latitude#.3 -37.8-63.4 // Latitude",
      ],
      asks: [
        "Which town has the postal code {postalCode} in {country}?",
        "A letter to {country} only shows the postal code {postalCode}. What place is it?",
        "Where is the postal code {postalCode}?",
      ],
    },
  ],
});
