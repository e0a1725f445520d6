/** Money and people as a reader of Chinese reports reads them. */

/** Yuan in the unit that keeps the figure short: 55000 → 5.5万元, 120000000 → 1.2亿元. */
export function yuan(amount: number): string {
  if (amount >= 1e8) return `${short(amount / 1e8)}亿元`;
  return amount >= 1e4 ? `${short(amount / 1e4)}万元` : `${short(amount)}元`;
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
