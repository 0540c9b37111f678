// Names that mean something to TypeScript, to JavaScript's objects, to SQL or to Kysely.
import assert from "node:assert/strict";
import { Kysely, PostgresDialect, sql } from "kysely";
import { json, openPool, Range_, string_, type Database, type User_Insert } from "./names/index.js";

const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: () => openPool() }) });

for (const [index, label] of string_.entries()) {
  const user: User_Insert = {
    id: index,
    constructor: "c",
    ["__proto__"]: "p",
    "say \"it's\"": "q",
    "C:\\temp": "b",
    "two\nlines": "n",
    "a.b": "d",
    "a as b": "a",
    class: label,
    toString: "A",
    kind: "A",
    range: Range_.of({ constructor: "it's", ["__proto__"]: "p", 'a "b", (c) \\d': '"\\' }),
    json: json({ ["__proto__"]: 1, constructor: "a*/b" }),
    label: "A",
    toPostgres: "t",
    " ": "blank",
    1: 1,
    größe: "ß",
    "😀": "😀",
  };
  await db.insertInto("User").values(user).execute();
}

const users = await db
  .selectFrom("User")
  .select(["id", "constructor", "__proto__ as proto", "say \"it's\"", "C:\\temp", "two\nlines", "class", "toString", "range", "json"])
  .select(["toPostgres", " ", "1", "größe", "😀"])
  .select(sql<string>`${sql.id("a.b")}`.as("dotted"))
  .orderBy("id")
  .execute();
assert.deepStrictEqual(
  users.map((each) => each.class),
  [...string_],
);
assert.deepStrictEqual(users[0], {
  id: 0,
  constructor: "c",
  proto: "p",
  "say \"it's\"": "q",
  "C:\\temp": "b",
  "two\nlines": "n",
  class: "it's \"quoted\"",
  toString: "A",
  range: Object.fromEntries([["constructor", "it's"], ["__proto__", "p"], ['a "b", (c) \\d', '"\\']]),
  json: Object.fromEntries([["__proto__", 1], ["constructor", "a*/b"]]),
  toPostgres: "t",
  " ": "blank",
  1: 1,
  größe: "ß",
  "😀": "😀",
  dotted: "d",
});

await db.insertInto("user").values({ id: 7, with: 8 }).execute();
await db.insertInto('1st "table"\n\\').values({ id: 7 }).execute();
await db.insertInto("__proto__").values({ id: 7 }).execute();
await db.insertInto("constructor").values({ id: 7 }).execute();
await db.insertInto("class").values({ id: 7 }).execute();
await db.insertInto("Größe").values({ id: 7 }).execute();
assert.deepStrictEqual(
  await db
    .selectFrom("user")
    .innerJoin('1st "table"\n\\ as first', "first.id", "user.id")
    .innerJoin("__proto__ as proto", "proto.id", "user.id")
    .innerJoin("constructor", "constructor.id", "user.id")
    .innerJoin("class", "class.id", "user.id")
    .innerJoin("Größe", "Größe.id", "user.id")
    .select(["user.id", "with"])
    .execute(),
  [{ id: 7, with: 8 }],
);

await db.destroy();
