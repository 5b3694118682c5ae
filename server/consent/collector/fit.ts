import type { GiveConsent } from "@/contracts/consent";
import type { FieldErrors } from "@/contracts/errors";

/** What a banner asked, as its frozen snapshot tells it. */
export type Asked = {
  required: string[];
  optional: string[];
  /** `<purpose>.<vendor>` of each service that the banner named. */
  services: Set<string>;
  variants: Set<string>;
  /** Keys of the site's page groups, and `other` for what is in none. */
  pages: Set<string>;
};

type Frozen = {
  purposes: { key: string; required: boolean; services?: { vendor?: string }[] }[];
  faces?: { en: { variants: { key: string }[]; pages?: { key: string }[] } };
};

/** Snapshots from before faces were kept name no vendors and no variants: only their purposes can be answered. */
export function askedBy({ purposes, faces }: Frozen): Asked {
  const keys = (required: boolean) => purposes.filter((one) => one.required === required).map(({ key }) => key);
  const named = faces ? purposes : [];
  return {
    required: keys(true),
    optional: keys(false),
    services: new Set(named.flatMap(({ key, services = [] }) => services.map(({ vendor }) => `${key}.${vendor}`))),
    variants: new Set(faces?.en.variants.map(({ key }) => key)),
    pages: new Set(faces?.en.pages?.length ? [...faces.en.pages.map(({ key }) => key), "other"] : []),
  };
}

/** What does not fit between a choice and the banner that it answers, or null. */
export function mismatch(
  { choices, services = {}, action }: Pick<GiveConsent, "choices" | "services" | "action">,
  asked: Asked,
): FieldErrors | null {
  const given = (key: string) => (Object.hasOwn(choices, key) ? choices[key] : undefined);
  const { required, optional } = asked;
  if (Object.keys(choices).some((key) => !required.includes(key) && !optional.includes(key)))
    return { choices: "unknown_purpose" };
  if (required.some((key) => given(key) !== true)) return { choices: "required_purpose" };
  if (Object.keys(services).some((key) => !asked.services.has(key))) return { services: "unknown_service" };
  const refuses = action === "reject_all" || action === "gpc";
  const contradicts =
    (action === "accept_all" && optional.some((key) => given(key) !== true)) ||
    (refuses && (optional.some(given) || Object.values(services).includes(true)));
  return contradicts ? { action: "contradicts_choices" } : null;
}

/** A variant or a page group that this banner does not have, or null. */
export function misplaced(
  { variant, pages }: Pick<GiveConsent, "variant" | "pages">,
  asked: Pick<Asked, "variants" | "pages">,
): FieldErrors | null {
  if (variant !== undefined && !asked.variants.has(variant)) return { variant: "unknown" };
  if (pages !== undefined && !asked.pages.has(pages)) return { pages: "unknown" };
  return null;
}
