"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { CreateController } from "@/contracts/sites";
import { type ControllerChoices, ControllerFields } from "./controller-fields";

const blank = {
  key: "",
  name: "",
  address: null,
  country: null,
  calendar: "DE" as const,
  ownDays: [],
  answerDays: 14,
  secondPerson: true,
  caseYears: 3,
  proofYears: 3,
  publicFigures: false,
  language: "en" as const,
  email: null,
  dpoName: null,
  dpoAddress: null,
  dpoEmail: null,
  authority: null,
};

export function NewControllerForm({ choices }: { choices: ControllerChoices }) {
  const [t, router] = [useTranslations("sites"), useRouter()];
  const create = useMutation(useTRPC().sites.createController.mutationOptions());
  return (
    <Form
      schema={CreateController}
      defaults={blank}
      namespace="sites"
      submit={(values) => create.mutateAsync(values)}
      done={({ id }) => router.push(`/sites/controllers/${id}`)}
      save={t("controllers.add")}
      cancelHref="/sites"
    >
      <ControllerFields {...choices} />
      <TextField name="key" />
    </Form>
  );
}
