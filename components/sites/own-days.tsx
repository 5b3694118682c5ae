import { DateText } from "@/components/ui/date-text";
import type { OwnDay } from "@/contracts/deadlines";

export function OwnDays({ days }: { days: OwnDay[] }) {
  if (days.length === 0) return null;
  return (
    <ul className="links">
      {days.map(({ date, name }) => (
        <li key={date}>
          <span>{name}</span> <DateText value={date} />
        </li>
      ))}
    </ul>
  );
}
