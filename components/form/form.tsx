"use client";
import { type ReactNode, useId, useMemo, useRef, useState } from "react";
import { type DefaultValues, type Path as FieldPath, type FieldValues, FormProvider, useForm } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { $ZodType, input, output } from "zod/v4/core";
import type { Namespace } from "@/messages";
import { Conflict } from "./conflict";
import { FormWordsContext } from "./context";
import { differences, type Show, type Side } from "./differences";
import { ErrorSummary } from "./error-summary";
import { type Failure, readFailure } from "./failure";
import { FormActs } from "./form-acts";
import { useNewerVersion } from "./use-newer-version";
import { useSaveKey } from "./use-save-key";
import { resolverOf } from "./validation";
import type { Words } from "./words";

type Values = $ZodType<FieldValues, FieldValues>;

type Props<S extends Values, Result> = {
  schema: S;
  /** Values to begin with; those without a field (id, version) are sent along. */
  defaults: DefaultValues<input<S>>;
  /** Throws what the server refused; its result goes to `done`. */
  submit: (values: output<S>) => Promise<Result>;
  done?: (result: Result) => void;
  /** Where `fields.*`, `hints.*` and `errors.*` of this form live. */
  namespace: Namespace;
  save?: string;
  cancelHref?: string;
  show?: Show;
  wide?: boolean;
  children: ReactNode;
};

/** One form for every record: the server's schema checks it, refusals come back to their fields. */
export function Form<S extends Values, Result>(props: Props<S, Result>) {
  const { schema, defaults, submit, done, namespace, show, wide, children } = props;
  const ui = useTranslations("ui") as unknown as Words;
  const own = useTranslations(namespace) as unknown as Words;
  const id = useId();
  const element = useRef<HTMLFormElement>(null);
  const [failure, setFailure] = useState<Failure>();
  const resolver = useMemo(() => resolverOf(schema, ui), [schema, ui]);
  const form = useForm<input<S>, unknown, output<S>>({ resolver, defaultValues: defaults, mode: "onSubmit" });
  const words = useMemo(() => ({ id, ui, own }), [id, ui, own]);
  useSaveKey(element);
  useNewerVersion(form, defaults);

  const refuse = (error: unknown) => {
    const read = readFailure(error);
    setFailure(read);
    for (const [name, message] of Object.entries(read.fields)) {
      form.setError(name as FieldPath<input<S>>, { type: "server", message }, { shouldFocus: true });
    }
  };
  const save = form.handleSubmit(async (values) => {
    setFailure(undefined);
    await submit(values).then(done, refuse);
  });
  const choose = (choice: Record<string, Side>) => {
    const stored: Record<string, unknown> = { ...failure?.stored };
    for (const name of [...Object.keys(choice).filter((key) => choice[key] === "stored"), "version"]) {
      if (name in stored) form.setValue(name as FieldPath<input<S>>, stored[name] as never, { shouldDirty: true });
    }
    setFailure(undefined);
  };
  const stored = failure?.code === "conflict" ? failure.stored : undefined;
  return (
    <FormWordsContext value={words}>
      <FormProvider {...form}>
        {stored ? (
          <Conflict found={differences({ ...defaults }, stored, form.getValues())} show={show} choose={choose} />
        ) : null}
        <form ref={element} className={wide ? "form wide" : "form"} onSubmit={save} noValidate hidden={Boolean(stored)}>
          <ErrorSummary failure={failure} />
          {children}
          <FormActs save={props.save} cancelHref={props.cancelHref} />
        </form>
      </FormProvider>
    </FormWordsContext>
  );
}
