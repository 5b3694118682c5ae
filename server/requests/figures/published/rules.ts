import { fewest, type PublicRow, type RightFigures } from "@/contracts/request-figures";

const told = (count: number) => (count > 0 && count < fewest ? null : count);

/** A right of a year as everybody may see it: small numbers are not told apart, and of few closed ones no days are. */
export function publicRow({ right, closed, medianDays, p90Days, refused, ...row }: RightFigures): PublicRow {
  const few = closed < fewest;
  return {
    ...{ right, medianDays: few ? null : medianDays, p90Days: few ? null : p90Days },
    ...{ received: told(row.received), late: told(row.late), extended: told(row.extended) },
    ...{ fulfilled: told(row.fulfilled), partly: told(row.partly) },
    refused: told(refused.reduce((sum, { count }) => sum + count, 0)),
  };
}
