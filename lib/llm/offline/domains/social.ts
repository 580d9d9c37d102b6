import { defineDomain } from "#lib/llm/offline/define-domain.ts";

export const social = defineDomain("Social", {
  entities: [
    {
      noun: "community post",
      keys: "post|posts|blogger|blog|reddit|doge|disqus|comments|board|4chan|facebook|instagram|twitter|tumblr|hacker|pinterest|telegram|social|media|news",
      nameKey: "title",
      names:
        "First Frost on the Allotment|Lost Cat near the Old Mill|My Ferry Commute in Pictures|Does Anyone Repair Accordions|Thirty Days Without Sugar|What I Learnt from Failing Twice",
      has: [
        "channel!: garden|pets|travel|music|everyday",
        "author@username",
        "likes# 2-4800",
        "comments# 0-240",
        "postedAt=datetime",
      ],
      parts: {
        comment: [
          "author@username",
          "text: Thanks for sharing|I know someone on Linden Avenue|More pictures please",
          "likes# 0-90",
        ],
      },
    },
    {
      noun: "group chat",
      keys: "discord|slack|spark|cisco|team|collaboration|bots|discord|server|line|vk|lanyard|wechat|groups|meetup|chat",
      names: "Harbour Rowers|Python Beginners|Street Choir|Night Sky Watchers|Book Swap|Trail Runners",
      has: [
        "topic!: sport|technology|music|science|books",
        "members# 8-4200",
        "owner@username",
        "isOpen?",
        "lastMessageAt=datetime",
      ],
      parts: { member: ["name@username", "role!: member|moderator|owner", "joinedOn=date"] },
    },
  ],
  operations: [
    {
      does: "publishPost",
      summary: "Publish a post on a network, at once or on a set day.",
      method: "post",
      keys: "post|posts|ayrshare|social|media|publish|manage|users|blogger|content|tweet",
      takes: [
        "*text: Our spring regatta starts on Saturday|New benches by the river|Rehearsal moved to the church hall // Text of the post",
        "*network!: mastodon|facebook|instagram|linkedin // Network",
        "publishOn=date // Day of publication, as YYYY-MM-DD",
      ],
      gives: ["postId^post", "network // Network", "status!: published|scheduled // State of the post"],
      asks: [
        'Post "{text}" on {network}.',
        'Schedule a post on {network} for {publishOn} that says "{text}".',
        'Tell our followers: "{text}"',
      ],
    },
    {
      does: "getHoroscope",
      summary: "Get the horoscope of a sign for a day.",
      keys: "horoscope|aztro|zodiac|daily|yesterday|tomorrow",
      takes: [
        "*sign!: aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius|pisces // Sign",
        "*day!: yesterday|today|tomorrow // Day",
      ],
      gives: [
        "sign // Sign",
        "mood: hopeful|restless|calm|curious // Mood",
        "luckyNumber# 1-99 // Lucky number",
        "text: A letter brings good news|Finish one thing before you begin another|Someone asks you for advice // Horoscope",
      ],
      asks: [
        "What do the stars say for {sign} {day}?",
        "My friend swears by it: read me the {sign} horoscope for {day}.",
        "Read me my horoscope for {day}.",
      ],
    },
    {
      does: "checkUser",
      summary: "Check whether a user name is known for abuse.",
      keys: "malicious|accounts|dangerous|users|user|database|account|profile|names|userinfo",
      takes: [
        "*userName@username // User name",
        "*network!: discord|telegram|mastodon // Network of the account",
      ],
      gives: [
        "userName // User name",
        "flagged? // Whether the account is flagged",
        "reports# 0-48 // Number of reports",
        "createdOn=date",
      ],
      asks: [
        'Is the {network} account "{userName}" known for abuse?',
        'Someone called "{userName}" wrote to my daughter on {network}; check that account.',
        'Can I trust an account that calls itself "{userName}"?',
      ],
    },
  ],
});
