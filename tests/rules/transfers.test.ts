import { describe, expect, test } from "vitest";
import { transfersWithoutBasis } from "@/contracts/transfers";

describe("what a transfer rests on", () => {
  test("inside the EEA nothing is needed", () => {
    expect(transfersWithoutBasis("DE", [])).toEqual([]);
    expect(transfersWithoutBasis("NO", [{ country: "IS", mechanism: null }])).toEqual([]);
    expect(transfersWithoutBasis(null, [])).toEqual([]);
  });

  test("a third country without a basis is named, by the seat or by a transfer", () => {
    expect(transfersWithoutBasis("US", [])).toEqual(["US"]);
    expect(transfersWithoutBasis("DE", [{ country: "US", mechanism: null }])).toEqual(["US"]);
    expect(transfersWithoutBasis("US", [{ country: "IN", mechanism: "standard_clauses_46" }])).toEqual(["US"]);
  });

  test("a basis counts for its own country", () => {
    expect(transfersWithoutBasis("US", [{ country: "US", mechanism: "contract_49_1_b" }])).toEqual([]);
    expect(
      transfersWithoutBasis("US", [
        { country: "US", mechanism: null },
        { country: "US", mechanism: "adequacy_45" },
      ]),
    ).toEqual([]);
  });
});
