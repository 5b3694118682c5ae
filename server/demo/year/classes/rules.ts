import type { GroupDimension } from "@/contracts/statistics";
import type { Plan } from "../plans/rules";

/** Weights of each class, and how much likelier than others its people accept. */
type Class = { name: string; weight: number; leaning?: number };

const devices: Class[] = [
  { name: "desktop", weight: 0.6 },
  { name: "phone", weight: 0.32, leaning: 0.07 },
  { name: "tablet", weight: 0.06, leaning: 0.03 },
  { name: "other", weight: 0.02 },
];
const browsers: Class[] = [
  { name: "chrome", weight: 0.46 },
  { name: "safari", weight: 0.24, leaning: 0.04 },
  { name: "edge", weight: 0.15 },
  { name: "firefox", weight: 0.11, leaning: -0.12 },
  { name: "other", weight: 0.04 },
];
const countries: Class[] = [
  { name: "DE", weight: 0.76 },
  { name: "AT", weight: 0.08 },
  { name: "CH", weight: 0.07, leaning: 0.05 },
  { name: "US", weight: 0.05, leaning: 0.1 },
  { name: "FR", weight: 0.025, leaning: -0.08 },
  { name: "LU", weight: 0.01 },
  { name: "MT", weight: 0.005 },
];
const pages: Class[] = [
  { name: "docs", weight: 0.42, leaning: -0.05 },
  { name: "pricing", weight: 0.23, leaning: 0.06 },
  { name: "other", weight: 0.35 },
];

/** The classes of a site's visitors, one dimension after the other. */
export function classesOf({ german, hasPages }: Plan): [GroupDimension, Class[]][] {
  const languages: Class[] = [
    { name: "de", weight: german },
    { name: "en", weight: 1 - german, leaning: -0.06 },
  ];
  return [
    ["device", devices],
    ["browser", browsers],
    ["language", languages],
    ["country", countries],
    ["pages", hasPages ? pages : []],
  ];
}
