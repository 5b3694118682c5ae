"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { type Cookie, cookieProviders } from "@/contracts/cookies";

/** Who sets it, and how the notice prints that; a vendor is one whose service this controller obtains. */
export function ProviderFields({ stored }: { stored?: Pick<Cookie, "vendorId" | "vendorName"> }) {
  const t = useTranslations("cookies");
  const { setValue } = useFormContext();
  const [provider, controllerId] = useWatch({ name: ["provider", "controllerId"] });
  const services = useQuery(
    useTRPC().vendors.services.queryOptions({ controllerId }, { enabled: Boolean(controllerId) }),
  );
  const isVendor = provider === "vendor";
  useEffect(() => {
    if (!isVendor) setValue("vendorId", null);
  }, [isVendor, setValue]);
  const vendors = new Map((services.data ?? []).map(({ vendorId, vendorName }) => [vendorId, vendorName]));
  if (stored?.vendorId && stored.vendorName) vendors.set(stored.vendorId, stored.vendorName);
  return (
    <>
      <TextField name="company" optional />
      <ChoiceField
        name="provider"
        options={cookieProviders.map((value) => ({ value, label: t(`provider.${value}`) }))}
      />
      {isVendor ? (
        // Options that arrive later do not change what a select shows: it is made anew with them.
        <SelectField
          key={services.status}
          name="vendorId"
          options={[...vendors].map(([value, label]) => ({ value, label }))}
        />
      ) : null}
    </>
  );
}
