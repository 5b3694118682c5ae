import type { BannerFace, BannerLook } from "@/contracts/banners";

const channel = (value: number) => {
  const part = value / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};

/** WCAG's relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const inks = ["#ffffff", "#000000"] as const;

/** The words of a button in the ink that can be read better: one of the two always has 4.5 to 1. */
export const inkOn = (fill: string) => (contrast(fill, inks[0]) >= contrast(fill, inks[1]) ? inks[0] : inks[1]);

const buttonOf = (fill: string | null) => (fill === null ? null : { fill, ink: inkOn(fill) });

export const faceLook = ({ light, dark, corner, side }: BannerLook): BannerFace["look"] => ({
  light: buttonOf(light),
  dark: buttonOf(dark),
  corner,
  side,
});
