// A named query that orders by the distance of vectors.
import assert from "node:assert/strict";
import * as client from "./client/index.js";

const pool = await client.openPool();
const rows: client.NearRow[] = await client.near(pool, "[0,0,1]");
assert.deepStrictEqual(
  rows.map((each) => [each.id, each.em, each.dimensions]),
  [
    [3, "[-1,0,2]", 3],
    [6, "[0.1,0.2,0.3]", 3],
  ],
);
const product: number | null | undefined = rows[0]?.product;
assert.equal(product, -2);
assert.deepStrictEqual(
  (await client.near(pool)).map((each) => each.id),
  [1, 4],
);
await assert.rejects(client.near(pool, "'; DROP TABLE samples; --"), { code: "22P02" });
await pool.end();
