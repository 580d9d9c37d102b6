/** A JSON path, "$.user.tags[0]" or `$["first name"]`. */
export const jsonPathOf = (keys: readonly (string | number)[]): string => `$${keys.map(stepOf).join("")}`;

const stepOf = (key: string | number): string => {
  if (typeof key === "number") return `[${key}]`;
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
};

/** How a message names the place: "user.tags[0]". */
export const labelOf = (keys: readonly (string | number)[]): string => {
  const path = jsonPathOf(keys).slice(1);
  return path.startsWith(".") ? path.slice(1) : path;
};
