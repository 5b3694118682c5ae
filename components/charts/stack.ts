type Part = { y: number; height: number };

const round = (value: number) => Math.round(value * 100) / 100;

/** Columns of parts in per cent of the height, the tallest column filling it; each part stands on the one before. */
export function stack(columns: number[][]): Part[][] {
  const sum = (parts: number[]) => parts.reduce((all, part) => all + part, 0);
  const most = Math.max(1, ...columns.map(sum));
  return columns.map((parts) => {
    let foot = 100;
    return parts.map((part) => {
      const height = (part / most) * 100;
      foot -= height;
      return { y: round(foot), height: round(height) };
    });
  });
}
