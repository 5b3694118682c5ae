import { getT } from "@/components/i18n/translator";
import { personRoles } from "@/contracts/permissions";

/** The five of the demonstration, each a link that signs in at once; the provider's own page has the others. */
export async function DemoAccounts({ startWith }: { startWith: (account: string) => string }) {
  const t = await getT("access");
  return (
    <>
      <h2>{t("signIn.demo")}</h2>
      <ul className="links">
        {personRoles.map((role) => (
          <li key={role}>
            <a href={startWith(role)}>{t(`accounts.${role}.label`)}</a>
            <small>{t(`accounts.${role}.note`)}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
