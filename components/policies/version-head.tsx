import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { PolicyVersion } from "@/contracts/policies";
import { isOpenState } from "./open-state";
import { StateMark } from "./state-mark";
import { SubmitVersion } from "./submit-version";

type Props = { version: PolicyVersion; changed: boolean };

/** `changed`: a record has changed since the version was submitted, so that it has to be submitted again. */
export async function VersionHead({ version, changed }: Props) {
  const t = await getT("policies");
  const { id, number, state } = version;
  const submittable = state === "draft" || state === "returned" || (state === "in_review" && changed);
  const acts = (
    <>
      <ButtonLink href={`/policies/versions/${id}/preview`}>{t("preview")}</ButtonLink>
      <ButtonLink href={`/policies/versions/${id}/redline`}>{t("compare")}</ButtonLink>
      {isOpenState(state) && submittable ? (
        <Can permission="policies:edit">
          <Messages of={["policies"]}>
            <SubmitVersion versionId={id} version={version.version} again={state !== "draft"} />
          </Messages>
        </Can>
      ) : null}
    </>
  );
  const author = version.authorName ? t("byAuthor", { name: version.authorName }) : t("byProcess");
  return (
    <Head
      title={`${version.siteName}, ${t("versionNumber", { number })}`}
      lead={
        <>
          <StateMark state={state} /> {t(`versionLead.${state}`)} {author}
        </>
      }
      acts={acts}
    />
  );
}
