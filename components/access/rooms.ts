import type { Translate } from "@/components/i18n/translator";
import type { Room } from "@/components/page/index-nav";
import type { Permission } from "@/contracts/permissions";

const rooms = [
  ["", "today", "/", ["today:read"]],
  ["registered", "vendors", "/vendors", ["vendors:read"]],
  ["registered", "activities", "/activities", ["activities:read"]],
  ["registered", "cookies", "/cookies", ["cookies:read"]],
  ["registered", "sites", "/sites", ["sites:edit", "vendors:read"]],
  ["chosen", "consent", "/consent", ["consent:figures", "consent:banners"]],
  ["chosen", "newsletter", "/newsletter", ["newsletter:figures"]],
  ["chosen", "requests", "/requests", ["requests:read"]],
  ["declared", "policies", "/policies", ["policies:read"]],
  ["proven", "evidence", "/evidence", ["evidence:read"]],
  ["", "settings", "/settings", ["people:read"]],
] as const satisfies readonly (readonly [string, string, string, readonly Permission[]])[];

/** The index of the house: only the rooms that somebody may enter. */
export function roomsFor(held: readonly Permission[], t: Translate<"ui">): Room[] {
  return rooms
    .filter(([, , , any]) => any.some((permission) => held.includes(permission)))
    .map(([group, room, href]) => ({ href, label: t(`rooms.${room}`), group: group ? t(`groups.${group}`) : "" }));
}
