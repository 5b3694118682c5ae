import Form from "next/form";
import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import type { Query } from "./address";
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
  tally?: ReactNode;
};

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? "";

/** A GET form: what is chosen stands in the address bar. Works without a script by Enter or the hidden button. */
export async function Filters({ label, path, query, search, selects = [], tally }: Props) {
  const t = await getT("ui");
  const kept = ["sort", "direction"].filter((name) => one(query[name]));
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
      {tally ? (
        <p className="tally" role="status">
          {tally}
        </p>
      ) : null}
    </Form>
  );
}
