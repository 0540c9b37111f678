// Every type of value: what the server holds is what the program sees, and what the program writes is what the server held.
import assert from "node:assert/strict";
import { Kysely, PostgresDialect, sql } from "kysely";
import {
  Address,
  json,
  JsonNumber,
  Label,
  Multirange,
  openPool,
  Range,
  State,
  type Database,
  type ListsInsert,
  type ListsRow,
  type ScalarsInsert,
  type ScalarsRow,
} from "./everything/index.js";
import { builtInReaders } from "./everything/runtime/built-in.js";

// a session far from UTC: instants have to come out the same
const pool = await openPool({ options: "-c TimeZone=Asia/Kolkata" });
const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

await sql`
  INSERT INTO "Scalars" VALUES (
    9007199254740993, -32768, 2147483647, -9223372036854775808, 1234567890123456789012345678.0123456789, 0.1, 0.1, 4294967295,
    1234.5, true, E'quote \\' back\\\\slash\\nline', 'varchar', 'char ', 'CiText', 'name',
    '00000000-0000-0000-0000-00000000000a', '\\x00ff27005c', '0044-03-15', '23:59:59.999999', '04:05:06.000001+05:30',
    '2024-02-29 23:59:59.123456', '2024-02-29 23:59:59.123456+00', '1 year 2 mons -3 days 04:05:06.789001',
    '{"b": 12345678901234567890, "a": [1.10, null]}', '{"n": 12345678901234567890.5, "__proto__": "x", "s": "[\\"1e5\\"]"}',
    '<a b="c"/>', '10.0.0.1/8', '10.0.0.0/8', '08:00:2b:01:02:03', '101', '10110', '(1.5,-2)', '(3,4),(1,2)', 'a fat cat', 'fat & !cat',
    '[1,10)', '(,9223372036854775807)', '(0.1,1234567890123456789.5]', '["2024-01-01 00:00:00.000001",)',
    '["2024-01-01 00:00:00+05:30","2024-01-02 00:00:00.5+05:30")', 'empty', '{[1,3),[5,)}', 'on its way', 'LARGE',
    ROW('Main "St", (1)', NULL, ''),
    ROW('{x}', 'NEW', ROW('a\\b', 'c''d', NULL), '{1,NULL,-9223372036854775808}', '2024-02-29 23:59:59.5+00'),
    'a@b', '[0.5,1.5)')`.execute(db);

const scalars: ScalarsRow = await db.selectFrom("Scalars").selectAll().executeTakeFirstOrThrow();
assert.deepStrictEqual(scalars, {
  id: 9007199254740993n,
  aSmallint: -32768,
  anInteger: 2147483647,
  aBigint: -9223372036854775808n,
  aNumeric: "1234567890123456789012345678.0123456789",
  aReal: 0.1,
  aDouble: 0.1,
  anOid: 4294967295,
  aMoney: "$1,234.50",
  aBoolean: true,
  aText: "quote ' back\\slash\nline",
  aVarchar: "varchar",
  aChar: "char ",
  aCitext: "CiText",
  aName: "name",
  aUuid: "00000000-0000-0000-0000-00000000000a",
  aBytea: Buffer.from([0, 255, 39, 0, 92]),
  aDate: "0044-03-15",
  aTime: "23:59:59.999999",
  aTimetz: "04:05:06.000001+05:30",
  aTimestamp: "2024-02-29T23:59:59.123456",
  aTimestamptz: "2024-02-29T23:59:59.123456Z",
  anInterval: "P1Y2M-3DT4H5M6.789001S",
  aJson: { b: new JsonNumber("12345678901234567890"), a: [1.1, null] },
  aJsonb: Object.fromEntries([["n", new JsonNumber("12345678901234567890.5")], ["s", '["1e5"]'], ["__proto__", "x"]]),
  anXml: '<a b="c"/>',
  anInet: "10.0.0.1/8",
  aCidr: "10.0.0.0/8",
  aMacaddr: "08:00:2b:01:02:03",
  aBit: "101",
  aVarbit: "10110",
  aPoint: "(1.5,-2)",
  aBox: "(3,4),(1,2)",
  aTsvector: "'a' 'cat' 'fat'",
  aTsquery: "'fat' & !'cat'",
  anInt4range: Range.of(1, 10),
  anInt8range: Range.of<bigint>(null, 9223372036854775807n, "()"),
  aNumrange: Range.of("0.1", "1234567890123456789.5", "(]"),
  aTsrange: Range.of<string>("2024-01-01T00:00:00.000001", null),
  aTstzrange: Range.of("2023-12-31T18:30:00Z", "2024-01-01T18:30:00.5Z"),
  aDaterange: Range.empty<string>(),
  aMultirange: new Multirange([Range.of(1n, 3n), Range.of<bigint>(5n, null)]),
  anEnum: "on its way",
  otherEnum: "LARGE",
  aComposite: { street: 'Main "St", (1)', city: null, zip: "" },
  aNested: {
    text: "{x}",
    state: "NEW",
    home: { street: "a\\b", city: "c'd", zip: null },
    counts: [1n, null, -9223372036854775808n],
    printed: "2024-02-29T23:59:59.5Z",
  },
  aDomain: "a@b",
  aRange: Range.of("0.5", "1.5"),
} satisfies ScalarsRow);

function label(value: Label): ReturnType<typeof Label.of> {
  return Label.of({ ...value, home: value.home && Address.of(value.home) });
}

const sameScalars: ScalarsInsert = {
  ...scalars,
  id: 2n,
  aJson: json(scalars.aJson),
  aJsonb: json(scalars.aJsonb),
  aComposite: Address.of(scalars.aComposite),
  aNested: label(scalars.aNested),
};
await db.insertInto("Scalars").values(sameScalars).execute();
await sameRows("Scalars");

await sql`
  INSERT INTO "Lists" (integers, matrix, bigints, numerics, texts, citexts, booleans, byteas, dates, timestamps, intervals, jsons, boxes,
    ranges, multiranges, states, addresses, emails, marks, maybe, "maybeJson", "maybeHome", "maybeRange")
  VALUES ('{1,NULL,-3}', '{{1,2},{NULL,4}}', '{9007199254740993,NULL}', '{0.10,NaN}', ARRAY['', 'NULL', NULL, 'a"b\\c', '{},'],
    '{Ci}', '{t,f,NULL}', ARRAY['\\x00ff'::bytea, '', NULL], '{2024-02-29,infinity,NULL}',
    '{"2024-02-29 23:59:59.000001+00",-infinity,"0044-03-15 12:00:00+00 BC"}', '{00:00:00,-00:00:01.5}',
    ARRAY['{"a": 1e400}', 'null', '"[]"', '[]', NULL]::jsonb[], '{(1,1),(0,0);(2,2),(1,1)}', '{"[1,2)",empty,NULL}',
    '{"{[2024-01-01,2024-02-01),[2024-03-01,)}","{}"}', '{"on its way",NULL}', ARRAY[ROW('a,b', 'c"d', NULL), NULL]::"Address"[],
    '{a@b}', '[0:1]={7,NULL}', NULL, 'null', NULL, '(,)'),
    (NULL, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', 'Infinity',
    NULL, ROW(NULL, NULL, NULL), NULL)`.execute(db);

const [lists, empty] = await db.selectFrom("Lists").selectAll().orderBy("id").execute();
assert.ok(lists !== undefined && empty !== undefined);
assert.deepStrictEqual(lists, {
  id: 1,
  integers: [1, null, -3],
  matrix: [
    [1, 2],
    [null, 4],
  ],
  bigints: [9007199254740993n, null],
  numerics: ["0.10", "NaN"],
  texts: ["", "NULL", null, 'a"b\\c', "{},"],
  citexts: ["Ci"],
  booleans: [true, false, null],
  byteas: [Buffer.from([0, 255]), Buffer.from([]), null],
  dates: ["2024-02-29", "infinity", null],
  timestamps: ["2024-02-29T23:59:59.000001Z", "-infinity", "0044-03-15 17:53:28+05:53:28 BC"],
  intervals: ["PT0S", "PT-1.5S"],
  jsons: [{ a: new JsonNumber("1" + "0".repeat(400)) }, null, "[]", [], null],
  boxes: "{(1,1),(0,0);(2,2),(1,1)}",
  ranges: [Range.of(1n, 2n), Range.empty<bigint>(), null],
  multiranges: [
    new Multirange([Range.of("2024-01-01", "2024-02-01"), Range.of<string>("2024-03-01", null)]),
    new Multirange<string>([]),
  ],
  states: ["on its way", null],
  addresses: [{ street: "a,b", city: 'c"d', zip: null }, null],
  emails: ["a@b"],
  marks: [7, null],
  maybe: null,
  maybeJson: null,
  maybeHome: null,
  maybeRange: Range.of<string>(null, null, "()"),
} satisfies ListsRow);
assert.deepStrictEqual(empty.maybeHome, { street: null, city: null, zip: null });
assert.equal(empty.maybe, "Infinity");

function copy({ id, ...row }: ListsRow): ListsInsert {
  assert.ok(id > 0);
  return {
    ...row,
    jsons: row.jsons.map((each, index) => (each === null && index === 4 ? null : json(each))),
    addresses: row.addresses.map((each) => each && Address.of(each)),
    // JSON's null and SQL's are one in JavaScript: whoever writes says which
    maybeJson: row.maybe === null ? json(null) : null,
    maybeHome: row.maybeHome && Address.of(row.maybeHome),
  };
}
await db.insertInto("Lists").values([copy(lists), copy(empty)]).execute();
// where subscripts begin is not kept
await sql`UPDATE "Lists" SET marks = ARRAY[7, NULL]::integer[] WHERE marks = '[0:1]={7,NULL}'`.execute(db);
await sameRows("Lists");

// what statements may leave out, and what they get back
const written = await db
  .insertInto("Writing")
  .values({ required: "r", token: "t", changedAt: "2024-01-01T00:00:00.123456", unspecified: "u" })
  .returningAll()
  .executeTakeFirstOrThrow();
assert.equal(written.id, 100);
assert.equal(written.serial, 1n);
assert.deepStrictEqual([written.optional, written.maybe, written.generated, written.points], [null, 2, 6, 0]);
assert.equal(written.changedAt, "2024-01-01T00:00:00.123");

// views, aggregates, arrays that a query makes, Kysely's helpers for JSON
assert.deepStrictEqual(await db.selectFrom("Counted").selectAll().execute(), [
  { state: "on its way", count: 2n, last: "2024-02-29T23:59:59.123456Z" },
]);
const made = await db
  .selectFrom("Scalars")
  .select((eb) => [
    sql<(State | null)[]>`array_agg("anEnum")`.as("states"),
    eb.fn.sum<string>("aBigint").as("sum"),
    sql<unknown>`json_build_object('a', 1)`.as("object"),
  ])
  .executeTakeFirstOrThrow();
assert.deepStrictEqual(made, { states: ["on its way", "on its way"], sum: "-18446744073709551616", object: { a: 1 } });

// an inherited table, in another schema
await db.insertInto("stock.Archived").values({ id: 1n, day: "2024-02-29", reason: "r" }).execute();
assert.deepStrictEqual(await db.selectFrom("stock.movements").selectAll().execute(), [{ id: 1n, day: "2024-02-29", what: null }]);

// arrays of all of PostgreSQL's own types are known
const { rows } = await sql<{ name: string; number: number }>`
  SELECT typname AS name, typarray AS number FROM pg_type
  WHERE typnamespace = 'pg_catalog'::regnamespace AND typtype IN ('b', 'r', 'm') AND typarray <> 0 AND typdelim = ','
    AND typname !~ '^(gtsvector|pg_ndistinct|pg_dependencies|pg_mcv_list|pg_brin_.*)$'
  ORDER BY typname`.execute(db);
assert.ok(rows.length > 60);
assert.deepStrictEqual(rows.filter((each) => !builtInReaders.has(each.number)), []);

await db.destroy();

/** Each row stands there twice, but for its key. */
async function sameRows(table: "Scalars" | "Lists"): Promise<void> {
  const { rows } = await sql<{ row: string; times: bigint }>`
    SELECT row::text, count(*) AS times
    FROM (SELECT to_jsonb(t) - 'id' AS row FROM ${sql.table(table)} t) rows
    GROUP BY row`.execute(db);
  assert.ok(rows.length > 0);
  for (const { row, times } of rows) {
    assert.equal(times, 2n, row);
  }
}
