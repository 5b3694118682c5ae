"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import { useTRPC } from "@/components/trpc/context";
import { EditVendor, type Vendor } from "@/contracts/vendors";
import { type Choices, VendorFields } from "./vendor-fields";

export function EditVendorForm({ vendor, ...choices }: Choices & { vendor: Vendor }) {
  const [t, router] = [useTranslations("vendors"), useRouter()];
  const save = useMutation(useTRPC().vendors.edit.mutationOptions());
  const done = () => {
    router.push(`/vendors/${vendor.id}`);
    router.refresh();
  };
  return (
    <Form
      schema={EditVendor}
      defaults={{ ...vendor, reason: null }}
      namespace="vendors"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={`/vendors/${vendor.id}`}
      wide
    >
      <VendorFields {...choices} />
      <TextArea name="reason" optional rows={2} />
    </Form>
  );
}
