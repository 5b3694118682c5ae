/** ln Γ(x) by Lanczos (Press et al., Numerical Recipes, 2nd ed., 6.1), for x > 0. */
function logGamma(x: number): number {
  const terms = [
    76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.1208650973866179e-2,
    -0.5395239384953e-5,
  ];
  const base = x + 5.5 - (x + 0.5) * Math.log(x + 5.5);
  const series = terms.reduce((sum, term, i) => sum + term / (x + 1 + i), 1.000000000190015);
  return -base + Math.log((2.5066282746310007 * series) / x);
}

/** p of a χ² value: the upper incomplete gamma function by its series and its continued fraction (ibid., 6.2). */
export function chiSquareTail(value: number, freedom: number): number {
  const [a, x] = [freedom / 2, value / 2];
  if (x <= 0) return 1;
  const front = Math.exp(-x + a * Math.log(x) - logGamma(a));
  if (x < a + 1) {
    let [sum, term] = [1 / a, 1 / a];
    for (let n = 1; n < 500 && term > sum * 1e-15; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return 1 - sum * front;
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 500; i += 1) {
    const step = -i * (i - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return front * fraction;
}

/** Both tails of the normal distribution beyond ±z, whose square is a χ² value. */
export const twoSided = (z: number): number => chiSquareTail(z ** 2, 1);

/** The value below which a share `p` of the normal distribution lies: bisection on `twoSided`, for 0 < p < 1. */
export function normalQuantile(p: number): number {
  const tails = 2 * Math.min(p, 1 - p);
  let [low, high] = [0, 40];
  for (let i = 0; i < 80; i += 1) {
    const middle = (low + high) / 2;
    if (twoSided(middle) > tails) low = middle;
    else high = middle;
  }
  return p < 0.5 ? -low : low;
}
