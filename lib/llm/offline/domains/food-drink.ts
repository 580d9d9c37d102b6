import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const foodDrink = defineDomain("Food & Drink", {
  entities: [
    {
      noun: "recipe",
      keys: "recipe|recipes|meal|meals|food|edamam|spoonacular|tasty|taco|cooking|ingredients|nutrition|themealdb|zestful",
      nameKey: "title",
      names:
        "Caldo Verde|Mushroom Risotto|Chana Masala|Cinnamon Knots|Shakshuka|Ratatouille|Miso Soup|Lemon Tart|Bacalhau à Brás",
      has: [
        "cuisine!: portuguese|italian|indian|japanese|french|nordic",
        "diet!: vegetarian|vegan|gluten free|none",
        "minutes# 15-120 // Time of preparation, in minutes",
        "servings# 2-6",
        "calories# 180-760",
        "difficulty!: easy|medium|hard",
      ],
      parts: {
        ingredient: [
          "name: chickpeas|butter|fresh mint|potatoes|miso paste|flour",
          "quantity: 200 g|2 tablespoons|1 bunch|3 cups",
        ],
        "preparation step": [
          "position# 1-6",
          "text: Fry the onions until they are soft|Simmer for ten minutes|Fold in the herbs|Bake until golden",
        ],
      },
    },
    {
      noun: "cocktail",
      keys: "cocktail|cocktails|drink|drinks|coffee|beer|brewery|breweries|brewdog|punk|wine|whisky|whiskyhunter|bar|tea",
      names: "Negroni|Espresso Martini|Caipirinha|Dark and Stormy|Basil Smash|Porto Tonic|Virgin Mule",
      has: [
        "base!: gin|rum|vodka|wine|none",
        "alcoholic?",
        "glass: tumbler|coupe|highball|copper mug",
        "preparation: Stir with ice and strain|Shake hard and double strain|Build over crushed ice",
      ],
      parts: {
        ingredient: [
          "name: lime juice|sugar syrup|bitters|ginger beer|white port",
          "quantity: 2 cl|a dash|10 cl",
        ],
      },
    },
    {
      noun: "restaurant",
      keys: "restaurant|restaurants|zomato|menu|pizza|reservation|documenu|delivery|open table|dining|fruits|fruit",
      names: "Tasca do Porto|Nordlys Kitchen|The Salted Oak|Green Lantern|Casa Aurora|Little Tokyo Counter",
      has: [
        "cuisine!: portuguese|nordic|japanese|vegetarian|steak",
        "city@city",
        "rating#.1 3.6-4.9",
        "priceLevel# 1-4",
        "opensAt=time",
      ],
      parts: { dish: ["name: Grilled Sardines|Beet Tartare|Tempura Udon|Walnut Cake", "priceEur#.2 4-38"] },
    },
  ],
  operations: [
    {
      does: "getNutrition",
      summary: "Get the nutrition facts of an amount of a food.",
      keys: "nutrition|food|calories|foodish|edamam|chomp|open|facts|products|grocery",
      takes: [
        "*food: oat flakes|avocado|salmon|lentils|rye bread // Food, such as oat flakes or avocado",
        "*grams# 30-400 // Amount, in grams",
      ],
      gives: [
        "food // Food",
        "grams // Amount, in grams",
        "calories# 40-640 // Energy, in kilocalories",
        "proteinGrams#.1 1.2-42 // Protein, in grams",
        "sugarGrams#.1 0.1-24 // Sugar, in grams",
      ],
      asks: [
        "How many calories are in {grams} grams of {food}?",
        "I had {grams} grams of {food} for lunch: give me its nutrition facts.",
        "How healthy is {food}? Give me its nutrition facts.",
      ],
    },
    {
      does: "bookTable",
      summary: "Book a table at a restaurant.",
      method: "post",
      keys: "restaurant|restaurants|table|reservation|book",
      takes: [
        "*restaurantId^restaurant",
        "*guests# 2-8 // Number of guests",
        "*date=date // Day, as YYYY-MM-DD",
        "time=time // Time, as HH:MM",
      ],
      gives: [
        "reservationId^reservation",
        "restaurantId^restaurant",
        "date // Day",
        "guests // Number of guests",
        "status!: confirmed|waiting list // State of the reservation",
      ],
      asks: [
        "Book a table for {guests} at {restaurantId} on {date}.",
        "My sister graduates: reserve {restaurantId} for {guests} people on {date} at {time}.",
        "I would like a table for {guests} at {restaurantId}.",
      ],
    },
  ],
});
