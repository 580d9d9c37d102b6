import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const transportation = defineDomain("Transportation", {
  entities: [
    {
      noun: "flight",
      keys: "flight|flights|aircraft|airborne|aviation|airport|airports|airline|opensky|amadeus|aviationstack|ads-b|travel",
      names: "TP1356|SK4035|KQ100|NH212|AC858|LH2073|EI154|QF9",
      has: [
        "status!: scheduled|boarding|in the air|landed|delayed",
        "airline: TAP Air Portugal|SAS|Kenya Airways|Lufthansa|Aer Lingus",
        "origin@city",
        "destination@city",
        "departsAt=datetime",
        "gate: A12|B4|C31|D7",
      ],
      parts: { "position report": ["reportedAt=datetime", "altitudeMeters# 300-11800", "speedKmh# 240-930"] },
    },
    {
      noun: "station",
      keys: "transit|transport|train|trains|rail|bart|metro|bus|station|stations|stop|stops|schedules|public|gtfs|navitia|railway|tram|london",
      names:
        "Rossio|Oslo S|Montréal Central|Kyoto Station|Gare Part-Dieu|Hamburg Dammtor|Dublin Heuston|Flinders Street",
      has: ["mode!: train|metro|tram|bus|ferry", "city@city", "platforms# 2-16", "stepFree?", "zone# 1-5"],
      parts: {
        departure: [
          "line: Line 2|RE 8|Tram 19|Bus 42|Ferry B",
          "destination@city",
          "departsAt=time",
          "delayMinutes# 0-14",
        ],
      },
    },
    {
      noun: "vessel",
      keys: "vessel|ais|marine|ship|ferries|sailing|inland|boat|hub",
      names: "Nordlys|Cabo da Roca|Harbour Queen|Elbe Star|Pacific Wren|Stena Vision",
      has: [
        "kind!: cargo|ferry|tanker|fishing|sailing",
        "flag@country",
        "speedKnots#.1 0.0-22.4",
        "destination@city",
        "lengthMeters# 12-240",
      ],
    },
    {
      noun: "bike station",
      keys: "bike|bikes|bicycle|scooter|parking|taxi|uber|lyft|ride|rides|traffic|charging|tesla|fuel|road|citybikes",
      names: "Cais do Sodré|Aker Brygge|Confluence|Union Square|Planten un Blomen|Merrion Square",
      has: [
        "freeBikes# 0-18",
        "emptyDocks# 0-20",
        "electricBikes# 0-8",
        "city@city",
        "status!: open|closed|maintenance",
      ],
    },
  ],
  operations: [
    {
      does: "planTrip",
      summary: "Plan a trip between two cities on a day.",
      keys: "trip|travel|journey|route|routes|transport|planner|schedules|search|real-time|public|train|bus",
      items: "connection",
      takes: [
        "*from@city // City of departure",
        "*to@city // City of arrival",
        "*date=date // Day of the trip, as YYYY-MM-DD",
        "mode!: train|bus|ferry|plane // Means of transport",
      ],
      gives: [
        "departsAt=time",
        "arrivesAt=time",
        "changes# 0-3",
        "priceEur#.2 9.9-180",
        "line: IC 512|RE 8|Night Coach 3|EC 172",
      ],
      asks: [
        "How do I get from {from} to {to} on {date}?",
        "My parents visit us: plan a trip by {mode} from {from} to {to} on {date}.",
        "Find me a connection from {from} to {to} that leaves on {date}, by {mode}.",
        "I need to travel from {from} to {to}. What connections are there?",
      ],
    },
    {
      does: "estimateFare",
      summary: "Estimate the fare of a ride between two places.",
      keys: "ride|taxi|uber|lyft|grab|fare|price|cab|fares",
      takes: [
        "*pickup: Rossio Station|Dublin Airport|Union Station|Pier 39 // Where the ride starts, such as Rossio Station or Pier 39",
        "*dropoff: Phoenix Park|Old Harbour|Belém Tower|City Museum // Where the ride ends, such as Phoenix Park or Old Harbour",
        "*vehicle!: standard|van|accessible|bike // Kind of vehicle",
      ],
      gives: [
        "fareUsd#.2 6-68 // Fare, in US dollars",
        "minutes# 6-52 // Duration, in minutes",
        "vehicle // Kind of vehicle",
      ],
      asks: [
        "What would a {vehicle} ride from {pickup} to {dropoff} cost?",
        "There are six of us with luggage. Estimate the fare of a {vehicle} from {pickup} to {dropoff}.",
        "How much is a ride from {pickup} to {dropoff}?",
      ],
    },
  ],
});
