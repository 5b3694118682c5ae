/** A value between 0 and 1, or a gap. */
export type Value = number | null;

const round = (value: number) => Math.round(value * 100) / 100;

/** Places of a series in a square of 0 to 100: the last point stands at the right edge. */
export const placesOf = (values: Value[]) =>
  values.flatMap((value, i) =>
    value === null
      ? []
      : [{ i, x: round(values.length > 1 ? (i / (values.length - 1)) * 100 : 100), y: round(100 - value * 100) }],
  );

/** The line in a view box of 1000 by 100, broken at each gap. */
export function linePath(values: Value[]): string {
  const places = placesOf(values);
  return places
    .map(({ i, x, y }, n) => `${n > 0 && places[n - 1]?.i === i - 1 ? "L" : "M"}${round(x * 10)} ${y}`)
    .join("");
}

/** Points without a neighbour, which a line cannot show. */
export const lonePlaces = (values: Value[]) =>
  placesOf(values).filter(({ i }) => (values[i - 1] ?? null) === null && (values[i + 1] ?? null) === null);
