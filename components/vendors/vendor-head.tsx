import { Can } from "@/components/access/can";
import { Messages } from "@/components/i18n/messages";
import { getT } from "@/components/i18n/translator";
import { Head } from "@/components/page/head";
import { ButtonLink } from "@/components/ui/button-link";
import type { Vendor } from "@/contracts/vendors";
import { ArchiveVendor } from "./archive-vendor";

export async function VendorHead({ vendor }: { vendor: Vendor }) {
  const t = await getT("vendors");
  const roles = [...new Set(vendor.services.map((service) => t(`role.${service.role}`)))].join(", ");
  const former = vendor.formerNames.length > 0 ? ` ${t("formerlyLead", { names: vendor.formerNames.join(", ") })}` : "";
  const acts = (
    <Can permission="vendors:edit">
      <Messages of={["vendors"]}>
        <ArchiveVendor
          id={vendor.id}
          version={vendor.version}
          name={vendor.name}
          archived={vendor.archivedAt !== null}
        />
      </Messages>
      <ButtonLink href={`/vendors/${vendor.id}/edit`} look="primary" hotkey="E">
        {t("edit")}
      </ButtonLink>
    </Can>
  );
  return <Head title={vendor.name} lead={`${roles}.${former}`} acts={acts} />;
}
