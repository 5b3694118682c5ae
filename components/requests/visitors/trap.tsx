/** Named so that a machine fills it. */
export const trapName = "website";

/** A field that people neither see nor reach, and that machines fill. */
export function Trap({ label }: { label: string }) {
  return (
    <div className="vh" aria-hidden="true">
      <label htmlFor={trapName}>{label}</label>
      <input id={trapName} name={trapName} tabIndex={-1} autoComplete="off" />
    </div>
  );
}
