import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const geocoding = defineDomain("Geocoding", {
  entities: [
    {
      noun: "place", keys: "geocoding|geocode|map|maps|mapbox|places|openstreetmap|location|nominatim|search|tomtom|grid|geodata|gis", names: "Torre de Belém|Vigeland Park|Karura Forest|Nijo Castle|Union Station Denver|Speicherstadt|Phoenix Park|Millennium Park",
      has: ["kind!: landmark|park|station|museum|restaurant", "city@city", "country@country", "latitude#.4 -37.8-63.4", "longitude#.4 -122.6-151.2"],
      parts: { "nearby place": ["name: Café Central|North Gate|River Walk|Old Bakery|Tram Stop 12", "distanceMeters# 40-1900"] },
    },
    {
      noun: "country", plural: "countries", keys: "country|countries|rest|division|divisions|administrative|states|cities|capital|geonames|population", names: "Portugal|Norway|Kenya|Japan|Canada|France|Mexico|Ireland|Australia|Uruguay",
      has: ["region!: Europe|Africa|Asia|Americas|Oceania", "capital: Lisbon|Oslo|Nairobi|Tokyo|Ottawa|Paris", "population# 3400000-125000000", "currency@currencyCode", "areaSquareKm# 56000-9984000"],
      parts: { province: ["name: Alentejo|Telemark|Nakuru|Hokkaido|Ontario|Provence", "population# 90000-14000000", "capital@city"] },
    },
  ],
  operations: [
    {
      does: "locateIp", summary: "Locate an IP address.", keys: "ip|geolocation|geolocate|visitors|ipstack|address|lookup|ipinfo",
      takes: ["*ip@ip // IP address", "language!@languageCode // Language of the answer"],
      gives: ["ip // IP address", "city@city // City", "country@country // Country", "timezone@timezone // Time zone", "provider@company // Internet provider"],
      asks: ["Where in the world is {ip}?", "Our shop had a strange order from {ip}; which city and country is that?", "Find the location and provider of {ip}.", "Somebody logged into my account from abroad. Where does that address come from?"],
    },
    {
      does: "geocodeAddress", summary: "Get the coordinates of a street address.", keys: "geocoding|address|addresses|coordinates|geocode|forward|reverse|france",
      takes: ["*street@street // Street and number", "*city@city // City"],
      gives: ["street // Street and number", "city // City", "latitude#.4 -37.8-63.4 // Latitude", "longitude#.4 -122.6-151.2 // Longitude", "accuracy!: exact|street|city // How exact the place is"],
      asks: ["What are the coordinates of {street} in {city}?", "I'm drawing a map of our clients. Find latitude and longitude of {street}, {city}.", "Give me the coordinates of {street}."],
    },
    {
      does: "lookupPostalCode", summary: "Tell the place that belongs to a postal code of a country.", keys: "zip|postal|postcode|postcodes|zippopotam|code|codes|pincode|postali",
      takes: ["*postalCode@postalCode // Postal code", "*country@country // Country of the postal code"],
      gives: ["postalCode // Postal code", "place@city // Place", "state@state // State or province", "latitude#.3 -37.8-63.4 // Latitude"],
      asks: ["Which town has the postal code {postalCode} in {country}?", "A letter to {country} only shows the postal code {postalCode}. What place is it?", "Where is the postal code {postalCode}?"],
    },
  ],
});

export const transportation = defineDomain("Transportation", {
  entities: [
    {
      noun: "flight", keys: "flight|flights|aircraft|airborne|aviation|airport|airports|airline|opensky|amadeus|aviationstack|ads-b|travel", names: "TP1356|SK4035|KQ100|NH212|AC858|LH2073|EI154|QF9",
      has: ["status!: scheduled|boarding|in the air|landed|delayed", "airline: TAP Air Portugal|SAS|Kenya Airways|Lufthansa|Aer Lingus", "origin@city", "destination@city", "departsAt=datetime", "gate: A12|B4|C31|D7"],
      parts: { "position report": ["reportedAt=datetime", "altitudeMeters# 300-11800", "speedKmh# 240-930"] },
    },
    {
      noun: "station", keys: "transit|transport|train|trains|rail|bart|metro|bus|station|stations|stop|stops|schedules|public|gtfs|navitia|railway|tram|london", names: "Rossio|Oslo S|Montréal Central|Kyoto Station|Gare Part-Dieu|Hamburg Dammtor|Dublin Heuston|Flinders Street",
      has: ["mode!: train|metro|tram|bus|ferry", "city@city", "platforms# 2-16", "stepFree?", "zone# 1-5"],
      parts: { departure: ["line: Line 2|RE 8|Tram 19|Bus 42|Ferry B", "destination@city", "departsAt=time", "delayMinutes# 0-14"] },
    },
    {
      noun: "vessel", keys: "vessel|ais|marine|ship|ferries|sailing|inland|boat|hub", names: "Nordlys|Cabo da Roca|Harbour Queen|Elbe Star|Pacific Wren|Stena Vision",
      has: ["kind!: cargo|ferry|tanker|fishing|sailing", "flag@country", "speedKnots#.1 0.0-22.4", "destination@city", "lengthMeters# 12-240"],
    },
    {
      noun: "bike station", keys: "bike|bikes|bicycle|scooter|parking|taxi|uber|lyft|ride|rides|traffic|charging|tesla|fuel|road|citybikes", names: "Cais do Sodré|Aker Brygge|Confluence|Union Square|Planten un Blomen|Merrion Square",
      has: ["freeBikes# 0-18", "emptyDocks# 0-20", "electricBikes# 0-8", "city@city", "status!: open|closed|maintenance"],
    },
  ],
  operations: [
    {
      does: "planTrip", summary: "Plan a trip between two cities on a day.", keys: "trip|travel|journey|route|routes|transport|planner|schedules|search|real-time|public|train|bus", items: "connection",
      takes: ["*from@city // City of departure", "*to@city // City of arrival", "*date=date // Day of the trip, as YYYY-MM-DD", "mode!: train|bus|ferry|plane // Means of transport"],
      gives: ["departsAt=time", "arrivesAt=time", "changes# 0-3", "priceEur#.2 9.9-180", "line: IC 512|RE 8|Night Coach 3|EC 172"],
      asks: ["How do I get from {from} to {to} on {date}?", "My parents visit us: plan a trip by {mode} from {from} to {to} on {date}.", "Find me a connection from {from} to {to} that leaves on {date}, by {mode}.", "I need to travel from {from} to {to}. What connections are there?"],
    },
    {
      does: "estimateFare", summary: "Estimate the fare of a ride between two places.", keys: "ride|taxi|uber|lyft|grab|fare|price|cab|fares",
      takes: ["*pickup: Rossio Station|Dublin Airport|Union Station|Pier 39 // Where the ride starts, such as Rossio Station or Pier 39", "*dropoff: Phoenix Park|Old Harbour|Belém Tower|City Museum // Where the ride ends, such as Phoenix Park or Old Harbour", "*vehicle!: standard|van|accessible|bike // Kind of vehicle"],
      gives: ["fareUsd#.2 6-68 // Fare, in US dollars", "minutes# 6-52 // Duration, in minutes", "vehicle // Kind of vehicle"],
      asks: ["What would a {vehicle} ride from {pickup} to {dropoff} cost?", "There are six of us with luggage. Estimate the fare of a {vehicle} from {pickup} to {dropoff}.", "How much is a ride from {pickup} to {dropoff}?"],
    },
  ],
});

export const tracking = defineDomain("Tracking", {
  entities: [
    {
      noun: "parcel", keys: "parcel|parcels|shipment|shipments|aftership|ups|postnord|delivery|correios|sweden|status|postal", names: "PN482913376SE|1Z84A9F20371|RR220945187PT|JD014600094|LX771200453DK",
      has: ["status!: registered|in transit|out for delivery|delivered|returned", "carrier: PostNord|UPS|CTT|DHL|Royal Mail", "weightKg#.1 0.2-18.0", "expectedOn=date", "lastPlace@city"],
      parts: { event: ["happenedAt=datetime", "place@city", "text: Parcel accepted|Left the sorting centre|Arrived at the customs office|Handed over to the courier"] },
    },
    {
      noun: "habit", keys: "habit|habits|pixela|effort|routines|keyboard|usage|whatpulse|clicks|affiliate|recording", names: "Morning Run|Piano Practice|Reading|Cold Swim|No Screens After Nine|Vocabulary",
      has: ["unit!: minutes|pages|kilometres|times", "total# 12-2400", "streakDays# 1-140", "color!: green|blue|red|purple"],
      parts: { "daily record": ["date=date", "quantity# 1-60"] },
    },
  ],
  operations: [
    {
      does: "registerShipment", summary: "Register a shipment to be tracked, with notices to an email address.", method: "post", keys: "shipment|shipments|manage|track|prepare|update|orders|parcel",
      takes: ["*number: PN550027183SE|1Z99K2C10466|RR781204563PT // Tracking number", "*carrier!: PostNord|UPS|CTT|DHL // Carrier of the shipment", "email@email // Where to send notices"],
      gives: ["shipmentId^shipment", "number // Tracking number", "carrier // Carrier of the shipment", "status!: registered|in transit // State of the shipment"],
      asks: ["Keep an eye on {number}, it comes with {carrier}.", "I'm expecting a guitar: register the {carrier} shipment {number} and send notices to {email}.", "Start tracking my parcel, the number is {number}."],
    },
    {
      does: "recordHabit", summary: "Record what was done for a habit on a day.", method: "post", keys: "habit|habits|recording|pixela|routines|usage|effort",
      takes: ["*habitId^habit", "*quantity# 5-60 // How much was done", "*date=date // Day, as YYYY-MM-DD"],
      gives: ["habitId^habit", "date // Day", "quantity // How much was done", "streakDays# 2-90 // Days in a row"],
      asks: ["Record {quantity} for {habitId} on {date}.", "I did {quantity} for {habitId} on {date}; add it to my statistics.", "Add {quantity} to {habitId} for me."],
    },
    {
      does: "findPostOffice", summary: "Find post offices of a city.", keys: "postal|pincode|zip|postmon|post|address|location|india|india|details", items: "post office",
      takes: ["*city@city // City", "openOn!@day // Day on which it is open"],
      gives: ["name: Central Post Office|Harbour Branch|Station Branch|University Branch", "street@street", "opensAt=time", "closesAt=time"],
      asks: ["Where can I send a letter from in {city}?", "Which post offices in {city} are open on {openOn}?", "Find a post office for me that is close by."],
    },
  ],
});

export const vehicle = defineDomain("Vehicle", {
  entities: [
    {
      noun: "car model", keys: "vehicle|vehicles|car|kelley|book|nhtsa|catalog|configuration|configurator|brazilian|fipe|listing|pricing|prices", names: "Corolla|Golf|Civic|Leaf|Model 3|Kangoo|Octavia|Outback",
      has: ["make!: Toyota|Volkswagen|Honda|Nissan|Renault|Skoda|Subaru", "fuel!: petrol|diesel|electric|hybrid", "year# 2008-2025", "priceUsd# 9800-56000", "powerKw# 55-240", "seats# 4-7"],
      parts: { recall: ["component: airbag|brakes|steering|battery", "announcedOn=date", "affectedCars# 120-98000"], "equipment line": ["name: Comfort|Style|Sport|Family", "priceUsd# 11000-62000"] },
    },
    {
      noun: "landing site", keys: "helicopter|landing|drone|heli|helipad|helipaddy|sites", names: "Quinta Heliport|Fjordview Pad|Cliff Lodge|Harbour Roof|Orchard Field",
      has: ["surface!: grass|concrete|roof", "country@country", "elevationMeters# 2-1900", "nightLanding?"],
    },
  ],
  operations: [
    {
      does: "decodeVin", summary: "Decode a vehicle identification number.", keys: "vin|nhtsa|vehicle|decode|info|product",
      takes: ["*vin: 1HGCM82633A004352|WVWZZZ1JZXW000001|5YJ3E1EA7KF317000|JT2BG22K1W0123456 // Vehicle identification number"],
      gives: ["vin // Vehicle identification number", "make: Honda|Volkswagen|Tesla|Toyota // Make", "model: Accord|Golf|Model 3|Camry // Model", "year# 2003-2023 // Year of manufacture", "country@country // Country of manufacture"],
      asks: ["Which car has the VIN {vin}?", "I'm about to buy a used car; decode {vin} for me.", "Tell me make and model of a car by its identification number."],
    },
    {
      does: "lockVehicle", summary: "Lock or unlock a car by its registration number.", method: "post", keys: "lock|unlock|remotely|telematics|smartcar|mercedes|access",
      takes: ["*registration: AA-42-KX|BD 41822|HH-LM 204|12-D-7781 // Registration number", "*action!: lock|unlock // What to do"],
      gives: ["registration // Registration number", "action // What was done", "confirmedAt=datetime", "batteryPercent# 22-98 // Charge of the battery, in per cent"],
      asks: ["Please {action} my car, the plate is {registration}.", "I'm already on the train: {action} the car {registration}.", "I forgot to {action} the car."],
    },
    {
      does: "estimateValue", summary: "Estimate what a used car is worth.", keys: "pricing|price|prices|value|kelley|blue|fipe|brazilian",
      takes: ["*make!: Toyota|Volkswagen|Honda|Nissan|Renault|Skoda|Subaru // Make", "*year# 2010-2023 // Year of manufacture", "*mileageKm# 18000-190000 // Distance driven, in kilometres"],
      gives: ["make // Make", "year // Year of manufacture", "valueUsd# 3400-38000 // Worth, in US dollars", "range: 5 per cent|8 per cent|12 per cent // How far prices spread"],
      asks: ["What is a {year} {make} with {mileageKm} km worth?", "We want to sell our {make} from {year}. It has run {mileageKm} km; what can we ask for it?", "How much could I get for a {make} built in {year}?"],
    },
  ],
});

export const government = defineDomain("Government", {
  entities: [
    {
      noun: "public dataset", keys: "open|data|dataset|datasets|government|city|census|statistics|portal|public|state|district|istanbul|colorado|new|data.gov", nameKey: "title", names: "Trees on Public Land|School Enrolment|Road Accidents|Building Permits|Air Quality Readings|Library Visits|Water Consumption|Street Lighting",
      has: ["topic!: environment|education|transport|housing|health", "publisher: Department of Statistics|City Planning Office|Ministry of Transport|Water Board", "updatedOn=date", "rows# 240-980000", "license!: open|attribution"],
      parts: { column: ["name: district|year|count|street|value", "type!: text|number|date", "description: Name of the district|Year of the count|Number of cases"] },
    },
    {
      noun: "bill", keys: "law|laws|bill|bills|parliament|congress|deputies|legislative|legislation|propublica|election|presidential|senate|bclaws|regulations|fbi|wanted", nameKey: "title", names: "Clean Harbours Act|Rural Broadband Bill|School Meals Act|Open Records Amendment|Night Train Bill|Tenant Protection Act",
      has: ["status!: introduced|in committee|passed|rejected", "sponsor@person", "introducedOn=date", "topic!: environment|education|transport|housing", "summary: Limits waste from ships in port|Funds fibre lines outside cities|Makes lunch free for pupils"],
      parts: { vote: ["heldOn=date", "yes# 40-320", "no# 12-240", "chamber!: lower house|upper house"] },
    },
  ],
  operations: [
    {
      does: "lookupCompanyRegistration", summary: "Look up a company in the public register by its number.", keys: "company|cnpj|receita|companies|register|registration|business|brazil",
      takes: ["*registrationNumber: 33.000.167/0001-01|502 030 712|HRB 48213|06500244 // Registration number"],
      gives: ["registrationNumber // Registration number", "name@company // Name of the company", "status!: active|dissolved|suspended // State of the company", "foundedOn=date", "street@street // Seat"],
      asks: ["Which company is registered under {registrationNumber}?", "Check in the register whether {registrationNumber} is still active.", "I'd like to check a business partner in the company register."],
    },
    {
      does: "getPopulation", summary: "Get the population of a city in a year.", keys: "census|population|demographics|statistics|statistical|data|people",
      takes: ["*city@city // City", "*year# 2005-2024 // Year of the count", "ageGroup!: all|under 18|18 to 64|over 64 // Age group"],
      gives: ["city // City", "year // Year of the count", "population# 180000-4200000 // Number of people", "ageGroup // Age group"],
      asks: ["How many people lived in {city} in {year}?", "For a school report I need the population of {city} in {year}, age group {ageGroup}.", "What is the population of {city}?"],
    },
  ],
});

export const openData = defineDomain("Open Data", {
  entities: [
    {
      noun: "archive item", keys: "archive|archive.org|internet|history|black|facts|wikipedia|wikidata|encyclopedia|record|library|wayback|nobel", nameKey: "title", names: "Harbour Workers 1932|Radio Plays of the Fifties|Letters from the Lighthouse|Early Road Maps|Women in the Observatory|Songs of the Salt Works",
      has: ["mediaType!: text|image|audio|video", "year# 1888-1998", "creator@person", "downloads# 12-9400", "language@language"],
      parts: { file: ["name: page-01|side-a|reel-2|index", "sizeKilobytes# 12-48000"] },
    },
    {
      noun: "school", keys: "college|university|universities|education|higher|school|scorecard|domains|institutions|kiva|loan", names: "Tagus Institute of Technology|Northfield College|Lake Mjøsa University|Harbor State University|Saint Brendan College|Linden School of Arts",
      has: ["kind!: public|private", "city@city", "students# 900-48000", "tuitionUsd# 800-52000", "graduationRatePercent# 48-96"],
      parts: { program: ["name: Marine Biology|Nursing|Civil Engineering|Archival Studies", "degree!: bachelor|master", "durationYears# 1-4"] },
    },
    {
      noun: "radio callsign", keys: "callook|ham|radio|callsign|callsigns|bots|telegram|botsarchive|carto|prediction", names: "W1AW|K7RA|N0AX|KB6NU|W4AMP",
      has: ["licenseClass!: technician|general|extra", "holder@person", "state@state", "expiresOn=date"],
    },
  ],
  operations: [
    {
      does: "addHistoryFact", summary: "Submit a fact with its source to the database.", method: "post", keys: "contribute|history|facts|submit|black|edit|wiki",
      takes: ["*text: The first night school of the town opened in 1871|The pier was built by volunteers|The observatory hired its first woman in 1906 // Fact to submit", "*source: town archive|county records|oral history project // Where it is written", "year# 1790-1990 // Year of the event"],
      gives: ["factId^fact", "status!: received|published // State of the submission", "text // Fact to submit"],
      asks: ['Submit this fact: "{text}". I have it from the {source}.', 'I found something for the collection in the {source}: "{text}", in {year}.', 'Add "{text}" to the collection.'],
    },
    {
      does: "getDailyStatistics", summary: "Get a figure of open statistics for a country and year.", keys: "data|statistics|open|world|enigma|quandl|public|collection|broadest|bank|indicator",
      takes: ["*indicator!: literacy|internet access|life expectancy|forest area // Figure to get", "*country@country // Country", "*year# 2001-2023 // Year"],
      gives: ["indicator // Figure to get", "country // Country", "year // Year", "value#.1 32-98 // Value of the figure", "source@company // Source"],
      asks: ["What was the {indicator} figure of {country} in {year}?", "I'm writing a paper on {country} and need its {indicator} in {year}.", "How did {country} do on {indicator}?"],
    },
  ],
});
