"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { useTRPC } from "@/components/trpc/context";
import { CreateVendor } from "@/contracts/vendors";
import { type Choices, VendorFields } from "./vendor-fields";

const blank = {
  name: "",
  formerNames: [],
  address: null,
  country: null,
  parentId: null,
  contractKind: null,
  contractOn: null,
  contractUntil: null,
  reviewOn: null,
  note: null,
  services: [],
  transfers: [],
};

export function NewVendorForm(choices: Choices) {
  const [t, router] = [useTranslations("vendors"), useRouter()];
  const create = useMutation(useTRPC().vendors.create.mutationOptions());
  return (
    <Form
      schema={CreateVendor}
      defaults={blank}
      namespace="vendors"
      submit={(values) => create.mutateAsync(values)}
      done={({ id }) => router.push(`/vendors/${id}`)}
      save={t("add")}
      cancelHref="/vendors"
      wide
    >
      <VendorFields {...choices} />
    </Form>
  );
}
