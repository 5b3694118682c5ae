export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="mark late error" id={`${id}-error`}>
      {error}
    </p>
  );
}
