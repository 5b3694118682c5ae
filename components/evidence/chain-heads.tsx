import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { Hash } from "@/components/ui/hash";
import type { Verification } from "@/contracts/evidence";
import { formatNumber } from "@/messages/format";
import { streamWords } from "./act-words";

export async function ChainHeads({ heads }: Pick<Verification, "heads">) {
  const [t, language] = [await getT("evidence"), await getLanguage()];
  return (
    <Section title={t("verification.heads")} id="heads" lead={t("verification.headsWhy")}>
      <Table
        caption={t("verification.heads")}
        rows={heads}
        rowKey={(row) => row.stream}
        rowHref={(row) => `/evidence?stream=${encodeURIComponent(row.stream)}`}
        columns={[
          { key: "stream", label: t("fields.stream"), width: 18, render: (row) => streamWords(t, row.stream) },
          {
            key: "seq",
            label: t("fields.entries"),
            numeric: true,
            width: 12,
            render: (row) => formatNumber(row.seq, language),
          },
          { key: "hash", label: t("fields.head"), render: (row) => <Hash value={row.hash} bytes={32} /> },
        ]}
      />
    </Section>
  );
}
