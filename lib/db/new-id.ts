import { v7 } from "uuid";

/** A UUID v7: sorts by the time it was made, so that keyset pages by id are pages by age. */
export const newId = (): string => v7();
