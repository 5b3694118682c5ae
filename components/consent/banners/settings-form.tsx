"use client";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { FieldRow } from "@/components/form/field-row";
import { Form } from "@/components/form/form";
import { RowsField } from "@/components/form/rows-field";
import { TextField } from "@/components/form/text-field";
import { useTRPC } from "@/components/trpc/context";
import { type BannerSettings, consentModes, SaveBanner } from "@/contracts/banners";
import { LookFields } from "./look-fields";
import { PurposeFields } from "./purpose-fields";
import { VariantFields } from "./variant-fields";

type Props = { siteId: string; siteKey: string; settings: BannerSettings };

const empty = { en: "", de: "" };
const blankPurpose = { key: "", required: false, name: empty, text: empty, signals: [] };
const blankVariant = { key: "", share: "", title: null, text: null, accept: null, reject: null, choose: null };

/** All that the next banner is made from. Saving changes nothing that visitors see. */
export function SettingsForm({ siteId, siteKey, settings }: Props) {
  const [t, router] = [useTranslations("banners"), useRouter()];
  const save = useMutation(useTRPC().consent.saveBanner.mutationOptions());
  const back = `/consent/banners/${siteKey}`;
  const done = () => {
    router.push(back);
    router.refresh();
  };
  return (
    <Form
      schema={SaveBanner}
      defaults={{ siteId, ...settings }}
      namespace="banners"
      submit={(values) => save.mutateAsync(values)}
      done={done}
      save={t("save")}
      cancelHref={back}
      wide
    >
      <RowsField name="purposes" add={t("addPurpose")} blank={blankPurpose}>
        {(path) => <PurposeFields path={path} />}
      </RowsField>
      <TextField name="months" type="number" />
      <ChoiceField
        name="mode"
        options={consentModes.map((mode) => ({ value: mode, label: t(`mode.${mode}`), note: t(`modeNote.${mode}`) }))}
      />
      <LookFields />
      <RowsField name="variants" add={t("addVariant")} blank={blankVariant}>
        {(path) => <VariantFields path={path} />}
      </RowsField>
      <RowsField name="pageGroups" add={t("addPageGroup")} blank={{ key: "", prefix: "" }}>
        {(path) => (
          <FieldRow>
            <TextField name={`${path}.key`} />
            <TextField name={`${path}.prefix`} />
          </FieldRow>
        )}
      </RowsField>
    </Form>
  );
}
