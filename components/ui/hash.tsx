/** The first bytes of a hash in groups of four; the whole of it when copied from `title`. */
export function Hash({ value, bytes = 12 }: { value: string; bytes?: number }) {
  const shown = value.slice(0, bytes * 2).match(/.{1,4}/g) ?? [];
  return (
    <span className="hash" title={value}>
      {shown.join(" ")}
    </span>
  );
}
