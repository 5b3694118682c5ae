import Link from "next/link";
import type { ComponentProps } from "react";

/** A link within the desk. Nothing is fetched before it is followed: opening a person's record is an act that leaves evidence. */
export const PageLink = (props: ComponentProps<typeof Link>) => <Link prefetch={false} {...props} />;
