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

assert.deepStrictEqual(await client.spent(db, 1, "Bo", 3), [
  {
    id,
    largest: "10.50",
    invoices: [1n, 2n],
    size: "Bo",
    any: 1,
    before: null,
    place: 1n,
    sum: BigInt(id),
    part: 0,
    short: "Ann",
    later: "Bo",
  },
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

// related rows, written in one statement: all of it, or nothing
const rows = async (): Promise<unknown> =>
  (await db.query(`SELECT (SELECT count(*) FROM "Customer") c, (SELECT count(*) FROM "Invoice") i, (SELECT count(*) FROM "Line") l`)).rows[0];
const before = await rows();
assert.deepStrictEqual(before, { c: 3n, i: 1n, l: 3n });
for (const missing of [
  () => client.bill(db, "cem@acme.io", "Cem", "nobody", 5),
  () => client.settle(db, 99n, 1),
  () => client.moveTo(db, 1n, "nobody"),
  () => client.moveTo(db, 99n, "ann@acme.io"),
  () => client.strip(db, "never seen again"),
]) {
  await assert.rejects(missing, client.RelatedRowMissing);
  assert.deepStrictEqual(await rows(), before);
}
await assert.rejects(client.bill(db, "cem@acme.io", "Cem", "nobody", 5), {
  name: "RelatedRowMissing",
  message: "no row of Customer was found to connect with Customer.mentor",
});
await assert.rejects(client.settle(db, 99n, 1), { message: "an update with related rows is of one row of Invoice, and there is none" });
// other failures stay what they are
await assert.rejects(client.withInvoice(db, "ann@acme.io", "x"), { code: "23505", constraint: "Customer_email_key" });
await assert.rejects(client.bill(db, "cem@acme.io", "Cem", "ann@acme.io", "1e"), { code: "22P02", name: "error" });
assert.deepStrictEqual(await rows(), before);

const [cem] = await client.bill(db, "cem@acme.io", "Cem", "ann@acme.io", "12.50");
assert.deepStrictEqual([cem?.sentBy, cem?.age], [id, null]);
const nested: client.NestedRow | undefined = (await client.nested(db, "Anna")).find((each) => each.id === cem?.id);
assert.deepStrictEqual(
  [nested?.mentor?.email, nested?.invoices.length, nested?.pupils],
  ["ann@acme.io", 0, []], // its invoice is open, and the query wants others
);
const [customer] = await client.customers(db, [cem?.id ?? 0, null]);
const invoice = customer?.invoices[0];
assert(invoice !== undefined);
assert.deepStrictEqual(
  [invoice.total, invoice.lines.map((each) => [each.number, each.product, each.price]).sort()],
  ["12.50", [[1, "book", "12.50"], [2, "fee", "0.00"]]],
);

const [settled] = await client.settle(db, invoice.id, 1, "3");
assert.deepStrictEqual([settled?.id, settled?.status], [invoice.id, "PAID"]);
await client.settle(db, invoice.id, 3, "4.5");
const lines = async (): Promise<unknown> =>
  (await client.customers(db, [id])).flatMap((each) => each.invoices.map((own) => [own.id, own.lines.map((line) => line.price)]));
const [moved] = await client.moveTo(db, 1n, "bob_x@acme.io");
assert.deepStrictEqual(moved?.customerId, 2);
assert.deepStrictEqual(await lines(), []);
await client.withInvoice(db, "dan@acme.io", "Dan");
await client.withInvoice(db, "eva@acme.io", "Eva");
const open = await rows();
await assert.rejects(client.strip(db, "OPEN"), { message: "an update with related rows is of one row of Invoice, and there are more" });
assert.deepStrictEqual(await rows(), open);

// text search
await db.query(`INSERT INTO "Article" (id, title, wanted) VALUES (1, 'A fat cat', '''cat'' & ''fat'''), (2, 'Cats and cats, or one cat more', NULL)`);
const found = await client.search(db, "cat");
assert.deepStrictEqual(
  found.map((each) => [each.id, each.part, each.search]),
  [
    [2, "<b>Cats</b> and <b>cats</b>, or one <b>cat</b> more", "'cat':1,3,6 'one':5"],
    [1, "A fat <b>cat</b>", "'cat':3 'fat':2"],
  ],
);
const ranks: (number | null)[] = found.map((each) => each.rank);
assert((ranks[0] ?? 0) > (ranks[1] ?? 0));
assert.deepStrictEqual(await client.search(db, "cats", "simple", 0), []);
await assert.rejects(client.search(db, "cats", "no such configuration"), { code: "42602" });
await assert.rejects(client.search(db, "cats", "nothing"), { code: "42704" });
assert.deepStrictEqual(
  (await client.whoWants(db, "The cats are fat")).map((each) => [each.id, each.wanted]),
  [[1, "'cat' & 'fat'"]],
);
assert.deepStrictEqual(await client.whoWants(db, "A fat cat with a pen"), []);

const alike = await client.alike(db, "a fat cta");
assert.deepStrictEqual(
  alike.map((each) => each.id),
  [1],
);
const similarity: number | undefined = alike[0]?.similarity;
assert((similarity ?? 0) > 0.3);

// in a transaction: what was not written leaves it to the program how far it goes back
const one = await db.connect();
await one.query("BEGIN");
await one.query("SAVEPOINT before");
await assert.rejects(client.settle(one, 99n, 1), client.RelatedRowMissing);
await one.query("ROLLBACK TO before");
await client.settle(one, invoice.id, 2, "9");
await one.query("COMMIT");
one.release();
const [after] = (await client.customers(db, [cem?.id ?? 0])).flatMap((each) => each.invoices);
assert.deepStrictEqual(
  after?.lines.map((each) => [each.number, each.price]).sort(),
  [[1, "3.00"], [2, "9.00"], [3, "4.50"]],
);

await db.end();
