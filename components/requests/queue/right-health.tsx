import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { withQuery } from "@/components/table/address";
import { roles } from "@/components/table/roles";
import { PageLink } from "@/components/ui/page-link";
import type { RightHealth as Health } from "@/contracts/requests";
import { HealthBar } from "./health-bar";

const kinds = [
  { key: "late", urgency: "late" },
  { key: "soon", urgency: "soon" },
  { key: "onTrack", urgency: "on_track" },
] as const;

/** Open rights by how they stand: a bar a right, and each number leads to its rows. */
export async function RightHealth({ health }: { health: Health[] }) {
  const t = await getT("requests");
  if (health.length === 0) return null;
  return (
    <Section title={t("health.title")} id="health" lead={t("health.lead")}>
      <table className="table bars stack dense" {...roles.table}>
        <caption className="vh">{t("health.title")}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {(["right", "bar", "late", "soon", "onTrack"] as const).map((column) => (
              <th
                key={column}
                scope="col"
                {...roles.column}
                className={column === "right" || column === "bar" ? undefined : "num"}
              >
                {column === "bar" ? <span className="vh">{t("health.bar")}</span> : t(`health.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {health.map((row) => (
            <tr key={row.right} {...roles.row}>
              <th scope="row" {...roles.name}>
                {t(`right.${row.right}`)}
              </th>
              <td className="bar" {...roles.cell}>
                <HealthBar health={row} />
              </td>
              {kinds.map(({ key, urgency }) => (
                <td key={key} className="num" {...roles.cell} data-label={t(`health.${key}`)}>
                  {row[key] === 0 ? (
                    "0"
                  ) : (
                    <PageLink href={withQuery("/requests", {}, { right: row.right, urgency })}>{row[key]}</PageLink>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small after">
        <PageLink href="/requests/figures">{t("figures.title")}</PageLink>
      </p>
    </Section>
  );
}
