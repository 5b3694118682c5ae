type Props = {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  error?: string;
  /** The word for it, where it may stay empty. */
  optional?: string;
  type?: "text" | "email";
  autoComplete?: string;
  maxLength: number;
  /** More than one line. */
  rows?: number;
};

/** A plain control: label above, hint and refusal named to a screen reader. */
export function VisitorField({ name, label, value, hint, error, optional, type = "text", rows, ...rest }: Props) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  const control = {
    ...rest,
    id: name,
    name,
    defaultValue: value,
    required: !optional,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <div className="field">
      <label htmlFor={name}>
        {label}
        {optional ? <span className="faint former"> {optional}</span> : null}
      </label>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      {rows ? <textarea {...control} rows={rows} /> : <input {...control} type={type} />}
      {error ? (
        <p className="mark late error" id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
