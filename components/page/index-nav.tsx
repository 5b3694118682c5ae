import { getT } from "@/components/i18n/translator";
import { RoomLink } from "./room-link";

export type Room = { href: string; label: string; group: string; count?: number };

/** Neighbours with the same heading stand together; without one (first and last) a room stands for itself. */
function groupsOf(rooms: Room[]): Room[][] {
  return rooms.reduce<Room[][]>((groups, room) => {
    const last = groups.at(-1);
    if (last?.[0]?.group === room.group) last.push(room);
    else groups.push([room]);
    return groups;
  }, []);
}

/** The rooms in groups, in the order in which they are given. */
export async function IndexNav({ rooms }: { rooms: Room[] }) {
  const t = await getT("ui");
  return (
    <nav aria-label={t("rooms.label")}>
      {groupsOf(rooms).map((group) => (
        <div key={group[0]?.href}>
          {group[0]?.group ? <p className="group">{group[0].group}</p> : null}
          <ul>
            {group.map(({ href, label, count }) => (
              <li key={href}>
                <RoomLink href={href}>
                  <span>{label}</span>
                  {count === undefined ? null : <span className="count">{count}</span>}
                </RoomLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
