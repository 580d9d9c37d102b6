import { safeParseJson } from "#lib/errors/json.ts";
import { cutJson } from "../react/cut-json.ts";
import { minifyJson } from "./minify-json.ts";

export type ExecutorAnswer = { ok: true; statusCode: number; body: string } | { ok: false; reason: string };

/**
 * Reads "Status Code: 200 / Response: {...} / Explanation: ...". The explanation is dropped.
 * @param mediaType of the function's answer; a body that should be JSON and is not makes the answer unreadable
 */
export function readExecutorAnswer(text: string, mediaType: string | null): ExecutorAnswer {
  const status = /status\s*code[*_`]*\s*[:：]?[*_`\s]*(\d{3})\b/i.exec(text);
  const statusCode = Number(status?.[1]);
  if (!status || statusCode < 200 || statusCode > 599) return { ok: false, reason: "no status code" };
  const afterStatus = text.slice(status.index + status[0].length);
  const label = /(?:^|[\n.])[ \t>*_#-]*response[*_`]*[ \t]*[:：][*_`]*/i.exec(afterStatus);
  if (!label) return { ok: false, reason: "no response" };
  return readBody(afterStatus.slice(label.index + label[0].length), statusCode, mediaType);
}

function readBody(text: string, statusCode: number, mediaType: string | null): ExecutorAnswer {
  const start = text.replace(/^\s*(?:```\w*\s*)?/, "");
  const json = cutJson(start);
  if (json) return { ok: true, statusCode, body: minifyJson(json.json) };
  const end = /(?:^|\n)[ \t>*_#-]*explanation[*_`]*[ \t]*[:：]/i.exec(start)?.index ?? start.length;
  const body = start
    .slice(0, end)
    .trim()
    .replace(/\s*```$/, "")
    .trim();
  const mayBeText = mediaType !== null && !mediaType.includes("json");
  const mayBeEmpty = body === "" && (statusCode === 204 || mediaType === null || statusCode >= 300);
  const isPlainError = statusCode >= 300 && !/^[{[]/.test(body);
  if (mayBeText || mayBeEmpty || isPlainError || safeParseJson(body).ok)
    return { ok: true, statusCode, body };
  return { ok: false, reason: "the response is not JSON" };
}
