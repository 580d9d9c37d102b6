import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const foodDrink = defineDomain("Food & Drink", {
  entities: [
    {
      noun: "recipe", keys: "recipe|recipes|meal|meals|food|edamam|spoonacular|tasty|taco|cooking|ingredients|nutrition|themealdb|zestful", nameKey: "title", names: "Caldo Verde|Mushroom Risotto|Chana Masala|Cinnamon Knots|Shakshuka|Ratatouille|Miso Soup|Lemon Tart|Bacalhau à Brás",
      has: ["cuisine!: portuguese|italian|indian|japanese|french|nordic", "diet!: vegetarian|vegan|gluten free|none", "minutes# 15-120 // Time of preparation, in minutes", "servings# 2-6", "calories# 180-760", "difficulty!: easy|medium|hard"],
      parts: { ingredient: ["name: chickpeas|butter|fresh mint|potatoes|miso paste|flour", "quantity: 200 g|2 tablespoons|1 bunch|3 cups"], "preparation step": ["position# 1-6", "text: Fry the onions until they are soft|Simmer for ten minutes|Fold in the herbs|Bake until golden"] },
    },
    {
      noun: "cocktail", keys: "cocktail|cocktails|drink|drinks|coffee|beer|brewery|breweries|brewdog|punk|wine|whisky|whiskyhunter|bar|tea", names: "Negroni|Espresso Martini|Caipirinha|Dark and Stormy|Basil Smash|Porto Tonic|Virgin Mule",
      has: ["base!: gin|rum|vodka|wine|none", "alcoholic?", "glass: tumbler|coupe|highball|copper mug", "preparation: Stir with ice and strain|Shake hard and double strain|Build over crushed ice"],
      parts: { ingredient: ["name: lime juice|sugar syrup|bitters|ginger beer|white port", "quantity: 2 cl|a dash|10 cl"] },
    },
    {
      noun: "restaurant", keys: "restaurant|restaurants|zomato|menu|pizza|reservation|documenu|delivery|open table|dining|fruits|fruit", names: "Tasca do Porto|Nordlys Kitchen|The Salted Oak|Green Lantern|Casa Aurora|Little Tokyo Counter",
      has: ["cuisine!: portuguese|nordic|japanese|vegetarian|steak", "city@city", "rating#.1 3.6-4.9", "priceLevel# 1-4", "opensAt=time"],
      parts: { dish: ["name: Grilled Sardines|Beet Tartare|Tempura Udon|Walnut Cake", "priceEur#.2 4-38"] },
    },
  ],
  operations: [
    {
      does: "getNutrition", summary: "Get the nutrition facts of an amount of a food.", keys: "nutrition|food|calories|foodish|edamam|chomp|open|facts|products|grocery",
      takes: ["*food: oat flakes|avocado|salmon|lentils|rye bread // Food, such as oat flakes or avocado", "*grams# 30-400 // Amount, in grams"],
      gives: ["food // Food", "grams // Amount, in grams", "calories# 40-640 // Energy, in kilocalories", "proteinGrams#.1 1.2-42 // Protein, in grams", "sugarGrams#.1 0.1-24 // Sugar, in grams"],
      asks: ["How many calories are in {grams} grams of {food}?", "I had {grams} grams of {food} for lunch: give me its nutrition facts.", "How healthy is {food}? Give me its nutrition facts."],
    },
    {
      does: "bookTable", summary: "Book a table at a restaurant.", method: "post", keys: "restaurant|restaurants|table|reservation|book",
      takes: ["*restaurantId^restaurant", "*guests# 2-8 // Number of guests", "*date=date // Day, as YYYY-MM-DD", "time=time // Time, as HH:MM"],
      gives: ["reservationId^reservation", "restaurantId^restaurant", "date // Day", "guests // Number of guests", "status!: confirmed|waiting list // State of the reservation"],
      asks: ["Book a table for {guests} at {restaurantId} on {date}.", "My sister graduates: reserve {restaurantId} for {guests} people on {date} at {time}.", "I would like a table for {guests} at {restaurantId}."],
    },
  ],
});

export const health = defineDomain("Health", {
  entities: [
    {
      noun: "medicine", keys: "drug|drugs|medicine|medication|fda|openfda|dataset|lexigram|nppes|makeup|cms|medicare|healthcare|medical|rxnorm", names: "Ibuprofen|Metformin|Amoxicillin|Loratadine|Omeprazole|Salbutamol|Paracetamol|Cetirizine",
      has: ["form!: tablet|syrup|inhaler|ointment", "use: pain and fever|type 2 diabetes|bacterial infections|hay fever|heartburn|asthma", "strengthMg# 4-850", "prescriptionOnly?", "manufacturer@company"],
      parts: { "side effect": ["name: nausea|drowsiness|headache|dry mouth|rash", "frequency!: common|uncommon|rare"], interaction: ["withMedicine: Warfarin|Lisinopril|Aspirin|Sertraline", "risk!: low|moderate|high"] },
    },
    {
      noun: "clinic", keys: "hospital|hospitals|doctor|doctors|clinic|provider|appointment|dentist|vaccin|betterdoctor|infermedica|symptom|symptoms", names: "Harbour Health Centre|Linden Street Clinic|Saint Anne Hospital|Fjord Medical|Northside Family Practice",
      has: ["specialty!: general|dental|paediatrics|cardiology|dermatology", "city@city", "rating#.1 3.5-4.9", "phone@phone", "opensAt=time"],
      parts: { doctor: ["name@person", "specialty: general medicine|cardiology|dermatology|paediatrics", "acceptsNewPatients?"] },
    },
  ],
  operations: [
    {
      does: "getCaseNumbers", summary: "Get the reported cases of a disease in a country on a day.", keys: "covid|covid-19|coronavirus|cases|deaths|recovery|pandemic|tracking|spread|disease|epidemic|datenhub|virus",
      takes: ["*country@country // Country", "*date=date // Day of the report, as YYYY-MM-DD", "disease!: covid-19|influenza|measles // Disease"],
      gives: ["country // Country", "date // Day of the report", "newCases# 12-18400 // New cases", "deaths# 0-240 // Deaths", "recovered# 10-17200 // Recovered people"],
      asks: ["How many new cases did {country} report on {date}?", "I'm comparing the winter waves: get the {disease} numbers of {country} for {date}.", "What are the case numbers of {country}?"],
    },
    {
      does: "calculateBodyMassIndex", summary: "Calculate the body mass index from weight and height.", keys: "health|bmi|calorie|weight|nutrition|diet|fitness|body|nutritionix|humanapi",
      takes: ["*weightKg# 48-110 // Weight, in kilograms", "*heightCm# 150-198 // Height, in centimetres", "age# 18-80 // Age, in years"],
      gives: ["bodyMassIndex#.1 17.2-34.0 // Body mass index", "range!: low|normal|high|very high // Range it falls into", "healthyWeightKg: 52 to 68|58 to 76|64 to 84 // Healthy weights for this height"],
      asks: ["I weigh {weightKg} kg and am {heightCm} cm tall. What is my body mass index?", "Calculate the BMI of someone of {age} years who is {heightCm} cm tall and weighs {weightKg} kg.", "Is {weightKg} kg too much for me?"],
    },
    {
      does: "bookAppointment", summary: "Book an appointment at a clinic.", method: "post", keys: "appointment|clinic|doctor|dentist|hospital|healthcare|book",
      takes: ["*clinicId^clinic", "*patient@person // Full name of the patient", "*date=date // Day, as YYYY-MM-DD", "reason: yearly check-up|skin rash|tooth ache|vaccination // Reason of the visit"],
      gives: ["appointmentId^appointment", "clinicId^clinic", "date // Day", "time=time // Time", "patient // Full name of the patient"],
      asks: ["Make an appointment for {patient} at {clinicId} on {date}.", "My son {patient} has to see someone: book {clinicId} for {date}, the reason is a {reason}.", "Get {patient} an appointment at {clinicId}."],
    },
  ],
});

export const sports = defineDomain("Sports & Fitness", {
  entities: [
    {
      noun: "team", keys: "football|league|leagues|nba|nfl|team|teams|soccer|basketball|baseball|hockey|cfl|cricket|sport|scores|livescore|college|premier", names: "Harbour City Rovers|Lisbon Lynx|Oslo Northmen|Denver Peaks|Toronto Lakers|Dublin Swifts|Kyoto Cranes",
      has: ["sport!: football|basketball|ice hockey|baseball|rugby", "city@city", "founded# 1888-2008", "coach@person", "wins# 2-28", "losses# 1-22"],
      parts: { player: ["name@person", "position: goalkeeper|forward|guard|pitcher|winger", "number# 1-44"], match: ["date=date", "opponent: River United|Mountain Bears|Coast Stars|Old Town FC", "score: 2-1|88-79|0-0|4-3", "venue: Harbour Arena|North Park|Union Field"] },
    },
    {
      noun: "race", keys: "race|races|f1|ergast|formula|driver|motor|ski|cycling|tour|surf|bike|bikes|city|olympic|running", names: "Harbour Grand Prix|Tour of the Lakes|Fjord Marathon|Alpine Night Slalom|Coastal Regatta|Desert Rally",
      has: ["discipline!: motor racing|cycling|running|skiing|sailing", "date=date", "country@country", "distanceKm#.1 5-308", "winner@person"],
      parts: { result: ["position# 1-10", "athlete@person", "time: 1:28:04|2:11:47|0:52:18|3:40:09"] },
    },
    {
      noun: "exercise", keys: "fitness|workout|exercise|exercises|wger|fitbit|strava|health|activity|decathlon|gym|training|fit", names: "Goblet Squat|Romanian Deadlift|Plank|Bulgarian Split Squat|Farmer Walk|Rowing Interval|Pull-up",
      has: ["muscle!: legs|back|core|chest|arms", "equipment!: none|dumbbell|barbell|machine", "level!: beginner|intermediate|advanced", "caloriesPerMinute# 4-14", "instructions: Keep the back straight and the weight close|Breathe out as you push|Hold for thirty seconds"],
    },
  ],
  operations: [
    {
      does: "logWorkout", summary: "Log a workout with its duration and intensity.", method: "post", keys: "fitness|workout|fitbit|strava|activity|wger|log|tracking",
      takes: ["*activity!: running|swimming|cycling|yoga|rowing // Kind of activity", "*minutes# 15-120 // Duration, in minutes", "date=date // Day, as YYYY-MM-DD", "intensity!: easy|moderate|hard // Intensity"],
      gives: ["workoutId^workout", "activity // Kind of activity", "minutes // Duration, in minutes", "caloriesBurned# 90-960 // Energy used, in kilocalories"],
      asks: ["Log {minutes} minutes of {activity} for me.", "I did {minutes} minutes of {activity} on {date}, it was {intensity}; put it into my diary.", "Add my {activity} session to the training diary."],
    },
    {
      does: "getStandings", summary: "Get the standings of a league in a season.", keys: "standings|league|leagues|cups|table|results|football|scores|stats|statistics|nba|records|odds", items: "standing",
      takes: ["*league!: first division|second division|national cup|womens league // League", "*season# 2012-2025 // Year in which the season starts", "limit# 3-10 // Most teams to return"],
      gives: ["position# 1-12", "team: Harbour City Rovers|Lisbon Lynx|Oslo Northmen|Denver Peaks|Dublin Swifts|Kyoto Cranes", "points# 12-84", "goalDifference# -18-41"],
      asks: ["How did the {league} end in {season}?", "Show me the top {limit} of the {league} in the {season} season.", "Who leads the {league}?"],
    },
  ],
});

export const events = defineDomain("Events", {
  entities: [
    {
      noun: "event", keys: "event|events|eventbrite|seatgeek|ticketmaster|ticket|tickets|concert", nameKey: "title", names: "Harbour Jazz Night|Winter Book Fair|Open Air Opera|Makers Market|City Half Marathon|Night of the Museums|Street Food Weekend",
      has: ["kind!: concert|sports|theatre|festival|conference", "city@city", "startsAt=datetime", "venue: Coliseu|Oslo Spektrum|Union Hall|Harbour Arena", "lowestPriceUsd# 8-140", "soldOut?"],
      parts: { ticket: ["category: standing|balcony|front row|day pass", "priceUsd# 12-240", "available# 0-320"], performer: ["name: The Tideline|Ana Moreira|North Quartet|Dora Lindt", "startsAt=time"] },
    },
    {
      noun: "venue", keys: "venue|venues|performers|attractions|hall|arena", names: "Coliseu dos Recreios|Oslo Spektrum|Union Hall|Harbour Arena|Massey Hall|Kulturfabrik",
      has: ["city@city", "capacity# 180-22000", "setting!: indoor|outdoor", "accessible?"],
    },
  ],
  operations: [
    {
      does: "bookTickets", summary: "Book tickets for an event.", method: "post", keys: "ticket|tickets|book|event|events|search",
      takes: ["*eventId^event", "*quantity# 1-6 // Number of tickets", "*buyer@person // Full name of the buyer", "category!: standing|seated|balcony // Category of the tickets"],
      gives: ["bookingId^booking", "eventId^event", "quantity // Number of tickets", "totalUsd#.2 24-840 // Price, in US dollars"],
      asks: ["Get {quantity} tickets for {eventId}, in the name of {buyer}.", "Our choir goes out together: book {quantity} {category} tickets for {eventId} under the name {buyer}.", "I want {quantity} tickets for {eventId}."],
    },
  ],
});

export const calendar = defineDomain("Calendar", {
  entities: [
    {
      noun: "holiday", keys: "holiday|holidays|calendarific|festivo|nager|national|public|non-working|days|religious|worldwide|historical|checkiday|bank", names: "Constitution Day|Saint John's Eve|Harvest Festival|Independence Day|Epiphany|Labour Day|Midsummer",
      has: ["kind!: national|regional|religious|observance", "date=date", "country@country", "daysOff# 1-3", "description: Shops and schools stay closed|Celebrated with bonfires|Marked by parades in the capital"],
      parts: { tradition: ["text: Families light candles at dusk|Children sing from door to door|Bread is baked in the shape of stars", "region@state"] },
    },
    {
      noun: "calendar event", keys: "event|events|create|modify|google|calendar|appointments|schedule|todo", nameKey: "title", names: "Dentist|Project Kick-off|Parents Evening|Choir Rehearsal|Flight to Oslo|Lunch with Priya",
      has: ["startsAt=datetime", "durationMinutes# 15-180", "place: Room 4|Café Central|Harbour Office|online", "calendar!: work|family|private", "attendees# 1-14"],
      parts: { attendee: ["name@person", "answer!: yes|no|maybe", "email@email"] },
    },
  ],
  operations: [
    {
      does: "listHolidays", summary: "List the public holidays of a country in a year.", keys: "holiday|holidays|public|days|national|bank|worldwide|uk|regional|festivo|nager|working", items: "holiday",
      takes: ["*country@country // Country", "*year# 2024-2027 // Year", "kind!: national|regional|religious // Kind of holiday"],
      gives: ["name: New Year's Day|Labour Day|Assumption Day|Christmas Day|Independence Day|Epiphany", "date=date", "kind!: national|regional|religious", "isLongWeekend?"],
      asks: ["Which public holidays does {country} have in {year}?", "I'm planning deliveries to {country} and need the {kind} holidays of {year}.", "When are shops closed in {country}? Tell me the holidays."],
    },
    {
      does: "addEvent", summary: "Add an event to the calendar.", method: "post", keys: "event|events|google|create|display|calendar|schedule",
      takes: ["*title: Team lunch|Piano lesson|Vet appointment|Book club // Title of the event", "*date=date // Day, as YYYY-MM-DD", "*time=time // Start, as HH:MM", "durationMinutes# 30-180 // Length, in minutes"],
      gives: ["eventId^event", "title // Title of the event", "date // Day", "time // Start"],
      asks: ['Put "{title}" into my calendar on {date} at {time}.', 'Block {durationMinutes} minutes for "{title}" on {date} at {time}.', 'Add "{title}" to my calendar on {date}.'],
    },
    {
      does: "convertDate", summary: "Convert a date between calendars.", keys: "hebrew|gregorian|convert|church|liturgical|namedays|nameday|islamic|lunar|date|svátky|russian",
      takes: ["*date=date // Day in the Gregorian calendar, as YYYY-MM-DD", "*calendar!: hebrew|islamic|chinese|julian // Calendar to convert into"],
      gives: ["date // Day in the Gregorian calendar", "calendar // Calendar to convert into", "converted: 14 Nisan 5785|3 Shawwal 1446|6th day of the 4th month|12 March // Day in that calendar", "weekday@day // Day of the week"],
      asks: ["What day is {date} in the {calendar} calendar?", "My grandmother was born on {date}; convert that to the {calendar} calendar.", "Convert {date} into another calendar for me."],
    },
  ],
});

export const news = defineDomain("News", {
  entities: [
    {
      noun: "news article", keys: "news|article|articles|headlines|mediastack|gnews|currents|press|guardian|times|newspaper|newspapers|newsapi|inshorts|blogs|rss|feed|feedbin", nameKey: "title", names: "Night Trains Return to the Coast|Harbour to Ban Diesel Ferries|A Library Opens in an Old Mill|Record Harvest in the Valley|Chip Maker Plans Third Plant|Teachers Agree on New Contract|Rare Comet Visible in June",
      has: ["topic!: politics|business|science|sports|culture", "source: The Harbour Times|Nordic Wire|Valley Post|City Ledger", "publishedAt=datetime", "author@person", "language@language", "summary: Three lines will run from the spring timetable on|The rule applies to all vessels from next year|Volunteers moved forty thousand books"],
      parts: { comment: ["author@username", "text: About time|I hope they keep the fares low|A good read", "likes# 0-240"], "related article": ["title: What the Timetable Holds|Ferries by Numbers|The Mill Then and Now", "publishedAt=datetime"] },
    },
    {
      noun: "news source", keys: "sources|source|publisher|channel|spaceflight|chronicling|historic", names: "The Harbour Times|Nordic Wire|Valley Post|City Ledger|Morning Compass|Science Desk",
      has: ["country@country", "language@language", "category!: general|business|science|sports", "articlesPerDay# 4-240"],
    },
  ],
  operations: [
    {
      does: "getTopHeadlines", summary: "Get the top headlines of a country, on a topic where one is given.", keys: "headlines|live|latest|top|news|breaking|search|current|stories", items: "headline",
      takes: ["*country@country // Country", "topic!: politics|business|science|sports|culture // Topic", "limit# 3-10 // Most headlines to return"],
      gives: ["title: Parliament Votes on Rail Budget|Storm Passes Without Damage|Museum Buys Lost Sketches|Exports Rise for Third Month|Local Club Wins the Cup", "source: The Harbour Times|Nordic Wire|Valley Post|City Ledger", "publishedAt=datetime"],
      asks: ["What are the top {limit} headlines in {country} today?", "Before my call with a client in {country}: give me the latest {topic} headlines from there.", "What's in the news today?"],
    },
  ],
});

export const personality = defineDomain("Personality", {
  entities: [
    {
      noun: "quote", keys: "quote|quotes|quotations|inspirational|favqs|forismatic|stoicism|dictum|expressions|motivational|zen|trump|kanye|ron|swanson|type|forem|articles", nameKey: "title", names: "On patience|On work|On friendship|On failing well|On silence|On beginnings|On the sea",
      has: ["author: Seneca|Marie Curie|Rabindranath Tagore|Emily Dickinson|Marcus Aurelius", "topic!: courage|work|love|time|nature", "text: Begin at once to live|Nothing in life is to be feared|You cannot cross the sea by standing at the water|Forever is composed of nows", "likes# 12-4800"],
    },
    {
      noun: "piece of advice", plural: "pieces of advice", keys: "advice|slip|insult|compliment|dad|jokes|affirmations|mbti|personality|chuck|techy|biriyani|foaas", nameKey: "title", names: "Sleep on it|Call your mother|Write it down|Leave ten minutes early|Ask twice|Carry a pencil",
      has: ["mood!: calm|funny|serious|warm", "text: If it still matters tomorrow then act|Most arguments need a walk and not a winner|Put the keys where you will look for them", "votes# 3-980"],
    },
  ],
  operations: [
    {
      does: "getQuoteOfDay", summary: "Get the quote of a day on a topic.", keys: "quote|quotes|day|daily|inspirational|random|advice",
      takes: ["*topic!: courage|work|love|time|nature // Topic", "date=date // Day, as YYYY-MM-DD"],
      gives: ["text: Begin at once to live|Nothing in life is to be feared|Forever is composed of nows // The quote", "author: Seneca|Marie Curie|Emily Dickinson // Author", "topic // Topic"],
      asks: ["Share today's quote about {topic} with me.", "I need a line about {topic} for the card of {date}; which quote was featured that day?", "Send me a quote to start the day with."],
    },
    {
      does: "writeCompliment", summary: "Write a compliment for a person by name.", method: "post", keys: "compliment|compliments|insult|service|generate|dad|kanye|fun|joke",
      takes: ["*name@firstName // Name of the person", "*tone!: funny|warm|formal // Tone", "occasion: birthday|new job|farewell|exam // Occasion"],
      gives: ["name // Name of the person", "text: You make hard things look like a walk by the river|The room is brighter when you argue in it|Your patience should be taught in schools // The compliment", "tone // Tone"],
      asks: ["Write a {tone} compliment for {name}.", "{name} has a {occasion} coming up: give me something {tone} to say to {name}.", "I'd like to say something nice to {name}."],
    },
  ],
});
