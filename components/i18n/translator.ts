import { cookies, headers } from "next/headers";
import { cache } from "react";
import { pathHeader } from "@/contracts/headers";
import { type Language, languages, type Namespace } from "@/messages";
import { type Translate, translator } from "@/messages/translator";

const isLanguage = (value: string | undefined): value is Language => languages.some((known) => known === value);

/** The first language of an Accept-Language header that we speak; its weights are given in falling order by every browser. */
export function readAcceptLanguage(header: string | null): Language | undefined {
  return header
    ?.split(",")
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLanguage);
}

/** The address may choose (`?language=de`), then the person, then the browser. */
export const getLanguage = cache(async (): Promise<Language> => {
  const asked = new URLSearchParams((await headers()).get(pathHeader)?.split("?", 2)[1]).get("language") ?? undefined;
  if (isLanguage(asked)) return asked;
  const chosen = (await cookies()).get("language")?.value;
  if (isLanguage(chosen)) return chosen;
  return readAcceptLanguage((await headers()).get("accept-language")) ?? "en";
});

export type { Translate };
export { translator };

export async function getT<N extends Namespace>(namespace: N): Promise<Translate<N>> {
  return translator(await getLanguage(), namespace);
}
