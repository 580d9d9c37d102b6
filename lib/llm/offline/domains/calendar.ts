import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const calendar = defineDomain("Calendar", {
  entities: [
    {
      noun: "holiday",
      keys: "holiday|holidays|calendarific|festivo|nager|national|public|non-working|days|religious|worldwide|historical|checkiday|bank",
      names:
        "Constitution Day|Saint John's Eve|Harvest Festival|Independence Day|Epiphany|Labour Day|Midsummer",
      has: [
        "kind!: national|regional|religious|observance",
        "date=date",
        "country@country",
        "daysOff# 1-3",
        "description: Shops and schools stay closed|Celebrated with bonfires|Marked by parades in the capital",
      ],
      parts: {
        tradition: [
          "text: Families light candles at dusk|Children sing from door to door|Bread is baked in the shape of stars",
          "region@state",
        ],
      },
    },
    {
      noun: "calendar event",
      keys: "event|events|create|modify|google|calendar|appointments|schedule|todo",
      nameKey: "title",
      names: "Dentist|Project Kick-off|Parents Evening|Choir Rehearsal|Flight to Oslo|Lunch with Priya",
      has: [
        "startsAt=datetime",
        "durationMinutes# 15-180",
        "place: Room 4|Café Central|Harbour Office|online",
        "calendar!: work|family|private",
        "attendees# 1-14",
      ],
      parts: { attendee: ["name@person", "answer!: yes|no|maybe", "email@email"] },
    },
  ],
  operations: [
    {
      does: "listHolidays",
      summary: "List the public holidays of a country in a year.",
      keys: "holiday|holidays|public|days|national|bank|worldwide|uk|regional|festivo|nager|working",
      items: "holiday",
      takes: [
        "*country@country // Country",
        "*year# 2024-2027 // Year",
        "kind!: national|regional|religious // Kind of holiday",
      ],
      gives: [
        "name: New Year's Day|Labour Day|Assumption Day|Christmas Day|Independence Day|Epiphany",
        "date=date",
        "kind!: national|regional|religious",
        "isLongWeekend?",
      ],
      asks: [
        "Which public holidays does {country} have in {year}?",
        "I'm planning deliveries to {country} and need the {kind} holidays of {year}.",
        "When are shops closed in {country}? Tell me the holidays.",
      ],
    },
    {
      does: "addEvent",
      summary: "Add an event to the calendar.",
      method: "post",
      keys: "event|events|google|create|display|calendar|schedule",
      takes: [
        "*title: Team lunch|Piano lesson|Vet appointment|Book club // Title of the event",
        "*date=date // Day, as YYYY-MM-DD",
        "*time=time // Start, as HH:MM",
        "durationMinutes# 30-180 // Length, in minutes",
      ],
      gives: ["eventId^event", "title // Title of the event", "date // Day", "time // Start"],
      asks: [
        'Put "{title}" into my calendar on {date} at {time}.',
        'Block {durationMinutes} minutes for "{title}" on {date} at {time}.',
        'Add "{title}" to my calendar on {date}.',
      ],
    },
    {
      does: "convertDate",
      summary: "Convert a date between calendars.",
      keys: "hebrew|gregorian|convert|church|liturgical|namedays|nameday|islamic|lunar|date|svátky|russian",
      takes: [
        "*date=date // Day in the Gregorian calendar, as YYYY-MM-DD",
        "*calendar!: hebrew|islamic|chinese|julian // Calendar to convert into",
      ],
      gives: [
        "date // Day in the Gregorian calendar",
        "calendar // Calendar to convert into",
        "converted: 14 Nisan 5785|3 Shawwal 1446|6th day of the 4th month|12 March // Day in that calendar",
        "weekday@day // Day of the week",
      ],
      asks: [
        "What day is {date} in the {calendar} calendar?",
        "My grandmother was born on {date}; convert that to the {calendar} calendar.",
        "Convert {date} into another calendar for me.",
      ],
    },
  ],
});
