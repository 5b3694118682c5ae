/** The end labels as a list, for a plot too narrow to have them at its side. */
export function CurveKey({ series }: { series: { label: string; end: string }[] }) {
  return (
    <ul className="plot-key">
      {series.map(({ label, end }, n) => (
        <li key={label}>
          <svg width="28" height="8" aria-hidden="true">
            <line className={`s${n + 1}`} x1="0" x2="28" y1="4" y2="4" />
          </svg>
          {label} <b>{end}</b>
        </li>
      ))}
    </ul>
  );
}
