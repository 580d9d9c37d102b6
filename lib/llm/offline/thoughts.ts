import type { JsonObject } from "#lib/errors/json.ts";
import type { NextCall } from "#lib/llm/offline/next-call.ts";
import { listed, wordsOf } from "#lib/llm/offline/words.ts";
import type { Random } from "#lib/random/random.ts";

type Call = Extract<NextCall, { kind: "call" }>;
const valuesIn = (args: JsonObject): string =>
  listed(
    Object.entries(args).map(
      ([name, value]) =>
        `${wordsOf(name).join(" ")} ${typeof value === "string" ? `"${value}"` : JSON.stringify(value)}`,
    ),
  );
const summaryOf = (call: Call): string =>
  call.function.summary.replace(/[.\s]+$/, "").replace(/^./, (letter) => letter.toLowerCase());

/** The thought before a call: what is known, and why this call. */
export function thoughtBefore(call: Call, isFirst: boolean, random: Random): string {
  const given =
    Object.keys(call.args).length === 0
      ? "No input is needed"
      : `The request gives me ${valuesIn(call.args)}`;
  if (call.after === "busy") {
    return random.pick([
      `The input was right, but the service did not answer as it should. That may pass, so I call ${call.function.name} once more.`,
      `This looks like a passing problem of the service. I'll try the same call again.`,
    ]);
  }
  if (call.after === "wrong input") {
    return random.pick([
      `The last call was refused. Going by the message and the parameters of ${call.function.name}, the input should be ${valuesIn(call.args) || "empty"}. I'll try again with that.`,
      `That input was wrong. I'll correct it to ${valuesIn(call.args) || "an empty object"} and call ${call.function.name} once more.`,
      `The error tells me what to change: the call needs ${valuesIn(call.args) || "no input"}. I'll retry.`,
    ]);
  }
  if (call.after === "unusable") {
    return random.pick([
      `That answer is not of the type that ${call.function.name} is documented with, so I cannot rely on it. I ask once more.`,
      `Something is wrong with this answer: its values do not have the right type. Before I use any of it, I'll repeat the call.`,
    ]);
  }
  if (call.after === "empty") {
    return random.pick([
      `The list is empty. I try once more with wider terms: ${valuesIn(call.args) || "no filter at all"}.`,
      `Nothing was found like that. Perhaps the search was too narrow; I'll look with ${valuesIn(call.args) || "no filter"} instead.`,
    ]);
  }
  if (call.purpose === "look-up") {
    const name = call.name === null ? "what the user means" : `"${call.name}"`;
    return random.pick([
      `${isFirst ? "The request is clear, but" : "Next,"} ${call.wish.function.name} takes an identifier and I only have the name ${name}. First I look it up with ${call.function.name}, then I use the identifier it returns.`,
      `I need an identifier for ${name} before I can call ${call.wish.function.name}. ${call.function.name} can find it, so this takes two steps.`,
      `Nothing is missing, but the user knows only the name ${name}. Step one is to find its identifier with ${call.function.name}; step two is ${call.wish.function.name}.`,
    ]);
  }
  if (call.purpose === "closer") {
    return random.pick([
      `The list gives me identifiers. The first result is the one to look at closer, so I call ${call.function.name} with ${valuesIn(call.args)}.`,
      `Now that I have results, I take the first one and get its details with ${call.function.name}.`,
    ]);
  }
  const usesId = Object.keys(call.args).some((name) => name.endsWith("Id"));
  if (!isFirst && usesId) {
    return random.pick([
      `The earlier observation gives me the identifier. I can now call ${call.function.name} with ${valuesIn(call.args)}.`,
      `I found what I was looking for, and its identifier with it. ${call.function.name} will give me the rest.`,
    ]);
  }
  if (!isFirst) {
    return random.pick([
      `I have what I need to go on. ${given}, so I call ${call.function.name}.`,
      `The next part of the request is to ${summaryOf(call)}. I use ${call.function.name} with ${valuesIn(call.args) || "no input"}.`,
    ]);
  }
  return random.pick([
    `The request is clear and nothing is missing. ${given}, and ${call.function.name} does what is asked for: ${summaryOf(call)}.`,
    `Is anything vague or missing? No. ${given}. One call of ${call.function.name} should answer this.`,
    `I can do this with ${call.function.name}. ${given}.`,
    `The user wants me to ${summaryOf(call)}. ${given}, which is all that ${call.function.name} needs.`,
  ]);
}

/** The thought before calls that are made in one turn. */
export function thoughtBeforeAll(calls: readonly Call[], random: Random): string {
  const names = listed([...new Set(calls.map((call) => call.function.name))]);
  return random.pick([
    `The request has ${calls.length} parts that do not depend on each other, so I make the calls together: ${names}.`,
    `Nothing is missing, and no part needs the result of another. I can call ${names} in one go.`,
    `I need ${calls.length} things that I can ask for at the same time. ${names} will give me what is asked for.`,
  ]);
}

export function thoughtBeforeQuestion(
  labels: readonly string[],
  functionName: string,
  random: Random,
): string {
  const what = `the ${labels.join(" and the ")}`;
  return random.pick([
    `${functionName} requires ${what}, and the request does not say it. I should not guess, so I ask the user.`,
    `Something is missing: without ${what} I cannot call ${functionName}. I'll ask for it.`,
    `The request leaves ${what} open, and no function can find it for me. I have to ask.`,
  ]);
}

export function thoughtAtEnd(hasFailed: boolean, isPartial: boolean, random: Random): string {
  if (isPartial)
    return "Part of the request is answered; the rest failed, and trying the same again would not help. I tell the user both.";
  if (hasFailed) {
    return random.pick([
      "I cannot get this done with the functions that I have. I'll explain what happened.",
      "The calls keep failing, so another try is of no use. The user should know why.",
    ]);
  }
  return random.pick([
    "The observation holds what the user asked for. I can answer now.",
    "I have everything that I need for the answer.",
    "That answers the request, no further call is needed.",
    "All parts of the request are done. I'll sum up what I found.",
  ]);
}
