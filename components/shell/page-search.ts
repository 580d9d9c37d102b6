export type PageSearch = Promise<Record<string, string | string[] | undefined>>;

/** What Next.js gives a page of its address, as the browser would read it. */
export function searchParamsOf(given: Awaited<PageSearch>): URLSearchParams {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(given)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) search.append(key, one);
  }
  return search;
}
