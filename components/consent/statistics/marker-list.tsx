import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";
import type { Permission } from "@/contracts/permissions";
import type { Marker } from "@/contracts/statistics";
import { formatDate } from "@/messages/format";
import { inventedLetter } from "./version-name";

/** Who may read what a marker opens; a public notice everybody. */
const readers: Record<"banner" | "vendor", Permission> = { banner: "consent:banners", vendor: "vendors:read" };

/** What changed, by letter; each opens it for those who may read there. */
export async function MarkerList({ markers }: { markers: Marker[] }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  if (markers.length === 0) return null;
  return (
    <ol className="legend">
      {markers.map(({ letter, day, kind, detail, href }) => {
        const said = t(`marker.${kind}`, { detail: kind === "demo" ? inventedLetter(Number(detail)) : detail });
        const link = href ? <PageLink href={href}>{said}</PageLink> : said;
        return (
          <li key={letter} id={`marker-${letter}`}>
            <b>{letter}</b>
            <time dateTime={day}>{formatDate(day, language, { weekday: "short", month: "short" })}</time>
            <span>
              {kind === "banner" || kind === "vendor" ? (
                <Can permission={readers[kind]} otherwise={said}>
                  {link}
                </Can>
              ) : (
                link
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
