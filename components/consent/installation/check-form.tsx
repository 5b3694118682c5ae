"use client";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { failureSentence, type Words } from "@/components/form/words";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { CheckResult } from "./check-result";

type Props = { siteId: string; siteKey: string; address: string };

/** The desk looks at the page itself; what it found stands below and is read out. */
export function CheckForm({ siteId, siteKey, address }: Props) {
  const t = useTranslations("installation");
  const ui = useTranslations("ui") as unknown as Words;
  const id = useId();
  const check = useMutation(useTRPC().consent.checkInstallation.mutationOptions());
  const failure = check.error && readFailure(check.error);
  const isInvalid = failure?.fields.address !== undefined;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    check.mutate({ siteId, address: String(new FormData(event.currentTarget).get("address")).trim() });
  };
  return (
    <>
      <form className="form mt-4" onSubmit={send} noValidate>
        <div className="field">
          <label htmlFor={id}>{t("check.address")}</label>
          <input
            id={id}
            name="address"
            type="url"
            defaultValue={address}
            maxLength={500}
            aria-invalid={isInvalid}
            aria-describedby={isInvalid ? `${id}-error` : undefined}
          />
          {isInvalid ? (
            <p className="error mark late" id={`${id}-error`} role="alert">
              {t("check.invalid")}
            </p>
          ) : null}
        </div>
        <div className="acts">
          <Button type="submit" look="primary" disabled={check.isPending}>
            {check.isPending ? t("check.checking") : t("check.press")}
          </Button>
        </div>
      </form>
      {failure && !isInvalid ? (
        <Note state="late" title={t("check.notChecked")} alert>
          {failureSentence(ui, t as unknown as Words, failure)}
        </Note>
      ) : null}
      <div role="status" className="mt-4">
        {check.data ? <CheckResult found={check.data} siteKey={siteKey} /> : null}
      </div>
    </>
  );
}
