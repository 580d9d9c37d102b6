type Pages<Item> = { data?: { pages: { items: Item[] }[] } | undefined };

/** What was read of a list so far. */
export const itemsOf = <Item>({ data }: Pages<Item>): Item[] =>
  data?.pages.flatMap((page) => page.items) ?? [];
