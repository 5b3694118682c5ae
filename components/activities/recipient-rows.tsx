"use client";
import { useQuery } from "@tanstack/react-query";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { RowsField } from "@/components/form/rows-field";
import { SelectField } from "@/components/form/select-field";
import { useTRPC } from "@/components/trpc/context";
import type { Activity } from "@/contracts/activities";
import { vendorRoles } from "@/contracts/vendors";

type Props = { stored: Activity["recipients"]; namedRole: (role: (typeof vendorRoles)[number]) => string };

/** The services of the chosen controller; what stands already can be kept even when its vendor is archived. */
export function RecipientRows({ stored, namedRole }: Props) {
  const t = useTranslations("activities");
  const controllerId = String(useWatch({ name: "controllerId" }) ?? "");
  const services = useQuery(
    useTRPC().vendors.services.queryOptions({ controllerId }, { enabled: controllerId !== "" }),
  );
  const offered = (services.data ?? []).map(({ id, name, vendorName }) => ({
    value: id,
    label: `${vendorName}: ${name}`,
  }));
  const kept = stored
    .filter(({ serviceId }) => !offered.some((option) => option.value === serviceId))
    .map(({ serviceId, vendorName, serviceName }) => ({ value: serviceId, label: `${vendorName}: ${serviceName}` }));
  const roles = vendorRoles.map((value) => ({ value, label: namedRole(value) }));
  return (
    <RowsField
      name="recipients"
      add={t("addRecipient")}
      blank={{ serviceId: "", role: "" }}
      hint={controllerId ? undefined : t("chooseController")}
    >
      {(path) => (
        <FieldRow>
          {/* Options that arrive later do not change what a select shows: it is made anew with them. */}
          <SelectField key={services.status} name={`${path}.serviceId`} options={[...kept, ...offered]} />
          <SelectField name={`${path}.role`} options={roles} empty={t("asService")} optional />
        </FieldRow>
      )}
    </RowsField>
  );
}
