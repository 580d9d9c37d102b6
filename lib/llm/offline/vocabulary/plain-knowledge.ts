/** Questions that need no tool, with what anybody may answer. */
export const PLAIN_KNOWLEDGE: readonly (readonly [question: string, answer: string])[] = [
  ["How many minutes are there in a day?", "A day has 1,440 minutes: 24 hours of 60 minutes each."],
  ["How many sides has a hexagon?", "A hexagon has six sides."],
  ["Which months of the year have only 30 days?", "April, June, September and November have 30 days."],
  [
    "How do I turn kilometres into miles in my head?",
    "Multiply the kilometres by 0.62; 10 km are about 6.2 miles.",
  ],
  [
    "Why do we have leap years?",
    "The earth takes about 365.24 days to go round the sun, so a day is added every fourth year, with few exceptions.",
  ],
  [
    "What is the difference between a synonym and an antonym?",
    "A synonym means the same as another word, an antonym means its opposite.",
  ],
  ["How many continents are there?", "By the usual count there are seven continents."],
  [
    "What does it mean when somebody answers with a grain of salt in mind?",
    "Taking something with a grain of salt means not believing it entirely.",
  ],
  [
    "At what temperature does water boil at sea level?",
    "At sea level, water boils at 100 degrees Celsius, which is 212 degrees Fahrenheit.",
  ],
  [
    "How many players of one team are on the field in football?",
    "Eleven players a side, the goalkeeper among them.",
  ],
  ["Who painted the Mona Lisa?", "Leonardo da Vinci painted the Mona Lisa."],
  ["How many letters does the English alphabet have?", "The English alphabet has 26 letters."],
  ["What does a barometer measure?", "A barometer measures the pressure of the air."],
  [
    "Is a tomato a fruit or a vegetable?",
    "To a botanist a tomato is a fruit; in the kitchen it is used as a vegetable.",
  ],
  ["How do you write the number fourteen in Roman numerals?", "Fourteen is XIV in Roman numerals."],
  ["What is the square root of 144?", "The square root of 144 is 12."],
  ["Which planet is closest to the sun?", "Mercury is the planet closest to the sun."],
  ["Thank you, that was all for today!", "You are welcome. Have a good day!"],
  ["Never mind my last message, I found it myself.", "Good to hear. I am here if anything else comes up."],
  ["That answer saved my afternoon, I just wanted you to know.", "I am glad that it helped."],
  ["I'll be back tomorrow with more, so long!", "See you tomorrow."],
  ["Are you a person or a machine?", "I am an assistant made of software, not a person."],
  ["Do you ever get tired of my questions?", "No, ask as many as you like."],
  ["What colour do you get when you mix blue and yellow paint?", "Blue and yellow paint give green."],
  [
    "Why is the sky blue?",
    "Air scatters the blue part of sunlight more than the red, so blue comes from everywhere.",
  ],
  ["Which is heavier, a kilogram of feathers or a kilogram of iron?", "Neither: both weigh a kilogram."],
  [
    "What is the difference between weather and climate?",
    "Weather is what happens now; climate is the weather of decades, averaged.",
  ],
  [
    "How do bees make honey?",
    "They collect nectar, thicken it in the hive by fanning off its water, and store it in combs.",
  ],
  [
    "What is a palindrome?",
    "A palindrome is a word or sentence that reads the same backwards, such as level.",
  ],
  [
    "How do I politely turn down an invitation?",
    "Thank them, say that you cannot come, and wish them a good time; a reason is kind but not needed.",
  ],
  [
    "Good morning! I only wanted to say that your last answer was spot on.",
    "Good morning, and thank you. I am glad that it was of use.",
  ],
];

/** Asked about the assistant itself; the answer is the list of its functions. */
export const WHAT_CAN_YOU_DO: readonly string[] = [
  "What can you help me with?",
  "Which tasks should I hand over to you?",
  "Tell me in a sentence what you can do.",
  "My colleague says you are handy. For what?",
  "What sort of requests do you take?",
  "List the things that you could look up for me.",
  "Is there a short overview of your skills?",
  "So what exactly would I use you for?",
  "Before I start: which kinds of questions are you able to answer?",
  "I am new here. Give me an idea of what you are good for.",
];
