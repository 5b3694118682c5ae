import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { durationInWords } from "@/contracts/cookie-words";
import type { Cookie } from "@/contracts/cookies";

/** Each technique with its duration as recorded, beside the words as printed. */
export async function CookieStorages({ cookie }: { cookie: Cookie }) {
  const [t, language] = [await getT("cookies"), await getLanguage()];
  return (
    <Section title={t("fields.storages")} id="storages">
      <Table
        caption={t("fields.storages")}
        rows={cookie.storages}
        rowKey={(storage) => storage.id}
        columns={[
          {
            key: "technique",
            label: t("fields.technique"),
            width: 22,
            render: ({ technique }) => t(`technique.${technique}`),
          },
          {
            key: "duration",
            label: t("fields.duration"),
            render: (storage) => durationInWords(storage, language),
          },
          { key: "wording", label: t("fields.wording"), width: 36, render: ({ wording }) => wording },
        ]}
      />
    </Section>
  );
}
