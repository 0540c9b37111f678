// Contexts: what transactions of one tenant see of another one's rows, over the functions of named queries and over Kysely.
import assert from "node:assert/strict";
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import {
  app,
  contextQuery,
  every,
  inContext,
  json,
  notesWithTags,
  openPool,
  retitle,
  titles,
  write,
  type Database,
  type Setting,
} from "./contexts/index.js";

const pool = await openPool({ max: 1 });
const ann = "6f1f3a4e-0000-4000-8000-000000000001";
const one = [app.userId(ann), app.tenantId(1)];
const two = [app.userId(ann), app.tenantId(2), app.role("it's a \"writer\"")];

await inContext(pool, one, async (db) => {
  await write(db, 1, "of one");
  await db.query(`INSERT INTO "Tag" (id, name, "noteId") VALUES (1, 'first', 1)`, []);
});
await inContext(pool, two, (db) => write(db, 2, "of two"));

assert.deepStrictEqual(await inContext(pool, one, (db) => titles(db)), [{ id: 1, title: "of one" }]);
assert.deepStrictEqual(await inContext(pool, two, (db) => titles(db)), [{ id: 2, title: "of two" }]);
const [note] = await inContext(pool, one, (db) => notesWithTags(db));
assert.deepStrictEqual([note?.tenant, note?.author, note?.tags.map((each) => each.name)], [1, ann, ["first"]]);
assert.deepStrictEqual((await inContext(pool, two, (db) => notesWithTags(db))).map((each) => each.id), [2]);

// nobody is there: no rows, and no error; and the one connection has forgotten who was there before
assert.deepStrictEqual(await titles(pool), []);
assert.deepStrictEqual(await inContext(pool, [], (db) => titles(db)), []);
assert.deepStrictEqual(await inContext(pool, [app.tenantId(null)], (db) => titles(db)), []);

// what is another one's is neither changed nor forged
assert.deepStrictEqual(await inContext(pool, one, (db) => retitle(db, 2, "mine")), 0);
await assert.rejects(
  inContext(pool, one, (db) => db.query(`INSERT INTO "Note" (id, tenant, title) VALUES (9, 2, 'forged')`, [])),
  /row-level security/,
);

// work that fails leaves nothing, also where it says nothing of the failure
await assert.rejects(
  inContext(pool, one, async (db) => {
    await write(db, 3, "undone");
    throw new Error("of the program");
  }),
  /of the program/,
);
await assert.rejects(
  inContext(pool, one, async (db) => {
    await db.query("SELECT 1/0", []).catch(() => undefined);
  }),
  /nothing was done/,
);
assert.deepStrictEqual(await inContext(pool, one, (db) => titles(db, 2)), []);

// a transaction of Kysely
const kysely = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
const seen = await kysely.transaction().execute(async (transaction) => {
  const { text, values } = contextQuery(two);
  await transaction.executeQuery(CompiledQuery.raw(text, values));
  return transaction.selectFrom("Note").select(["id", "tenant"]).execute();
});
assert.deepStrictEqual(seen, [{ id: 2, tenant: 2 }]);
assert.deepStrictEqual(await kysely.selectFrom("Note").selectAll().execute(), []);

// values of each type are read as they were
const moment = new Date("2024-02-29T23:59:59.123Z");
const all: Setting[] = [
  every.exact("-12.5"),
  every.whole(-9223372036854775808n),
  every.small(null),
  every.number(-0.1),
  every.single(1.5),
  every.text("'; DROP TABLE \"Note\"; -- \\ $1 名"),
  every.short("longer"),
  every.flag(false),
  every.day("0044-03-15 BC"),
  every.clock("24:00:00"),
  every.local("2024-02-29T23:59:59"),
  every.moment(moment),
  every.span("P1DT2H"),
  every.mood("READER"),
  every.bytes(new Uint8Array([0, 255, 39, 92])),
  every.document(json({ a: "o'x", b: [1, null] })),
  every.address("10.0.0.1"),
  every.id(ann),
];
const [read] = await inContext(pool, all, async (db) => {
  const { rows } = await db.query(`SELECT * FROM "Seen"`, []);
  return rows;
});
assert.deepStrictEqual(read, {
  exact: "-12.50",
  whole: -9223372036854775808n,
  small: null,
  number: -0.1,
  single: 1.5,
  text: "'; DROP TABLE \"Note\"; -- \\ $1 名",
  short: "longer",
  flag: false,
  day: "0044-03-15 BC",
  clock: "24:00:00",
  local: "2024-02-29T23:59:59",
  moment: "2024-02-29T23:59:59.123Z",
  span: "P1DT2H",
  mood: "READER",
  bytes: Buffer.from([0, 255, 39, 92]),
  document: { a: "o'x", b: [1, null] },
  address: "10.0.0.1",
  id: ann,
});
await pool.end();
