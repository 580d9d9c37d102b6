/** What people say around a wish; none of it carries a value that a call needs. */
export const STORY_OPENINGS: readonly string[] = [
  "My neighbour and I have been talking about this all week.",
  "I promised my daughter an answer before dinner.",
  "We are a small team and nobody has time to dig through this by hand.",
  "I'm writing a short piece for our local paper.",
  "Tomorrow I have to explain this to my class.",
  "There is a bet between my brother and me, and I would like to win it.",
  "I have been putting this off for weeks.",
  "My boss wants a quick summary by the end of the day.",
  "This has been on my mind since our last trip.",
  "I'm quite new to all of this, so bear with me.",
  "We are getting ready for a family gathering at the end of the month.",
  "My grandfather used to know such things by heart, but I don't.",
  "I'm sitting on the train and have nothing but my phone with me.",
  "Our club meets tonight and I am the one who has to prepare everything.",
  "I lost my notes last night.",
  "A customer is waiting on the other line.",
];

export const STORY_CLOSINGS: readonly string[] = [
  "I would be glad to pass it on tonight.",
  "Short and clear would be best.",
  "It would save me a lot of searching.",
  "That would settle the matter for good.",
  "Thank you, you are a great help.",
  "I want to be sure before I say anything to the others.",
  "My family will be delighted.",
];
