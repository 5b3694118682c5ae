"use client";
import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Form } from "@/components/form/form";
import { TextArea } from "@/components/form/text-area";
import type { RecordRef } from "@/contracts/fields";
import { ArchivePlace } from "@/contracts/sites";

type Props = RecordRef & {
  archived: boolean;
  why: string;
  submit: (values: ArchivePlace) => Promise<unknown>;
};

/** Folded away until it is wanted; archiving can be taken back, so it asks for a reason and nothing more. */
export function ArchiveForm({ id, version, archived, why, submit }: Props) {
  const [t, router] = [useTranslations("sites"), useRouter()];
  const act = t(archived ? "archive.restore" : "archive.archive");
  return (
    <details>
      <summary>{act}</summary>
      <p className="small soft">{archived ? t("archive.restoreWhy") : why}</p>
      <Form
        schema={ArchivePlace}
        defaults={{ id, version, reason: null }}
        namespace="sites"
        submit={submit}
        done={() => router.refresh()}
        save={act}
      >
        <TextArea name="reason" optional rows={2} />
      </Form>
    </details>
  );
}
