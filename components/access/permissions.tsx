"use client";
import { createContext, type ReactNode, use } from "react";
import type { Permission } from "@/contracts/permissions";

const Held = createContext<readonly Permission[]>([]);

/** The layout of the desk says once what the person may do. */
export function PermissionsProvider({ held, children }: { held: readonly Permission[]; children: ReactNode }) {
  return <Held value={held}>{children}</Held>;
}

export const useMay = (permission: Permission) => use(Held).includes(permission);
