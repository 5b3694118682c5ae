import { getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";

type Props = { editorial: number; withEditorial: boolean; path: string };

/** Only what matters, or blanks, signs and slips of the pen too; in the address, so that it can be passed on. */
export async function EditorialSwitch({ editorial, withEditorial, path }: Props) {
  const t = await getT("policies");
  if (editorial === 0) return null;
  return (
    <p className="small soft">
      {t(withEditorial ? "redline.editorialShown" : "redline.editorialFolded", { count: editorial })}{" "}
      <PageLink href={withEditorial ? path : `${path}?all=yes`}>
        {t(withEditorial ? "redline.foldEditorial" : "redline.showEditorial")}
      </PageLink>
    </p>
  );
}
