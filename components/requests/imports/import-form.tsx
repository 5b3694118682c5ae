"use client";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { FileField } from "@/components/form/file-field";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { useTRPC } from "@/components/trpc/context";
import { type ImportPreview, ReadImport } from "@/contracts/request-imports";
import { ImportFound } from "./import-found";

type Props = { sites: { id: string; name: string; controllerName: string }[] };

/** A table is looked at first; what was looked at is what is taken up. */
export function ImportForm({ sites }: Props) {
  const t = useTranslations("requests");
  const [looked, setLooked] = useState<{ input: ReadImport; preview: ImportPreview }>();
  const read = useMutation(useTRPC().requests.previewImport.mutationOptions());
  return (
    <>
      <Form
        schema={ReadImport}
        defaults={{ siteId: sites.length === 1 ? sites[0]?.id : "", raw: "" }}
        namespace="requests"
        submit={async (input) => ({ input, preview: await read.mutateAsync(input) })}
        done={setLooked}
        save={t("imports.read")}
      >
        <SelectField
          name="siteId"
          options={sites.map(({ id, name, controllerName }) => ({ value: id, label: `${name}, ${controllerName}` }))}
        />
        <FileField name="raw" accept=".csv,text/csv" />
      </Form>
      {looked ? <ImportFound key={looked.preview.sha256} {...looked} /> : null}
    </>
  );
}
