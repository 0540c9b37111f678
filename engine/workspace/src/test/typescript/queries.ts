// The functions for named queries, as a program uses them.
import assert from "node:assert/strict";
import * as client from "./queries/index.js";

const db = await client.openPool();

const home = client.Address.of({ street: "Elm", city: "Ghent" });
const [ann] = await client.create(db, "ann@acme.io", "Ann", null, home);
assert(ann !== undefined);
const id: number = ann.id;
const [bob] = await client.createWhole(db, "bob_x@acme.io", "Bob");
assert.deepStrictEqual(
  [bob?.email, bob?.name, bob?.age, bob?.active, bob?.home, bob?.mentorId],
  ["bob_x@acme.io", "Bob", null, true, null, null],
);
await client.createWhole(db, "bobyx@other.io", "Emil");
await db.query(
  `INSERT INTO "Invoice" ("customerId", status, before, total, weight, data, notes, token, "issuedAt") VALUES
   ($1, 'PAID', '{OPEN,NULL}', 10.50, 2.5, '{"a":{"b":7}}', '{}', '00000000-0000-0000-0000-000000000001', '2024-05-01'),
   ($1, 'never seen again', '{}', 1, NULL, '{}', '{}', NULL, '2024-05-02')`,
  [id],
);

assert.deepStrictEqual(await client.topBuyers(db, "@acme.io"), [
  { name: "Ann", orders: 2n },
  { name: "Bob", orders: 0n },
]);
assert.deepStrictEqual(await client.topBuyers(db, "@acme.io", 1), [{ name: "Ann", orders: 2n }]);
assert.deepStrictEqual(await client.topBuyers(db, "%acme.io"), []);

assert.deepStrictEqual(await client.totals(db), [
  { customerId: id, total: "10.50", ids: "1", weight: 2.5, count: 1n, last: "2024-05-01T00:00:00" },
]);
assert.deepStrictEqual(await client.totals(db, "2024-05-02T00:00:00", "never seen again"), [
  { customerId: id, total: "1.00", ids: "2", weight: null, count: 1n, last: "2024-05-02T00:00:00" },
]);

const [first, second] = await client.withMentors(db);
assert.deepStrictEqual(first, {
  id,
  status: "PAID",
  before: ["OPEN", null],
  home: { street: "Elm", city: "Ghent" },
  inner: 7,
  age: 0,
});
assert.deepStrictEqual(second?.inner, null);

// a parameter that goes to two places, in one of them into a pattern
assert.deepStrictEqual(await client.emails(db, "b_x", true), [{ email: "bob_x@acme.io" }]);
assert.deepStrictEqual(await client.emails(db, "Emil", true), [{ email: "bobyx@other.io" }]);
assert.deepStrictEqual(await client.emails(db, "", false), []);
assert.deepStrictEqual(await client.heaviest(db), [{ max: 2.5 }]);
assert.deepStrictEqual(await client.buyers(db), []);
const everybody = await client.everybody(db, "x");
assert.deepStrictEqual(everybody.sort((one, other) => one.number - other.number), [
  { number: id, text: "Ann" },
  { number: 2, text: "Bob" },
  { number: 3, text: "Emil" },
]);

const changed: number = await client.rename(db, id, "Anna");
assert.equal(changed, 1);
assert.equal(await client.rename(db, id, "Anna"), 0);
assert.deepStrictEqual(await client.pay(db, "00000000-0000-0000-0000-000000000001"), [{ id: 1n }]);
const [forgotten] = await client.forget(db);
assert.deepStrictEqual([forgotten?.id, forgotten?.status, forgotten?.total], [2n, "never seen again", "1.00"]);

await db.query(`INSERT INTO "Line" VALUES (1, 1, 'pen', 1), (1, 2, 'ink', 2), (1, 3, 'pad', 3)`);
assert.deepStrictEqual(
  (await client.class_(db, 1, 1)).map((each) => each.product),
  ["ink"],
);
assert.equal((await client.class_(db)).length, 3);

await db.end();
