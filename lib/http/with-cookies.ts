/** An answer in JSON that sets the cookies of other headers, too. */
export function withCookies(answer: unknown, cookies: Headers): Response {
  const headers = new Headers({ "cache-control": "no-store" });
  for (const cookie of cookies.getSetCookie()) headers.append("set-cookie", cookie);
  return Response.json(answer, { headers });
}
