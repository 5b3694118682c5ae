"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { EnterCorrespondence } from "@/contracts/correspondence";
import { enteredChannels } from "@/contracts/requests";

type Props = { controllers: { id: string; name: string }[]; today: string };

/** What came on paper or by phone and is no request, such as an authority's letter. */
export function EnterForm({ controllers, today }: Props) {
  const [t, router] = [useTranslations("correspondence"), useRouter()];
  const enter = useMutation(useTRPC().requests.correspondence.enter.mutationOptions());
  return (
    <Form
      schema={EnterCorrespondence}
      defaults={{
        controllerId: controllers.length === 1 ? controllers[0]?.id : "",
        way: "letter",
        receivedOn: today,
        ...{ name: "", email: null, subject: null, text: "" },
      }}
      namespace="correspondence"
      submit={(values) => enter.mutateAsync(values)}
      done={(kept) => router.push(`/requests/correspondence/${kept.id}`)}
      save={t("send.enter")}
      cancelHref="/requests/correspondence"
    >
      <SelectField name="controllerId" options={controllers.map(({ id: value, name: label }) => ({ value, label }))} />
      <FieldRow>
        <SelectField name="way" options={enteredChannels.map((value) => ({ value, label: t(`way.${value}`) }))} />
        <DateField name="receivedOn" />
      </FieldRow>
      <FieldRow>
        <TextField name="name" />
        <TextField name="email" type="email" optional />
      </FieldRow>
      <TextField name="subject" optional />
      <TextArea name="text" rows={6} />
    </Form>
  );
}
