import { isSuccess } from "./is-success.ts";

export type AnswerObservation = { observation: string; wasCut: boolean };

/**
 * "Status Code: 200. Response: {...}", cut at the limit; after an error, with the ways on.
 * @param keptAs name of the file that holds the whole body where retrievalDataFromFile is on, else null
 */
export function answerObservation(
  answer: { statusCode: number; body: string },
  options: { limit: number; keptAs: string | null; errorsBefore: number; maxErrors: number },
): AnswerObservation {
  const start = `Status Code: ${answer.statusCode}. Response: `;
  const body = answer.body === "" ? "(no content)" : answer.body;
  const hint = isSuccess(answer.statusCode) ? "" : `. ${waysOn(options.errorsBefore + 1, options.maxErrors)}`;
  const room = Math.max(0, options.limit - start.length - hint.length);
  if (body.length <= room) return { observation: `${start}${body}${hint}`, wasCut: false };
  if (options.keptAs === null) return { observation: `${start}${cut(body, room)}${hint}`, wasCut: true };
  const note = ` ... The whole answer (${body.length} characters) is in the file ${options.keptAs}. Look into it with retrievalDataFromFile.`;
  return {
    observation: `${start}${cut(body, Math.min(300, Math.max(0, room - note.length)))}${note}${hint}`,
    wasCut: true,
  };
}

/** What the assistant may do after an error. */
export function waysOn(errors: number, maxErrors: number): string {
  if (errors > maxErrors)
    return `This was error number ${errors}: now give the Final Answer and explain what went wrong.`;
  return (
    "There are three ways on: (1) change the input and retry; (2) call another function; " +
    `(3) give the Final Answer and explain what went wrong, which you must do after more than ${maxErrors} errors.`
  );
}

/** Never leaves half of a surrogate pair behind. */
function cut(text: string, length: number): string {
  const part = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(part) ? part.slice(0, -1) : part;
}
