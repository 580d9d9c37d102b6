import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const sports = defineDomain("Sports & Fitness", {
  entities: [
    {
      noun: "team",
      keys: "football|league|leagues|nba|nfl|team|teams|soccer|basketball|baseball|hockey|cfl|cricket|sport|scores|livescore|college|premier",
      names:
        "Harbour City Rovers|Lisbon Lynx|Oslo Northmen|Denver Peaks|Toronto Lakers|Dublin Swifts|Kyoto Cranes",
      has: [
        "sport!: football|basketball|ice hockey|baseball|rugby",
        "city@city",
        "founded# 1888-2008",
        "coach@person",
        "wins# 2-28",
        "losses# 1-22",
      ],
      parts: {
        player: ["name@person", "position: goalkeeper|forward|guard|pitcher|winger", "number# 1-44"],
        match: [
          "date=date",
          "opponent: River United|Mountain Bears|Coast Stars|Old Town FC",
          "score: 2-1|88-79|0-0|4-3",
          "venue: Harbour Arena|North Park|Union Field",
        ],
      },
    },
    {
      noun: "race",
      keys: "race|races|f1|ergast|formula|driver|motor|ski|cycling|tour|surf|bike|bikes|city|olympic|running",
      names:
        "Harbour Grand Prix|Tour of the Lakes|Fjord Marathon|Alpine Night Slalom|Coastal Regatta|Desert Rally",
      has: [
        "discipline!: motor racing|cycling|running|skiing|sailing",
        "date=date",
        "country@country",
        "distanceKm#.1 5-308",
        "winner@person",
      ],
      parts: { result: ["position# 1-10", "athlete@person", "time: 1:28:04|2:11:47|0:52:18|3:40:09"] },
    },
    {
      noun: "exercise",
      keys: "fitness|workout|exercise|exercises|wger|fitbit|strava|health|activity|decathlon|gym|training|fit",
      names: "Goblet Squat|Romanian Deadlift|Plank|Bulgarian Split Squat|Farmer Walk|Rowing Interval|Pull-up",
      has: [
        "muscle!: legs|back|core|chest|arms",
        "equipment!: none|dumbbell|barbell|machine",
        "level!: beginner|intermediate|advanced",
        "caloriesPerMinute# 4-14",
        "instructions: Keep the back straight and the weight close|Breathe out as you push|Hold for thirty seconds",
      ],
    },
  ],
  operations: [
    {
      does: "logWorkout",
      summary: "Log a workout with its duration and intensity.",
      method: "post",
      keys: "fitness|workout|fitbit|strava|activity|wger|log|tracking",
      takes: [
        "*activity!: running|swimming|cycling|yoga|rowing // Kind of activity",
        "*minutes# 15-120 // Duration, in minutes",
        "date=date // Day, as YYYY-MM-DD",
        "intensity!: easy|moderate|hard // Intensity",
      ],
      gives: [
        "workoutId^workout",
        "activity // Kind of activity",
        "minutes // Duration, in minutes",
        "caloriesBurned# 90-960 // Energy used, in kilocalories",
      ],
      asks: [
        "Log {minutes} minutes of {activity} for me.",
        "I did {minutes} minutes of {activity} on {date}, it was {intensity}; put it into my diary.",
        "Add my {activity} session to the training diary.",
      ],
    },
    {
      does: "getStandings",
      summary: "Get the standings of a league in a season.",
      keys: "standings|league|leagues|cups|table|results|football|scores|stats|statistics|nba|records|odds",
      items: "standing",
      takes: [
        "*league!: first division|second division|national cup|womens league // League",
        "*season# 2012-2025 // Year in which the season starts",
        "limit# 3-10 // Most teams to return",
      ],
      gives: [
        "position# 1-12",
        "team: Harbour City Rovers|Lisbon Lynx|Oslo Northmen|Denver Peaks|Dublin Swifts|Kyoto Cranes",
        "points# 12-84",
        "goalDifference# -18-41",
      ],
      asks: [
        "How did the {league} end in {season}?",
        "Show me the top {limit} of the {league} in the {season} season.",
        "Who leads the {league}?",
      ],
    },
  ],
});
