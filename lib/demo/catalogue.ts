import type { CatalogueEntry } from "#lib/catalog/catalogue-entry.ts";

type Row = readonly [name: string, description: string, auth?: "apiKey" | "OAuth"];

/** Made-up services in the categories of the public list, so that a first visit has something to look at. */
const rows: Record<string, readonly Row[]> = {
  Animals: [
    ["Paw Registry", "Look up dogs and cats that wait for a home, by breed, age and town"],
    ["Nest Watch", "Sightings of garden birds, reported by people who feed them", "apiKey"],
    ["Aquarium Keeper", "Care sheets and tank sizes for freshwater fish"],
    ["Hoof and Hay", "Breeds of horses, their height, temper and use"],
  ],
  Books: [
    ["Open Shelf", "Search a library of free books and read about their authors"],
    ["Second Chapter", "Used books on offer, with condition and price", "apiKey"],
    ["Verse Finder", "Poems by line, poet or mood"],
    ["Reading Circle", "Reading lists, reviews and ratings of a community", "OAuth"],
  ],
  Calendar: [
    ["Bank Holidays Plus", "Public holidays of a country, past and to come"],
    ["Moon Almanac", "Phases of the moon, sunrise and sunset for a place and day"],
    ["Name Days", "Who has a name day when, in twenty countries"],
  ],
  "Currency Exchange": [
    ["Fair Rate", "Exchange rates of the day and of any day before"],
    ["Coin Counter", "Convert amounts between currencies and list their symbols", "apiKey"],
    ["Border Prices", "What a basket of goods costs on both sides of a border"],
  ],
  Entertainment: [
    ["Punchline", "Jokes by topic, rated by readers"],
    ["Quiz Cabinet", "Questions and answers by subject and difficulty"],
    ["Party Games", "Rules of games for a given number of players"],
  ],
  Finance: [
    ["Ledger Lane", "Accounts, bookings and balances of a small business", "OAuth"],
    ["Ticker Tape", "Share prices, dividends and news of listed companies", "apiKey"],
    ["Loan Sketch", "Monthly rates and total cost of a loan"],
    ["Iban Check", "Validate account numbers and find the bank behind them"],
  ],
  "Food & Drink": [
    ["Pantry Chef", "Recipes for what is in the house, with times and servings"],
    ["Roast Map", "Coffee roasters, their beans and tasting notes"],
    ["Table for Two", "Restaurants by cuisine and price, with free tables", "apiKey"],
    ["Nutri Facts", "Calories and nutrients of everyday food"],
    ["Cellar Book", "Wines by region, grape and year"],
  ],
  "Games & Comics": [
    ["Dice Tower", "Monsters, spells and items for an evening of role play"],
    ["Panel by Panel", "Comics, their issues, heroes and artists"],
    ["High Score", "Leaderboards and achievements of arcade games", "apiKey"],
    ["Chess Corner", "Openings, puzzles and games of the masters"],
  ],
  Geocoding: [
    ["Where Is", "Coordinates of an address, and the address of coordinates", "apiKey"],
    ["Post Districts", "Postal codes, their towns and borders"],
    ["Country Cards", "Capital, population, languages and neighbours of every country"],
  ],
  Government: [
    ["Town Hall Open Data", "Council meetings, permits and budgets of a town"],
    ["Park Rangers", "National parks, their trails, campsites and alerts"],
    ["Vote Finder", "Polling places, candidates and results"],
  ],
  Health: [
    ["Clinic Hours", "Doctors and clinics nearby, by field, with opening hours"],
    ["Pollen Post", "Pollen counts and forecasts for people with allergies"],
    ["Move Daily", "Exercises by muscle, equipment and level", "apiKey"],
    ["Pill Box", "Medicines, their use, dose and interactions"],
  ],
  Jobs: [
    ["Next Desk", "Job offers by title, town and salary", "apiKey"],
    ["Crew Call", "Freelance jobs for film and stage"],
    ["Apprentice", "Apprenticeships and the firms that offer them"],
  ],
  Music: [
    ["Liner Notes", "Albums, their tracks and who played on them"],
    ["Stage Door", "Concerts by artist, town and date", "apiKey"],
    ["Lyric Line", "Find a song by a line of its text"],
    ["Radio Dial", "Radio stations by country and genre, with their streams"],
  ],
  "Open Data": [
    ["Census Corner", "Population by age, town and year"],
    ["River Levels", "Gauges, water levels and flood warnings"],
    ["Street Trees", "Every tree of a city: kind, age and place"],
  ],
  Shopping: [
    ["Corner Shop", "Products, prices and stock of a small web shop", "apiKey"],
    ["Flea Market", "Second-hand offers by category and distance"],
    ["Parcel Trail", "Where a parcel is and when it comes", "apiKey"],
  ],
  "Sports & Fitness": [
    ["League Table", "Fixtures, results and standings of football leagues"],
    ["Peak Log", "Summits, routes and huts for hikers"],
    ["Lap Times", "Races, drivers and results of a season"],
    ["Surf Report", "Waves, wind and tides at surf spots", "apiKey"],
  ],
  Transportation: [
    ["Next Stop", "Departures, routes and delays of city buses"],
    ["Night Trains", "Sleeper trains, their stops and fares", "apiKey"],
    ["Bike Dock", "Stations of rental bikes and how many are free"],
    ["Ferry Finder", "Ferries between islands, by day"],
  ],
  Weather: [
    ["Cloud Cover", "Current weather and a forecast for seven days"],
    ["Storm Warden", "Warnings of storm, snow and heat by region"],
    ["Harbour Tides", "High and low water at harbours"],
  ],
};

const linkOf = (name: string): string => `https://${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.example`;

export const demoCatalogue: readonly CatalogueEntry[] = Object.entries(rows).flatMap(([category, entries]) =>
  entries.map(([name, description, auth = ""]) => ({
    name,
    description,
    link: linkOf(name),
    category,
    auth,
    https: true,
    cors: "unknown" as const,
  })),
);

/** Those of it that the demo builds tools for: six categories, services with something to search and to look at. */
export const demoToolNames: readonly string[] = [
  "Paw Registry",
  "Open Shelf",
  "Pantry Chef",
  "Stage Door",
  "Next Stop",
  "Cloud Cover",
];
