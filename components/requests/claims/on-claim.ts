/** What an act on one right needs to know. */
export type OnClaim = { id: string; version: number; claimId: string; hasAddress: boolean };
