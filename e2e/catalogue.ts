/** A small list of APIs of our own, in the shape of the public list. */
const entries = [
  ["Harbour Tides", "High and low water at harbours around the world", "Weather"],
  ["Cloudlook", "Hourly weather forecasts for cities", "Weather"],
  ["Shelf and Spine", "Search books, authors and editions", "Books"],
  ["Reel Room", "Films, casts and showtimes", "Video"],
  ["Paw Register", "Breeds of dogs and cats with pictures", "Animals"],
  ["Coin Table", "Exchange rates between currencies", "Currency Exchange"],
  ["Tram Times", "Departures and lines of city trams", "Transportation"],
  ["Pantry Pal", "Recipes by ingredient", "Food & Drink"],
  ['Quote "Box" <script>alert(1)</script>', "Sayings, with odd characters", "Personality"],
  ["مكتبة الصور", "Photographs by place and time", "Photography"],
] as const;

export const catalogue = JSON.stringify({
  count: entries.length,
  entries: entries.map(([API, Description, Category], index) => ({
    API,
    Description,
    Auth: index % 2 === 0 ? "" : "apiKey",
    HTTPS: true,
    Cors: "unknown",
    Link: `https://catalogue.example/${index}`,
    Category,
  })),
});
export const catalogueSize = entries.length;
