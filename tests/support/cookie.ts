import { type Cookie, type CookieStorage, type CreateCookie, type EditCookie, ListCookies } from "@/contracts/cookies";
import type { buildController } from "./registers";

export const list = (query: Record<string, unknown> = {}) => ListCookies.parse(query);
export type World = Awaited<ReturnType<typeof buildController>>;

export const storage = (changes: Partial<CookieStorage> = {}): CookieStorage => ({
  technique: "cookie",
  duration: "period",
  shortest: null,
  period: "P6M",
  wording: null,
  ...changes,
});
export const unstated = storage({ duration: "not_stated", period: null });

export const cookie = (
  world: Pick<World, "controllerId" | "siteId">,
  changes: Partial<CreateCookie> = {},
): CreateCookie => ({
  controllerId: world.controllerId,
  siteIds: [world.siteId],
  name: null,
  provider: "controller",
  vendorId: null,
  company: "Own",
  purpose: "Cart",
  category: "required",
  country: "DE",
  integratedAs: null,
  deviceBasis: null,
  processingBasis: "contract",
  basisWording: null,
  noticeSection: "3a",
  position: 1,
  storages: [storage()],
  ...changes,
});

export function editOf(stored: Cookie, changes: Partial<EditCookie> = {}): EditCookie {
  const { controllerId, controllerName, vendorName, sites, archivedAt, ...fields } = stored;
  return { ...fields, reason: null, ...changes };
}
