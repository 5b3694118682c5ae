import fc from "fast-check";
import { expect, test } from "vitest";
import { planChildren } from "@/server/platform/children";

const id = fc.constantFrom("a", "b", "c", "d", "e");
const items = fc.array(fc.record({ id: fc.option(id, { nil: undefined }), name: fc.string() }), { maxLength: 8 });

test("each row of the form is kept or added once, each stored row is kept or removed", () => {
  fc.assert(
    fc.property(fc.uniqueArray(id), items, (existing, form) => {
      const { keep, add, remove } = planChildren(existing, form);
      expect([...keep, ...add].map((row) => row.position).sort()).toEqual(form.map((_, i) => i));
      expect([...keep.map((row) => row.id), ...remove].sort()).toEqual([...existing].sort());
      expect(add.every((row) => !("id" in row))).toBe(true);
      for (const row of [...keep, ...add]) expect(row.name).toBe(form[row.position]?.name);
    }),
  );
});

test("an id of another record is a new row, and an id that comes twice is one row and a new one", () => {
  expect(planChildren(["mine"], [{ id: "yours" }, { id: "mine" }, { id: "mine" }])).toEqual({
    keep: [{ id: "mine", position: 1 }],
    add: [{ position: 0 }, { position: 2 }],
    remove: [],
  });
});
