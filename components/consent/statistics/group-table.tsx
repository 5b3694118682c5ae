import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";
import { type GroupDimension, type GroupRates, groupDimensions } from "@/contracts/statistics";
import { formatDate, formatNumber } from "@/messages/format";
import { BarTable } from "./bar-table";
import { Definition } from "./definition";
import { formatInterval, formatShare } from "./format-rate";
import { groupName } from "./group-name";
import { byAddress, groupAddress } from "./question";

type Props = { groups: GroupRates; query: Query };

/** One dimension at a time, by links: two at once would make groups of a few people. */
async function Dimensions({ chosen, query }: { chosen: GroupDimension; query: Query }) {
  const t = await getT("statistics");
  return (
    <nav className="tabs" aria-label={t("groups.by")}>
      {groupDimensions.map((dimension) => (
        <PageLink
          key={dimension}
          href={byAddress(query, dimension)}
          aria-current={dimension === chosen ? "true" : undefined}
        >
          {t(`dimension.${dimension}`)}
        </PageLink>
      ))}
    </nav>
  );
}

export async function GroupTable({ groups, query }: Props) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { dimension, asked, span, blocks, rows } = groups;
  const say = (day: string) => formatDate(day, language, { weekday: "none", month: "short" });
  const names = (classes: string[]) =>
    new Intl.ListFormat(language, { type: "conjunction" }).format(
      classes.map((each) => groupName(t, language, dimension, each)),
    );
  const isCoarser = span !== null && (span.from !== asked.from || span.to !== asked.to);
  const range = span && { from: say(span.from), to: say(span.to) };
  return (
    <Section title={t("groups.title")} id="groups">
      <Dimensions chosen={dimension} query={query} />
      {range && rows.length > 0 ? (
        <>
          {isCoarser ? (
            <Note state="open" title={t("groups.coarser.title")} apart>
              {t("groups.coarser.text", { askedFrom: say(asked.from), askedTo: say(asked.to), ...range })}
            </Note>
          ) : null}
          <BarTable
            caption={t("groups.caption", { dimension: t(`dimension.${dimension}`), ...range })}
            first={t("groups.group")}
            bar={t("groups.share")}
            rows={rows}
            rowKey={({ classes }) => classes.join(" ")}
            name={({ classes, blocks: own }) => (
              <>
                {classes.length > 1 ? (
                  t("groups.together", { classes: names(classes) })
                ) : (
                  <PageLink href={groupAddress(query, `${dimension}.${classes[0]}`)}>{names(classes)}</PageLink>
                )}
                {own < blocks ? (
                  <small className="faint"> {t("groups.weeks", { blocks: own, all: blocks })}</small>
                ) : null}
              </>
            )}
            share={({ optIn }) => (optIn.share === null ? null : { share: optIn.share, look: "yes" })}
            nothing="—"
            columns={[
              { label: t("groups.shown"), secondary: true, render: ({ optIn }) => formatNumber(optIn.whole, language) },
              {
                label: t("groups.answered"),
                secondary: true,
                render: ({ accept }) => formatNumber(accept.whole, language),
              },
              { label: t("groups.accept"), secondary: true, render: ({ accept }) => formatShare(accept, language) },
              { label: t("groups.optIn"), render: ({ optIn }) => formatShare(optIn, language) },
              {
                label: t("groups.interval"),
                render: ({ optIn }) => <span className="nowrap">{formatInterval(optIn.interval, language)}</span>,
              },
            ]}
          />
        </>
      ) : (
        <Note state="unknown" title={t("rates.too_few")} apart>
          {t("groups.none", { dimension: t(`dimension.${dimension}`) })}
        </Note>
      )}
      <Definition>{t("groups.definition")}</Definition>
    </Section>
  );
}
