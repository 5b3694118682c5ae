import Form from "next/form";
import { getT } from "@/components/i18n/translator";
import { type Query, withQuery } from "@/components/table/address";
import { AutoSelect } from "@/components/table/auto-select";
import { PageLink } from "@/components/ui/page-link";
import type { ListEvidence } from "@/contracts/evidence";
import { streamWords } from "./act-words";

type Props = { input: ListEvidence; query: Query; streams: string[]; total: number };

/** A GET form like those of the other lists, with a day. */
export async function EvidenceFilters({ input, query, streams, total }: Props) {
  const [t, ui] = [await getT("evidence"), await getT("ui")];
  return (
    <Form className="filters" role="search" aria-label={t("title")} action="/evidence" scroll={false}>
      {input.about ? <input type="hidden" name="about" value={input.about} /> : null}
      <div className="field">
        <label htmlFor="filter-stream">{t("fields.stream")}</label>
        <AutoSelect key={input.stream} id="filter-stream" name="stream" defaultValue={input.stream}>
          <option value="">{t("anyStream")}</option>
          {streams.map((stream) => (
            <option key={stream} value={stream}>
              {streamWords(t, stream)}
            </option>
          ))}
        </AutoSelect>
      </div>
      <div className="field">
        <label htmlFor="filter-day">{t("fields.day")}</label>
        <input key={input.day} id="filter-day" name="day" type="date" defaultValue={input.day} />
      </div>
      <button type="submit" className="button">
        {ui("table.search")}
      </button>
      <p className="tally" role="status">
        <b>{t("count", { count: total })}</b>
        {input.about ? (
          <>
            {" "}
            {t("aboutOne")}. <PageLink href={withQuery("/evidence", query, { about: null })}>{t("aboutAll")}</PageLink>
          </>
        ) : null}
      </p>
    </Form>
  );
}
