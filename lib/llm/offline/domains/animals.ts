import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const animals = defineDomain("Animals", {
  entities: [
    {
      noun: "dog breed",
      keys: "dog|dogs|puppy",
      names: "Beagle|Border Collie|Greyhound|Whippet|Samoyed|Dachshund|Shiba Inu|Vizsla|Basenji|Newfoundland",
      has: [
        "size!: small|medium|large",
        "coat!: short|long|wiry|curly",
        "temperament: gentle and patient|curious and lively|loyal and alert",
        "lifespanYears# 9-16",
        "weightKg# 5-60",
        "origin@country",
      ],
      parts: {
        fact: [
          "text: Can follow a scent trail that is several hours old|Was bred to work with its owner all day|Sheds heavily twice a year|Needs about an hour of exercise a day",
          "source@company",
        ],
      },
    },
    {
      noun: "cat fact",
      keys: "cat|cats|kitten|meow|neko",
      nameKey: "title",
      names: "Cat Fact No 3|Cat Fact No 8|Cat Fact No 14|Cat Fact No 21|Cat Fact No 30|Cat Fact No 42",
      has: [
        "topic!: behaviour|anatomy|history|health",
        "text: Cats use their whiskers to judge whether they fit through a gap|A purr lies between 25 and 150 hertz|Each ear is moved by more than thirty muscles|A slow blink is a sign of trust",
        "source@company",
      ],
    },
    {
      noun: "pet",
      keys: "adopt|adoption|shelter|pets|rescue",
      names: "Biscuit|Luna|Pepper|Maple|Otis|Clover|Ziggy|Hazel|Mochi|Rufus",
      has: [
        "species!: dog|cat|rabbit|guinea pig",
        "ageYears# 1-12",
        "sex!: female|male",
        "city@city",
        "adoptionFeeUsd# 40-250",
        "temperament: calm with children|shy at first|playful|fond of long walks",
      ],
    },
    {
      noun: "bird species",
      plural: "bird species",
      keys: "bird|birds|birding|ebird|xeno|fish|wildlife|animal|animals|species|zoo",
      names:
        "European Robin|Barn Owl|Common Kingfisher|Atlantic Puffin|Northern Cardinal|Golden Eagle|Cedar Waxwing|Great Blue Heron|Eurasian Hoopoe",
      has: [
        "habitat!: forest|wetland|coast|farmland|mountain",
        "conservationStatus!: least concern|vulnerable|endangered",
        "wingspanCm# 18-210",
        "scientificName: Erithacus rubecula|Tyto alba|Alcedo atthis|Fratercula arctica|Aquila chrysaetos",
        "diet: insects and berries|small mammals|fish|seeds",
      ],
      parts: {
        sighting: [
          "observedOn=date",
          "place: Ria Formosa|Lake Mjøsa|Point Reyes|Cabo Espichel",
          "count# 1-24",
          "observer@person",
        ],
      },
    },
  ],
  operations: [
    {
      does: "recordSighting",
      summary: "Record that an animal was seen at a place on a day.",
      method: "post",
      keys: "observation|observations|sighting|wildlife|birding|tracking",
      takes: [
        "*species: Barn Owl|red fox|grey seal|roe deer|Atlantic Puffin // Animal that was seen, such as Barn Owl or red fox",
        "*place: Cabo Espichel|Lake Mjøsa|Point Reyes|Ria Formosa // Where it was seen",
        "*date=date // Day of the sighting, as YYYY-MM-DD",
        "count# 1-12 // How many were seen",
      ],
      gives: [
        "sightingId^sighting",
        "species // Animal that was seen",
        "place // Where it was seen",
        "status!: accepted|under review",
      ],
      asks: [
        "Please log that I saw a {species} at {place} on {date}.",
        "I watched {count} of them near the shore; add a sighting of {species} at {place} on {date} with a count of {count}.",
        "Note down a {species} that I spotted at {place}.",
      ],
    },
  ],
});
