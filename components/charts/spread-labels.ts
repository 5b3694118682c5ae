type Group = { members: number[]; top: number };

const round = (value: number) => Math.round(value * 100) / 100;

/** Heights of labels in per cent, apart by at least so much and moved as little as that takes, in their order. */
export function spreadLabels(heights: number[], least: number): number[] {
  const topOf = (members: number[]) => {
    const wished = members.reduce((sum, i, n) => sum + (heights[i] as number) - n * least, 0) / members.length;
    return Math.max(0, Math.min(wished, 100 - (members.length - 1) * least));
  };
  const groups: Group[] = [];
  for (const i of heights.map((_, i) => i).sort((a, b) => (heights[a] as number) - (heights[b] as number))) {
    let group: Group = { members: [i], top: topOf([i]) };
    for (let above = groups.at(-1); above; above = groups.at(-1)) {
      if (above.top + above.members.length * least <= group.top) break;
      groups.pop();
      const members = [...above.members, ...group.members];
      group = { members, top: topOf(members) };
    }
    groups.push(group);
  }
  const placed = [...heights];
  for (const { members, top } of groups) for (const [n, i] of members.entries()) placed[i] = round(top + n * least);
  return placed;
}
