"use client";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import type { Option } from "@/components/form/option";
import { RowsField } from "@/components/form/rows-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type Cookie, cookieCategories, deviceBases } from "@/contracts/cookies";
import { legalBases } from "@/contracts/fields";
import { ProviderFields } from "./provider-fields";
import { type SiteChoice, SiteChoices } from "./site-choices";
import { StorageFields } from "./storage-fields";

type Props = { sites: SiteChoice[]; places: Option[]; stored?: Pick<Cookie, "vendorId" | "vendorName"> };

const blankStorage = { technique: "cookie", duration: "not_stated", shortest: null, period: null, wording: "" };

/** The fields of a cookie, the same for a new one and an edit. */
export function CookieFields({ sites, places, stored }: Props) {
  const t = useTranslations("cookies");
  const devices = deviceBases.map((value) => ({ value, label: t(`deviceBasis.${value}`) }));
  const bases = legalBases.map((value) => ({ value, label: t(`processingBasis.${value}`) }));
  return (
    <>
      <SiteChoices sites={sites} />
      <SelectField
        name="category"
        options={cookieCategories.map((value) => ({ value, label: t(`category.${value}`) }))}
      />
      <ProviderFields stored={stored} />
      <TextArea name="purpose" optional rows={2} />
      <RowsField name="storages" add={t("addStorage")} blank={blankStorage}>
        {(path) => <StorageFields path={path} />}
      </RowsField>
      <FieldRow>
        <SelectField name="country" options={places} optional />
        <TextField name="name" optional />
        <TextField name="integratedAs" optional />
      </FieldRow>
      <FieldRow>
        <SelectField name="deviceBasis" options={devices} optional />
        <SelectField name="processingBasis" options={bases} optional />
      </FieldRow>
      <TextField name="basisWording" optional />
      <FieldRow>
        <TextField name="noticeSection" optional />
        <TextField name="position" type="number" />
      </FieldRow>
    </>
  );
}
