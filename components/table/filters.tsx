import Form from "next/form";
import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import type { Query } from "./address";
import { AutoDate } from "./auto-date";
import { AutoSelect } from "./auto-select";

export type FilterSelect = {
  name: string;
  label: string;
  /** What no choice says: "Any role". */
  any: string;
  options: readonly { value: string; label: string }[];
};

type Props = {
  label: string;
  path: string;
  query: Query;
  search?: { label: string; placeholder?: string };
  selects?: FilterSelect[];
  /** Days between which is looked. */
  dates?: { name: string; label: string }[];
  /** What else of the address a new choice leaves as it is. */
  kept?: string[];
  tally?: ReactNode;
};

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? "";

/** A GET form: what is chosen stands in the address bar. Works without a script by Enter or the hidden button. */
export async function Filters({ label, path, query, search, selects = [], dates = [], kept: also = [], tally }: Props) {
  const t = await getT("ui");
  const kept = ["sort", "direction", ...also].filter((name) => one(query[name]));
  return (
    <Form className="filters" role="search" aria-label={label} action={path} scroll={false}>
      <button type="submit" className="button vh">
        {t("table.search")}
      </button>
      {kept.map((name) => (
        <input key={name} type="hidden" name={name} value={one(query[name])} />
      ))}
      {search ? (
        <div className="field find">
          <label htmlFor="filter-q">{search.label}</label>
          <input
            key={one(query.q)}
            id="filter-q"
            name="q"
            type="search"
            defaultValue={one(query.q)}
            placeholder={search.placeholder}
            data-search
          />
        </div>
      ) : null}
      {selects.map(({ name, label: title, any, options }) => (
        <div className="field" key={name}>
          <label htmlFor={`filter-${name}`}>{title}</label>
          <AutoSelect key={one(query[name])} id={`filter-${name}`} name={name} defaultValue={one(query[name])}>
            <option value="">{any}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </AutoSelect>
        </div>
      ))}
      {dates.map(({ name, label: title }) => (
        <div className="field" key={name}>
          <label htmlFor={`filter-${name}`}>{title}</label>
          <AutoDate key={one(query[name])} id={`filter-${name}`} name={name} defaultValue={one(query[name])} />
        </div>
      ))}
      {tally ? (
        <p className="tally" role="status">
          {tally}
        </p>
      ) : null}
    </Form>
  );
}
