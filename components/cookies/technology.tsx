import { Fragment } from "react";
import { getLanguage } from "@/components/i18n/translator";
import { Unstated } from "@/components/ui/unstated";
import { isUnstated, storageInWords } from "@/contracts/cookie-words";
import type { CookieStorage } from "@/contracts/cookies";

/** Techniques with their durations in the words as printed, a gap as a gap. */
export async function Technology({ storages }: { storages: CookieStorage[] }) {
  const language = await getLanguage();
  const printed = storages.every((storage) => storage.wording !== null);
  return storages.map((storage, index) => (
    <Fragment key={storage.id}>
      {index === 0 ? null : printed ? ", " : "; "}
      {isUnstated(storage) ? <Unstated /> : storageInWords(storage, language)}
    </Fragment>
  ));
}
