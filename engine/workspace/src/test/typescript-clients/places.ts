import assert from "node:assert/strict";
import { Kysely, PostgresDialect } from "kysely";
import { type Database, near, openPool } from "./client/index.js";

/** Shapes are EWKB in hexadecimal digits, and go back as that, or as EWKT. */
const pool = await openPool();
const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
try {
  const rows = await near(pool);
  assert.deepEqual(
    rows.map((each) => [each.id, each.place, each.text]),
    [
      [1, "0101000020E6100000CDCCCCCCCCCC2A400000000000404A40", "POINT(1 1)"],
      [2, "0101000020E61000005A643BDF4FCD2A400000000000404A40", "POINT(2 2)"],
    ],
  );
  const at: string = "SRID=4326;POINT(0 0.001)";
  assert.deepEqual(
    (await near(pool, at, 500)).map((each) => each.id),
    [3],
  );
  const written = await db
    .insertInto("samples")
    .values({ id: 70, place: "POINT(1 2)", spot: "SRID=4326;POINT(3 4)", tracks: "{SRID=4326;LINESTRING(0 0,1 1)}" })
    .returningAll()
    .executeTakeFirstOrThrow();
  const again = await db
    .insertInto("samples")
    .values({ id: 71, place: written.place, spot: written.spot, tracks: written.tracks })
    .returningAll()
    .executeTakeFirstOrThrow();
  assert.deepEqual({ ...again, id: 70 }, written);
  await db.deleteFrom("samples").where("id", ">=", 70).execute();
} finally {
  await db.destroy();
}
