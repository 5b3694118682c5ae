"use client";
import type { ReactNode } from "react";
import type { Permission } from "@/contracts/permissions";
import { useMay } from "./permissions";

type Props = { permission: Permission; otherwise?: ReactNode; children: ReactNode };

/** Shows an act only to those who may do it. The service decides; this only spares a refusal. */
export function Can({ permission, otherwise = null, children }: Props) {
  return useMay(permission) ? children : otherwise;
}
