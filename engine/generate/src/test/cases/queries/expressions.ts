// from(invoice).where(invoice.id.eq(5000000000L), invoice.total.gt(9.99), invoice.status.eq(PAID)).select(invoice.id, invoice.status, invoice.total)
import type { Status } from "./enums/Status.js";

/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of the query "query". */
export interface QueryRow {
  id: bigint;
  status: Status;
  total: string;
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const { rows } = await db.query(
    "SELECT \"Invoice\".id, \"Invoice\".status, \"Invoice\".total FROM public.\"Invoice\" WHERE \"Invoice\".id = $1::int8 AND \"Invoice\".total > $2::numeric AND \"Invoice\".status = $3",
    [5000000000, "9.99", "PAID"],
  );
  return rows as QueryRow[];
}

// update(customer).set(customer.born, date("2000-02-29")).where(customer.name.contains("50% \"x\""))
/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

export async function query(db: Queryable): Promise<number> {
  const { rowCount } = await db.query(
    "UPDATE public.\"Customer\" SET born = $1::date WHERE \"Customer\".full_name LIKE $2",
    ["2000-02-29", "%50\\% \"x\"%"],
  );
  return rowCount ?? 0;
}

// db.topBuyers("@acme.io", 1)
/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of the query "query". */
export interface QueryRow {
  name: string;
  orders: bigint;
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const { rows } = await db.query(
    "SELECT \"Customer\".full_name AS name, (SELECT count(*) FROM public.\"Invoice\" WHERE \"Invoice\".\"customerId\" = \"Customer\".id) AS orders FROM public.\"Customer\" WHERE \"Customer\".email LIKE $1 ORDER BY (SELECT count(*) FROM public.\"Invoice\" WHERE \"Invoice\".\"customerId\" = \"Customer\".id) DESC, \"Customer\".full_name LIMIT $2::int8",
    ["%@acme.io", 1],
  );
  return rows as QueryRow[];
}

// delete(invoice).where(invoice.issuedAt.lt(timestamp("2024-01-31T00:00:00"))).returning(invoice.id).fetch()
/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of the query "query". */
export interface QueryRow {
  id: bigint;
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const { rows } = await db.query(
    "DELETE FROM public.\"Invoice\" WHERE \"Invoice\".\"issuedAt\" < $1::timestamp RETURNING \"Invoice\".id",
    ["2024-01-31T00:00"],
  );
  return rows as QueryRow[];
}

