import { Prisma } from "#prisma/generated/client.ts";

/**
 * Locks the items that `where` is true of, always in the order of their ids. Every statement that takes several items
 * takes them by this: claims of two workers, a cancelled run and the sweep would else wait for each other in a circle.
 * @returns a query of one column, `id`
 */
export const lockItems = (where: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`select id from run_items where ${where} order by id for no key update`;
