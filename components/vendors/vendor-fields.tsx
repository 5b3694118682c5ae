"use client";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import type { Option } from "@/components/form/option";
import { RowsField } from "@/components/form/rows-field";
import { SelectField } from "@/components/form/select-field";
import { TagsField } from "@/components/form/tags-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { contractKinds, transferMechanisms, vendorRoles } from "@/contracts/vendors";

export type Choices = {
  controllers: { id: string; name: string }[];
  vendors: { id: string; name: string }[];
  /** Named on the server: browsers and Node do not spell every country alike. */
  countries: Option[];
};

/** The fields of a vendor, the same for a new one and an edit. */
export function VendorFields({ controllers, vendors, countries }: Choices) {
  const t = useTranslations("vendors");
  const named = (rows: { id: string; name: string }[]) => rows.map(({ id, name }) => ({ value: id, label: name }));
  const roles = vendorRoles.map((value) => ({ value, label: t(`role.${value}`) }));
  const mechanisms = transferMechanisms.map((value) => ({ value, label: t(`mechanism.${value}`) }));
  const kinds = contractKinds.map((value) => ({ value, label: t(`contractKind.${value}`) }));
  const service = {
    name: "",
    role: "",
    controllerId: controllers.length === 1 ? controllers[0]?.id : "",
    noticeAddress: "",
    optOutAddress: "",
  };
  return (
    <>
      <TextField name="name" />
      <TagsField name="formerNames" optional />
      <FieldRow>
        <SelectField name="country" options={countries} optional />
        <SelectField name="parentId" options={named(vendors)} optional />
      </FieldRow>
      <TextArea name="address" optional rows={3} />
      <RowsField name="services" add={t("addService")} blank={service}>
        {(path) => (
          <>
            <TextField name={`${path}.name`} />
            <FieldRow>
              <SelectField name={`${path}.role`} options={roles} />
              <SelectField name={`${path}.controllerId`} options={named(controllers)} />
            </FieldRow>
            <FieldRow>
              <TextField name={`${path}.noticeAddress`} type="url" optional />
              <TextField name={`${path}.optOutAddress`} type="url" optional />
            </FieldRow>
          </>
        )}
      </RowsField>
      <RowsField name="transfers" add={t("addTransfer")} blank={{ country: "", mechanism: "", note: "" }}>
        {(path) => (
          <>
            <FieldRow>
              <SelectField name={`${path}.country`} options={countries} />
              <SelectField name={`${path}.mechanism`} options={mechanisms} optional />
            </FieldRow>
            <TextField name={`${path}.note`} optional />
          </>
        )}
      </RowsField>
      <SelectField name="contractKind" options={kinds} optional />
      <FieldRow>
        <DateField name="contractOn" optional />
        <DateField name="contractUntil" optional />
        <DateField name="reviewOn" optional />
      </FieldRow>
      <TextArea name="note" optional rows={3} />
    </>
  );
}
