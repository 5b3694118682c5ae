import { getLanguage, getT } from "@/components/i18n/translator";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import { Hash } from "@/components/ui/hash";
import { PageLink } from "@/components/ui/page-link";
import type { EvidenceRow } from "@/contracts/evidence";
import type { Permission } from "@/contracts/permissions";
import { formatDateTime } from "@/messages/format";
import { actorWords, actWords, streamWords } from "./act-words";
import { recordOf } from "./record-of";

type Props = { rows: EvidenceRow[]; held: Permission[] };

export async function EvidenceTable({ rows, held }: Props) {
  const [t, language] = [await getT("evidence"), await getLanguage()];
  const columns: Column<EvidenceRow>[] = [
    { key: "act", label: t("fields.act"), width: 24, render: (row) => actWords(t, row.act) },
    { key: "at", label: t("fields.at"), render: (row) => formatDateTime(row.at, language) },
    { key: "actor", label: t("fields.actor"), render: (row) => actorWords(t, row) },
    {
      key: "about",
      label: t("fields.about"),
      render: ({ about }) =>
        about ? (
          <PageLink className="hash" href={`/evidence?about=${about}`} title={t("allAbout")}>
            {about.slice(-8)}
          </PageLink>
        ) : (
          "—"
        ),
    },
    {
      key: "entry",
      label: t("fields.entry"),
      render: ({ stream, seq }) => t("entry", { stream: streamWords(t, stream), seq: String(seq) }),
    },
    { key: "hash", label: t("fields.hash"), secondary: true, render: (row) => <Hash value={row.hash} bytes={6} /> },
  ];
  return (
    <Table
      line
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => `${row.stream}/${row.seq}`}
      rowHref={(row) => recordOf(row, held)}
    />
  );
}
