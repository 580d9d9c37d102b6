export type Interval = { low: number; high: number };

/** Quantile of the normal distribution for an interval that holds 95 % of the time. */
const Z_95 = 1.959_963_984_540_054;

/**
 * The interval in which a share lies, by how often something was seen (Wilson 1927, without correction for continuity).
 * Nothing seen of nothing: from 0 to 1.
 * @param z quantile of the normal distribution: 1.96 for 95 %, 3.29 for 99.9 %
 */
export function wilsonInterval(seen: number, of: number, z = Z_95): Interval {
  if (of <= 0) return { low: 0, high: 1 };
  const share = seen / of;
  const spread = (z * z) / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / of / 4);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
