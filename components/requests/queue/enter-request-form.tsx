"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoicesField } from "@/components/form/choices-field";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { EnterRequest, enteredChannels } from "@/contracts/requests";
import { type Language, languages } from "@/messages";
import { useRightOptions } from "./right-options";

type Props = { sites: { id: string; name: string; controllerName: string }[]; language: Language; today: string };

export function EnterRequestForm({ sites, language, today }: Props) {
  const [t, router] = [useTranslations("requests"), useRouter()];
  const enter = useMutation(useTRPC().requests.enter.mutationOptions());
  return (
    <Form
      schema={EnterRequest}
      defaults={{
        siteId: sites.length === 1 ? sites[0]?.id : "",
        receivedOn: today,
        channel: "letter",
        rights: [],
        name: "",
        email: null,
        message: null,
        language,
      }}
      namespace="requests"
      submit={(values) => enter.mutateAsync(values)}
      done={({ id }) => router.push(`/requests/${id}`)}
      save={t("save")}
      cancelHref="/requests"
    >
      <SelectField
        name="siteId"
        options={sites.map(({ id, name, controllerName }) => ({ value: id, label: `${name}, ${controllerName}` }))}
      />
      <FieldRow>
        <SelectField
          name="channel"
          options={enteredChannels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        />
        <DateField name="receivedOn" />
      </FieldRow>
      <ChoicesField name="rights" options={useRightOptions()} beside />
      <FieldRow>
        <TextField name="name" />
        <TextField name="email" type="email" optional />
      </FieldRow>
      <TextArea name="message" optional rows={6} />
      <SelectField name="language" options={languages.map((value) => ({ value, label: t(`language.${value}`) }))} />
    </Form>
  );
}
