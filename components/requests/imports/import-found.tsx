"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { readFailure } from "@/components/form/failure";
import { useTRPC } from "@/components/trpc/context";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";
import type { ImportPreview, ReadImport } from "@/contracts/request-imports";
import { ImportRows } from "./import-rows";

const shown = 50;

/** What a table would become: its cases, or what is wrong with which row. */
export function ImportFound({ input, preview }: { input: ReadImport; preview: ImportPreview }) {
  const [t, ui] = [useTranslations("requests"), useTranslations("ui")];
  const [refusal, setRefusal] = useState<string>();
  const take = useMutation(useTRPC().requests.takeImport.mutationOptions());
  const { cases, problems, missing, unknown, tooMany, sha256 } = preview;
  const named = (columns: ImportPreview["missing"]) => columns.map((one) => t(`imports.column.${one}`)).join(", ");
  if (take.data)
    return (
      <Note state="done" title={t("imports.done", { count: take.data.count })} apart alert>
        <PageLink href="/requests">{t("title")}</PageLink>
      </Note>
    );
  return (
    <section className="mt-8" aria-live="polite">
      {missing.length > 0 ? (
        <Note state="late" title={t("imports.missing", { columns: named(missing) })} apart />
      ) : null}
      {tooMany ? <Note state="late" title={t("imports.tooMany")} apart /> : null}
      {problems.length > 0 ? (
        <Note state="late" title={t("imports.problems", { count: problems.length })} apart>
          <ul>
            {problems.slice(0, shown).map(({ line, problem, value }) => (
              <li key={line}>{t("imports.line", { line, problem: t(`imports.problem.${problem}`), value })}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {unknown.length > 0 ? (
        <p className="small soft">{t("imports.unknown", { columns: unknown.join(", ") })}</p>
      ) : null}
      <p>{t("imports.found", { count: cases.length })}</p>
      <ImportRows cases={cases.slice(0, 10)} />
      {problems.length === 0 && missing.length === 0 && cases.length > 0 ? (
        <div className="acts after">
          <Button
            look="primary"
            disabled={take.isPending}
            onClick={() =>
              take.mutateAsync({ ...input, sha256 }).catch((error: unknown) => setRefusal(readFailure(error).code))
            }
          >
            {t("imports.take", { count: cases.length })}
          </Button>
        </div>
      ) : null}
      {refusal ? (
        <p className="mark late error" role="alert">
          {refusal === "conflict" ? t("imports.changed") : ui("refusals.internal")}
        </p>
      ) : null}
    </section>
  );
}
