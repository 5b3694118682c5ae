"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { type ConsentRecord, FindRecord } from "@/contracts/consent";
import { FoundRecord } from "./found-record";

/** The id goes in a body and the record comes back to this page only: an address would keep both in a history and a log. */
export function Lookup() {
  const t = useTranslations("records");
  const find = useMutation(useTRPC().consent.findRecord.mutationOptions());
  const [found, setFound] = useState<ConsentRecord | null>();
  return (
    <>
      <Form
        schema={FindRecord}
        defaults={{ id: "" }}
        namespace="records"
        submit={(values) => find.mutateAsync(values)}
        done={setFound}
        save={t("find")}
      >
        <TextField name="id" placeholder="019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071" />
      </Form>
      <div aria-live="polite">
        {found ? <FoundRecord record={found} /> : null}
        {found === null ? (
          <section className="empty mt-12">
            <h2>{t("none")}</h2>
            <p>{t("noneWhy")}</p>
          </section>
        ) : null}
      </div>
    </>
  );
}
