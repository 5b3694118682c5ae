"use client";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { PeriodField } from "@/components/form/period-field";
import { RowsField } from "@/components/form/rows-field";
import { SelectField } from "@/components/form/select-field";
import { TagsField } from "@/components/form/tags-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { type Activity, retentionActions, retentionTriggers } from "@/contracts/activities";
import { legalBases } from "@/contracts/fields";
import { RecipientRows } from "./recipient-rows";

const blankRule = { data: "", trigger: "collection", period: "", action: "delete", wording: "" };

/** The fields of an activity, the same for a new one and an edit. */
export function ActivityFields({ stored = [] }: { stored?: Activity["recipients"] }) {
  const t = useTranslations("activities");
  const bases = legalBases.map((value) => ({ value, label: t(`legalBasis.${value}`) }));
  const triggers = retentionTriggers.map((value) => ({ value, label: t(`trigger.${value}`) }));
  const actions = retentionActions.map((value) => ({ value, label: t(`action.${value}`) }));
  return (
    <>
      <FieldRow>
        <TextField name="name" />
        <TextField name="noticeSection" optional />
      </FieldRow>
      <TextArea name="description" optional rows={4} />
      <TagsField name="dataCategories" optional />
      <TagsField name="subjectCategories" optional />
      <RowsField name="purposes" add={t("addPurpose")} blank={{ name: "", legalBasis: "", note: "" }}>
        {(path) => (
          <>
            <TextField name={`${path}.name`} />
            <FieldRow>
              <SelectField name={`${path}.legalBasis`} options={bases} optional />
              <TextField name={`${path}.note`} optional />
            </FieldRow>
          </>
        )}
      </RowsField>
      <RowsField name="retention" add={t("addStage")} blank={blankRule}>
        {(path) => (
          <>
            <TextField name={`${path}.data`} />
            <FieldRow>
              <PeriodField name={`${path}.period`} unitLabel={t("fields.unit")} optional />
              <SelectField name={`${path}.trigger`} options={triggers} empty={false} />
              <SelectField name={`${path}.action`} options={actions} empty={false} />
            </FieldRow>
            <TextField name={`${path}.wording`} optional />
          </>
        )}
      </RowsField>
      <RecipientRows stored={stored} namedRole={(role) => t(`role.${role}`)} />
    </>
  );
}
