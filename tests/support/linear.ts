type Fraction = [bigint, bigint];

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
function simple([n, d]: Fraction): Fraction {
  const by = gcd(n, d) * (d < 0n ? -1n : 1n);
  return n === 0n ? [0n, 1n] : [n / by, d / by];
}
const minus = (a: Fraction, b: Fraction): Fraction => simple([a[0] * b[1] - b[0] * a[1], a[1] * b[1]]);
const times = (a: Fraction, b: Fraction): Fraction => simple([a[0] * b[0], a[1] * b[1]]);
const over = (a: Fraction, b: Fraction): Fraction => simple([a[0] * b[1], a[1] * b[0]]);

/** All that can be reckoned from some sums by adding and subtracting multiples of them: exact, in fractions. */
export function spanOfSpace(rows: number[][]) {
  const basis: { lead: number; row: Fraction[] }[] = [];

  function reduce(row: number[]): Fraction[] {
    let left = row.map((one): Fraction => [BigInt(one), 1n]);
    for (const { lead, row: base } of basis) {
      const factor = left[lead] as Fraction;
      if (factor[0] === 0n) continue;
      left = left.map((one, i) =>
        (base[i] as Fraction)[0] === 0n ? one : minus(one, times(factor, base[i] as Fraction)),
      );
    }
    return left;
  }

  for (const row of new Map(rows.map((each) => [each.join(), each])).values()) {
    const left = reduce(row);
    const lead = left.findIndex(([n]) => n !== 0n);
    if (lead < 0) continue;
    const head = left[lead] as Fraction;
    basis.push({ lead, row: left.map((one) => (one[0] === 0n ? one : over(one, head))) });
  }
  return { has: (row: number[]): boolean => reduce(row).every(([n]) => n === 0n) };
}
