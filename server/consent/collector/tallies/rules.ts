import type { CountImpression, GiveConsent } from "@/contracts/consent";
import type { Measure, TallyDimension } from "@/contracts/statistics";
import { mondayOf } from "@/server/platform/civil-days";
import type { Accepted } from "../rules";

/** A counter's place; `hour` -1 is the whole day. A class has one counter a week, under its Monday. */
export type Cell = {
  siteId: string;
  dimension: TallyDimension;
  day: string;
  hour: number;
  class: string;
  banner: number;
  variant: string;
};
export type TallyRow = Cell & { counts: Partial<Record<Measure, number>> };
export type AnswerRow = Cell & { key: string; granted: number; refused: number };

/** What is counted of a visitor's browser, one class a dimension; what is not known is not counted. */
export type Classes = { device?: string; browser?: string; language?: string; country?: string; pages?: string };
type Place = { siteId: string; banner: number; variant?: string | null };

const wholeDay = -1;
/** An hour of the seat's clock. */
type CivilHour = { day: string; hour: number };

/** In which counter a choice is. Outside the settings every choice answers a banner; there, one that says how long it took. */
export function measureOf(
  { action, layer, choices, took }: Pick<GiveConsent, "action" | "layer" | "choices" | "took">,
  optional: string[],
): Measure {
  if (action === "withdraw") return "withdrawn";
  if (action === "gpc") return "signalled";
  if (action === "choose" && layer === "embed") return "embedAllowed";
  const second = layer === "settings";
  const later = second && took === undefined;
  if (action === "accept_all") return later ? "acceptedLater" : second ? "acceptedSecond" : "acceptedFirst";
  if (action === "reject_all") return later ? "refusedLater" : second ? "refusedSecond" : "refusedFirst";
  if (later) return "chosenLater";
  const allowed = optional.filter((key) => choices[key] === true).length;
  return allowed === 0 ? "chosenNone" : allowed === optional.length ? "chosenAll" : "chosenSome";
}

type Counted = { cell: Cell; counts: TallyRow["counts"]; answers: Map<string, { granted: number; refused: number }> };

const keyOf = ({ siteId, dimension, day, hour, class: name, banner, variant }: Cell) =>
  `${siteId} ${dimension} ${day} ${hour} ${name} ${banner} ${variant}`;
/** In one order, so that two processes, and records and beacons, wait in turn. */
const inOrder = <Row>(rows: Row[], key: (row: Row) => string): Row[] =>
  rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

/** Counters by place, dimension and class, in maps within maps: texts are joined once a row, not once a record. */
class Cells {
  readonly #places = new Map<string, Map<TallyDimension, Map<string, Counted>>>();

  constructor(private readonly at: CivilHour) {}

  #time(dimension: TallyDimension) {
    if (dimension === "all") return this.at;
    return { day: dimension === "time" ? this.at.day : mondayOf(this.at.day), hour: wholeDay };
  }

  /**
   * All of a site by the hour, the time that answers took by the day, each class by the week: an hour or a day of one class is a
   * person more often than a figure, and is never shown.
   */
  of({ siteId, banner, variant }: Place, classes: [TallyDimension, string | undefined][]): Counted[] {
    const where = `${siteId} ${banner} ${variant ?? ""}`;
    const place = this.#places.get(where) ?? new Map<TallyDimension, Map<string, Counted>>();
    this.#places.set(where, place);
    return classes.flatMap(([dimension, name]) => {
      if (name === undefined) return [];
      const known = place.get(dimension) ?? new Map<string, Counted>();
      place.set(dimension, known);
      const there = known.get(name);
      if (there) return there;
      const cell = { siteId, dimension, ...this.#time(dimension), class: name, banner, variant: variant ?? "" };
      const counted: Counted = { cell, counts: {}, answers: new Map() };
      known.set(name, counted);
      return counted;
    });
  }

  #all = (): Counted[] =>
    [...this.#places.values()].flatMap((place) => [...place.values()].flatMap((each) => [...each.values()]));

  tallies = (): TallyRow[] =>
    inOrder(
      this.#all().map(({ cell, counts }) => ({ ...cell, counts })),
      keyOf,
    );

  answers(): AnswerRow[] {
    const rows = this.#all().flatMap(({ cell, answers }) =>
      [...answers].map(([key, answer]): AnswerRow => ({ ...cell, key, ...answer })),
    );
    return inOrder(rows, (row) => `${keyOf(row)} ${row.key}`);
  }
}

const add = ({ counts }: Counted, measure: Measure): void => {
  counts[measure] = (counts[measure] ?? 0) + 1;
};

const classesOf = ({ device, browser, language, country, pages }: Classes): [TallyDimension, string | undefined][] => [
  ["all", ""],
  ["device", device],
  ["browser", browser],
  ["language", language],
  ["country", country],
  ["pages", pages],
];

function answer({ answers }: Counted, key: string, yes: boolean | undefined): void {
  if (yes === undefined) return;
  const row = answers.get(key) ?? { granted: 0, refused: 0 };
  row[yes ? "granted" : "refused"] += 1;
  answers.set(key, row);
}

/**
 * What the counters gain from new records within one hour: one row a counter. Services are answered one by one by few, so they are
 * counted for all together and by no class.
 */
export function countUp(records: Accepted[], at: CivilHour): { tallies: TallyRow[]; answers: AnswerRow[] } {
  const cells = new Cells(at);
  for (const { site, consent, optional } of records) {
    const { banner, variant, took, choices, services = {} } = consent;
    const place = { siteId: site.id, banner, variant };
    const measure = measureOf(consent, optional);
    for (const counted of cells.of(place, [["time", took]])) add(counted, measure);
    for (const counted of cells.of(place, classesOf(consent))) {
      add(counted, measure);
      for (const key of optional) answer(counted, key, choices[key]);
      if (counted.cell.dimension === "all")
        for (const [key, yes] of Object.entries(services)) answer(counted, key, yes);
    }
  }
  return { tallies: cells.tallies(), answers: cells.answers() };
}

export type Beacon = Omit<CountImpression, "site"> & { siteId: string } & Classes;

/** What the counters gain from beacons within one hour. */
export function countBeacons(beacons: Beacon[], at: CivilHour): TallyRow[] {
  const cells = new Cells(at);
  for (const { siteId, banner, variant, event = "shown", again, ...classes } of beacons) {
    for (const counted of cells.of({ siteId, banner, variant }, classesOf(classes))) {
      add(counted, event);
      if (event === "shown" && again) add(counted, "askedAgain");
    }
  }
  return cells.tallies();
}
