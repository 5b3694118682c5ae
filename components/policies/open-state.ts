import type { PolicyState } from "@/contracts/policies";

/** Versions that can still be edited. */
export const isOpenState = (state: PolicyState) => state === "draft" || state === "in_review" || state === "returned";
