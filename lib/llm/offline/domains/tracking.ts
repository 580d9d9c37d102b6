import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const tracking = defineDomain("Tracking", {
  entities: [
    {
      noun: "parcel",
      keys: "parcel|parcels|shipment|shipments|aftership|ups|postnord|delivery|correios|sweden|status|postal",
      names: "PN482913376SE|1Z84A9F20371|RR220945187PT|JD014600094|LX771200453DK",
      has: [
        "status!: registered|in transit|out for delivery|delivered|returned",
        "carrier: PostNord|UPS|CTT|DHL|Royal Mail",
        "weightKg#.1 0.2-18.0",
        "expectedOn=date",
        "lastPlace@city",
      ],
      parts: {
        event: [
          "happenedAt=datetime",
          "place@city",
          "text: Parcel accepted|Left the sorting centre|Arrived at the customs office|Handed over to the courier",
        ],
      },
    },
    {
      noun: "habit",
      keys: "habit|habits|pixela|effort|routines|keyboard|usage|whatpulse|clicks|affiliate|recording",
      names: "Morning Run|Piano Practice|Reading|Cold Swim|No Screens After Nine|Vocabulary",
      has: [
        "unit!: minutes|pages|kilometres|times",
        "total# 12-2400",
        "streakDays# 1-140",
        "color!: green|blue|red|purple",
      ],
      parts: { "daily record": ["date=date", "quantity# 1-60"] },
    },
  ],
  operations: [
    {
      does: "registerShipment",
      summary: "Register a shipment to be tracked, with notices to an email address.",
      method: "post",
      keys: "shipment|shipments|manage|track|prepare|update|orders|parcel",
      takes: [
        "*number: PN550027183SE|1Z99K2C10466|RR781204563PT // Tracking number",
        "*carrier!: PostNord|UPS|CTT|DHL // Carrier of the shipment",
        "email@email // Where to send notices",
      ],
      gives: [
        "shipmentId^shipment",
        "number // Tracking number",
        "carrier // Carrier of the shipment",
        "status!: registered|in transit // State of the shipment",
      ],
      asks: [
        "Keep an eye on {number}, it comes with {carrier}.",
        "I'm expecting a guitar: register the {carrier} shipment {number} and send notices to {email}.",
        "Start tracking my parcel, the number is {number}.",
      ],
    },
    {
      does: "recordHabit",
      summary: "Record what was done for a habit on a day.",
      method: "post",
      keys: "habit|habits|recording|pixela|routines|usage|effort",
      takes: ["*habitId^habit", "*quantity# 5-60 // How much was done", "*date=date // Day, as YYYY-MM-DD"],
      gives: [
        "habitId^habit",
        "date // Day",
        "quantity // How much was done",
        "streakDays# 2-90 // Days in a row",
      ],
      asks: [
        "Record {quantity} for {habitId} on {date}.",
        "I did {quantity} for {habitId} on {date}; add it to my statistics.",
        "Add {quantity} to {habitId} for me.",
      ],
    },
    {
      does: "findPostOffice",
      summary: "Find post offices of a city.",
      keys: "postal|pincode|zip|postmon|post|address|location|india|india|details",
      items: "post office",
      takes: ["*city@city // City", "openOn!@day // Day on which it is open"],
      gives: [
        "name: Central Post Office|Harbour Branch|Station Branch|University Branch",
        "street@street",
        "opensAt=time",
        "closesAt=time",
      ],
      asks: [
        "Where can I send a letter from in {city}?",
        "Which post offices in {city} are open on {openOn}?",
        "Find a post office for me that is close by.",
      ],
    },
  ],
});
