"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoicesField } from "@/components/form/choices-field";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { MakeRequest, type OpenedCorrespondence } from "@/contracts/correspondence";
import { languages } from "@/messages";
import { useRightOptions } from "../queue/right-options";

/** A case with the words that came; what they ask for is for a person to say. */
export function MakeRequestForm({ opened }: { opened: OpenedCorrespondence }) {
  const [t, of, router] = [useTranslations("correspondence"), useTranslations("requests"), useRouter()];
  const make = useMutation(useTRPC().requests.correspondence.makeRequest.mutationOptions());
  const { id, sites, words, receivedOn, language } = opened;
  return (
    <Form
      schema={MakeRequest}
      defaults={{
        ...{ id, receivedOn, language, rights: [] },
        siteId: sites.length === 1 ? sites[0]?.id : "",
        name: words?.name ?? "",
        email: words?.email ?? null,
      }}
      namespace="correspondence"
      submit={(values) => make.mutateAsync(values)}
      done={(made) => router.push(`/requests/${made.id}`)}
      save={t("send.makeRequest")}
    >
      <ChoicesField name="rights" options={useRightOptions()} beside />
      <FieldRow>
        <SelectField name="siteId" options={sites.map(({ id: value, name: label }) => ({ value, label }))} />
        <DateField name="receivedOn" hint={t("hints.receivedOn")} />
      </FieldRow>
      <FieldRow>
        <TextField name="name" />
        <TextField name="email" type="email" optional />
      </FieldRow>
      <SelectField name="language" options={languages.map((value) => ({ value, label: of(`language.${value}`) }))} />
    </Form>
  );
}
