import { wordsIn } from "./word-sequences.ts";

const VERBS = new Set(
  `add analyse analyze apply arrange ask assess bind book browse build buy calculate call cancel change check choose
  classify clean collect combine compare compile compute confirm convert count create cut decode delete deliver
  describe detect determine discover display do download draft draw drop encode encrypt estimate evaluate examine
  explain explore export extract fetch filter find fix follow forecast gather generate get give go guess have hand help
  identify import indicate inspect iron keep knit know learn like list locate look lower make map match measure mend
  monitor move name need note offer open order organise organize park pass pick place plan plot prepare print produce
  provide publish pull put rank rate read recommend record redirect register remind remove rename rent replace report
  request reserve resize restore retrieve return reveal review rewrite save scan schedule score search see select send
  set sew shorten show sign sing sort speak spell split start stop store submit subscribe suggest summarise summarize
  surprise take tell test trace track transcribe transfer translate try turn understand update upload use validate
  verify view visit walk want water write`.split(/\s+/),
);
const QUESTIONS = /^(what|which|who|whose|when|where|why|how|is|are|was|were|does|has|should|will|any)$/;
/** Words before the noun that it is about, and verbs that only carry another. */
const PASSED = new Set(
  `a an the my our your his her their this that these those some any all each every one two three four five six seven
  eight me us you it them him to for of in on at by with from about up out off into please just also only very quite
  more most many much few first last next new good best single full whole whether if like want need would help try
  let lets let's could can i i'd we and or so there be is are not no than as which what who when where how`.split(
    /\s+/,
  ),
);

/**
 * The main verb of a request and the noun it is about, told by rules ("Find me a dog breed" -> "find dog"); a question
 * counts by its question word ("What is the weather …" -> "what weather"). Null where neither is found.
 */
export function verbNounOf(text: string): string | null {
  const words = wordsIn(text);
  const at = words.findIndex((word) => (VERBS.has(word) && !PASSED.has(word)) || QUESTIONS.test(word));
  if (at < 0) return null;
  const noun = words.slice(at + 1).find((word) => !PASSED.has(word) && !VERBS.has(word) && !/^\d/.test(word));
  return noun === undefined ? null : `${words[at]} ${noun}`;
}
