import { Fragment } from "react";
import { getT } from "@/components/i18n/translator";
import { type Query, withQuery } from "@/components/table/address";
import { PageLink } from "@/components/ui/page-link";
import type { ListCookies } from "@/contracts/cookies";

const orders = ["position", "company", "name", "country"] as const;

/** Ways to sort that also stand where the table is in groups and its heads sort nothing. */
export async function CookieOrder({ query, sort }: { query: Query; sort: ListCookies["sort"] }) {
  const t = await getT("cookies");
  return (
    <span>
      {t("order")}:{" "}
      {orders.map((order, index) => (
        <Fragment key={order}>
          {index > 0 ? ", " : null}
          {order === sort ? (
            <b aria-current="true">{t(`orders.${order}`)}</b>
          ) : (
            <PageLink href={withQuery("/cookies", query, { sort: order, direction: null })} scroll={false}>
              {t(`orders.${order}`)}
            </PageLink>
          )}
        </Fragment>
      ))}
    </span>
  );
}
