"use client";
import type { ReactNode } from "react";
import type { Permission } from "@/contracts/permissions";
import { useMay } from "./permissions";

/** Shows an act only to those who may do it. The service decides; this only spares a refusal. */
export function Can({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useMay(permission) ? children : null;
}
