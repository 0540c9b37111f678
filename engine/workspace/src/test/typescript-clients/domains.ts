// Columns and parameters of domains, and of arrays of them, in functions of named queries.
import assert from "node:assert/strict";
import * as client from "./client/index.js";

const pool = await client.openPool();
const rows: client.CheerfulRow[] = await client.cheerful(pool, "OK", [1, 2], ["1.5", "2"]);
assert.deepStrictEqual(
  rows.map((each) => [each.id, each.cheers, each.ages, each.births]),
  [[1, ["OK", "SAD"], [1, 2], ["2024-01-01"]]],
);
const ages: (number | null)[] | null | undefined = rows[0]?.ages;
assert.equal(ages?.length, 2);
assert.deepStrictEqual(await client.cheerful(pool, "ODD", [1, 2], ["1.5", "2"]), []);
assert.deepStrictEqual(await client.tempers(pool), [
  { name: "calm", people: [{ id: 1 }] },
  { name: "down", people: [{ id: 2 }, { id: 3 }] },
  { name: "low", people: [] },
]);
await pool.end();
