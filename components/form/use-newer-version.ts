import { useEffect, useRef } from "react";
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form";

/** A page that was refreshed brings a newer version of its record: the form takes it over and keeps what was typed. */
export function useNewerVersion<V extends FieldValues, C, O>(
  form: UseFormReturn<V, C, O>,
  defaults: DefaultValues<V>,
): void {
  const version = (defaults as { version?: number }).version;
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    form.reset({ ...defaults } as V, { keepDirtyValues: true });
  }, [form, defaults, version]);
}
