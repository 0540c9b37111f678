// Nothing in here is right: what the compiler says of it stands in refused.txt.
import { Kysely, PostgresDialect } from "kysely";
import { Address, json, openPool, Range, type Database, type State, type WritingInsert, type WritingUpdate } from "./everything/index.js";
import { customers, nested, topBuyers, totals, type NestedRow, type Queryable } from "./queries/index.js";

const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: () => openPool() }) });
declare const queryable: Queryable;
const whole: WritingInsert = { required: "r", token: "t", changedAt: "2024-01-01" };

// a required column is missing: one without default, and one that only a client fills in
export const required: WritingInsert = { token: "t", changedAt: "2024-01-01" };
export const token: WritingInsert = { required: "r", changedAt: "2024-01-01" };
db.insertInto("Writing").values({ token: "t", changedAt: "2024-01-01" });

// null where NOT NULL stands, behind a default too
export const nulls: WritingInsert = { ...whole, required: null, defaulted: null };

// columns that PostgreSQL alone writes
export const always: WritingInsert = { ...whole, id: 1 };
export const generated: WritingUpdate = { generated: 1 };
db.updateTable("Writing").set({ id: 2 });

// a column that the schema hides, one that is not there, and a field's name instead of its column's
export const hidden: WritingInsert = { ...whole, hidden: 1 };
export const mistyped: WritingUpdate = { requird: "r" };
db.selectFrom("Writing").select("length");

// another type
export const number: WritingInsert = { ...whole, serial: 1 };
export const date: WritingInsert = { ...whole, changedAt: new Date(0) };
export const label: State = "SENT";
db.selectFrom("Scalars").selectAll().where("aBigint", "=", 1);
db.updateTable("Scalars").set({ aJsonb: [1] });
db.updateTable("Scalars").set({ aJsonb: json(undefined) });
db.updateTable("Scalars").set({ aComposite: { street: "s", city: "c", zip: null } });
db.updateTable("Scalars").set({ aComposite: Address.of({ street: "s", city: "c" }) });
db.updateTable("Scalars").set({ anInt8range: Range.of(1, 2) });
db.updateTable("Scalars").set({ aMultirange: [Range.of(1n, 2n)] });
db.updateTable("Lists").set({ matrix: [1] });
db.updateTable("Lists").set({ texts: [1n] });

// elements and attributes may be NULL
export const length = async (): Promise<number[]> => {
  const lists = await db.selectFrom("Lists").select("texts").executeTakeFirstOrThrow();
  return lists.texts.map((each) => each.length);
};

// views are not written, forgotten models are not there
db.updateTable("Counted").set({ state: "NEW" });
db.selectFrom("Forgotten").selectAll();

// named queries: another type, a parameter that is missing, a label that is none, a connection that is none, and what a row does not have
export const typed = topBuyers(queryable, 1);
export const missing = topBuyers(queryable);
export const status = totals(queryable, "2024-01-01", "SENT");
export const instant = totals(queryable, new Date(0));
export const connection = topBuyers("postgresql://localhost", "x");
export const orders = async (): Promise<number> => {
  const [first] = await topBuyers(queryable, "x");
  return first.orders;
};

// related rows: a row that may not be there, a value of another type deep in it, one that the query does not give, and a list that is none
export const deep = async (): Promise<number[]> => {
  const [first] = await nested(queryable, "x");
  const id: number | undefined = first?.mentor.id;
  const token: string | undefined = first?.invoices[0]?.token;
  return first?.invoices.flatMap((each) => each.lines.map((line) => line.price)) ?? [id ?? 0, token?.length ?? 0];
};
export const rows = async (): Promise<NestedRow[]> => customers(queryable, [1]);

import { app, every, inContext, titles } from "./contexts/index.js";
// contexts: a number or a wrong label where another type is wanted, null where one is needed, a member that is none, and what lends no connection
export const user = app.userId(1);
export const tenant = app.tenantId("1");
export const role = app.role("OTHER");
export const nobody = app.userId(null);
export const member = app.user("x");
export const whole64 = every.whole(1);
export const lent = inContext(queryable, [app.tenantId(1)], (db) => titles(db));
export const unset = inContext(openPool(), [app.tenantId(1)], (db) => titles(db));
export const setting = openPool().then((pool) => inContext(pool, [{ name: "app.tenant" }], (db) => titles(db)));
