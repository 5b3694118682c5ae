import { getLanguage, translator } from "@/components/i18n/translator";
import { Change } from "@/components/ui/change";
import { PageLink } from "@/components/ui/page-link";
import type { RedlineCause } from "@/contracts/policies";
import type { Namespace } from "@/messages";
import { formatDate } from "@/messages/format";
import { fieldLabel, fieldValue, titleOf, type Words } from "./words";

const rooms = {
  controller: { namespace: "sites", path: "/sites/controllers" },
  activity: { namespace: "activities", path: "/activities" },
  cookie: { namespace: "cookies", path: "/cookies" },
  vendor: { namespace: "vendors", path: "/vendors" },
} as const satisfies Record<string, { namespace: Namespace; path: string }>;

/** Why a clause says something else: each record with the field, who changed it, when, and because of what. */
export async function CauseList({ causes }: { causes: RedlineCause[] }) {
  const language = await getLanguage();
  const t = translator(language, "policies");
  const said = (actorName: string | null, at: string | null, reason: string | null) =>
    [
      actorName && actorName !== "worker" ? actorName : t("causes.process"),
      at && formatDate(at, language, { weekday: "none", month: "short" }),
      reason && `“${reason}”`,
    ]
      .filter(Boolean)
      .join(", ");
  const line = (cause: RedlineCause) => {
    if (cause.kind === "product" || cause.kind === "version") return t(`causes.${cause.kind}`);
    if (cause.kind === "text")
      return (
        <>
          {t("causes.text")} <span className="faint">{said(cause.actorName, cause.at, null)}</span>
        </>
      );
    const { record, change } = cause;
    const { namespace, path } = rooms[record.kind];
    const own = translator(language, namespace) as unknown as Words;
    const part = own.has(`parts.${change.part}`) ? own(`parts.${change.part}`) : record.name;
    return (
      <>
        <PageLink href={`${path}/${record.id}#history`}>{record.name}</PageLink>{" "}
        <span className="faint">{said(change.actorName, change.at, change.reason)}</span>
        {change.kind === "changed"
          ? change.fields.map(({ name, before, after }) => (
              <Change
                key={name}
                label={fieldLabel(own, name)}
                before={fieldValue(own, language, name, before)}
                after={fieldValue(own, language, name, after)}
              />
            ))
          : `: ${t(`causes.${change.kind}`, { part, name: titleOf(change, own, language) })}`}
      </>
    );
  };
  return (
    <ul className="causes small" aria-label={t("causes.label")}>
      {causes.map((cause, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
        <li key={index}>{line(cause)}</li>
      ))}
    </ul>
  );
}
