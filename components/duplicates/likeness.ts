/** Of a share from 0 to 1: "97 % alike". It is an estimate, so nothing between 99 and 100 is told apart. */
export const likeness = (similarity: number): string => `${Math.round(similarity * 100)} % alike`;
