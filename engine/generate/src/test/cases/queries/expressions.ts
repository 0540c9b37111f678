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

// from(customer).include(customer.invoices.where(invoice.total.gt(9.99)).orderBy(invoice.id).limit(3).include(invoice.lines, invoice.customer))
import type { Address } from "./composites/Address.js";
import type { Status } from "./enums/Status.js";
import type { JsonValue } from "./runtime/json.js";
import { readRelated } from "./runtime/related.js";

/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of "lines" in QueryInvoicesRow. */
export interface QueryInvoicesLinesRow {
  invoiceId: bigint;
  number: number;
  product: string;
  price: string;
}

/** A row of "customer" in QueryInvoicesRow. */
export interface QueryInvoicesCustomerRow {
  id: number;
  email: string;
  name: string;
  age: number | null;
  active: boolean;
  born: string | null;
  home: Address | null;
  createdAt: string;
  mentorId: number | null;
}

/** A row of "invoices" in QueryRow. */
export interface QueryInvoicesRow {
  id: bigint;
  customerId: number;
  status: Status;
  before: (Status | null)[] | null;
  total: string;
  weight: number | null;
  data: JsonValue;
  notes: (string | null)[] | null;
  token: string | null;
  issuedAt: string;
  lines: QueryInvoicesLinesRow[];
  customer: QueryInvoicesCustomerRow | null;
}

/** A row of the query "query". */
export interface QueryRow {
  id: number;
  email: string;
  name: string;
  age: number | null;
  active: boolean;
  born: string | null;
  home: Address | null;
  createdAt: string;
  mentorId: number | null;
  invoices: QueryInvoicesRow[];
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const rows = await readRelated(
    db,
    "SELECT \"Customer\".id, \"Customer\".email, \"Customer\".full_name AS name, \"Customer\".age, \"Customer\".active, \"Customer\".born, \"Customer\".home, \"Customer\".\"createdAt\", \"Customer\".\"mentorId\" FROM public.\"Customer\"",
    [],
    {
      values: ["id", "email", "name", "age", "active", "born", "home", "createdAt", "mentorId"],
      related: [
        {
          name: "invoices",
          many: true,
          keys: ["id"],
          owner: "c1",
          byPlace: true,
          text: "SELECT parent.place AS c1, included.c1 AS id, included.c2 AS \"customerId\", included.c3 AS status, included.c4 AS before, included.c5 AS total, included.c6 AS weight, included.c7 AS data, included.c8 AS notes, included.c9 AS token, included.c10 AS \"issuedAt\", included.c11 AS c12, included.c12 AS c13, included.c13 AS c14, included.c14 AS c15, included.c15 AS c16, included.c16 AS c17, included.c17 AS c18, included.c18 AS c19, included.c19 AS c20, included.c20 AS c21 FROM unnest(CAST($1::int4[] AS integer[])) WITH ORDINALITY AS parent(k1, place) CROSS JOIN LATERAL (SELECT \"Invoice\".id AS c1, \"Invoice\".\"customerId\" AS c2, \"Invoice\".status AS c3, \"Invoice\".before AS c4, \"Invoice\".total AS c5, \"Invoice\".weight AS c6, \"Invoice\".data AS c7, \"Invoice\".notes AS c8, \"Invoice\".token AS c9, \"Invoice\".\"issuedAt\" AS c10, customer.id AS c11, customer.id AS c12, customer.email AS c13, customer.full_name AS c14, customer.age AS c15, customer.active AS c16, customer.born AS c17, customer.home AS c18, customer.\"createdAt\" AS c19, customer.\"mentorId\" AS c20 FROM public.\"Invoice\" LEFT JOIN public.\"Customer\" AS customer ON customer.id = \"Invoice\".\"customerId\" WHERE \"Invoice\".\"customerId\" = parent.k1 AND \"Invoice\".total > $2::numeric ORDER BY \"Invoice\".id LIMIT $3::int8) AS included",
          sent: (keys) => [keys[0], "9.99", 3],
          row: {
            values: ["id", "customerId", "status", "before", "total", "weight", "data", "notes", "token", "issuedAt"],
            related: [
              {
                name: "lines",
                many: true,
                keys: ["id"],
                owner: "invoiceId",
                byPlace: false,
                text: "SELECT \"Line\".\"invoiceId\", \"Line\".number, \"Line\".product, \"Line\".price FROM public.\"Line\" WHERE \"Line\".\"invoiceId\" = ANY ($1::int8[])",
                sent: (keys) => [keys[0]],
                row: {
                  values: ["invoiceId", "number", "product", "price"],
                  related: [],
                },
              },
              {
                name: "customer",
                presence: "c12",
                row: {
                  values: [["id", "c13"], ["email", "c14"], ["name", "c15"], ["age", "c16"], ["active", "c17"], ["born", "c18"], ["home", "c19"], ["createdAt", "c20"], ["mentorId", "c21"]],
                  related: [],
                },
              },
            ],
          },
        },
      ],
    },
  );
  return rows as QueryRow[];
}

// from(invoice).where(invoice.id.eq(1)).include(invoice.customer).forUpdate()
import type { Address } from "./composites/Address.js";
import type { Status } from "./enums/Status.js";
import type { JsonValue } from "./runtime/json.js";
import { readRelated } from "./runtime/related.js";

/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of "customer" in QueryRow. */
export interface QueryCustomerRow {
  id: number;
  email: string;
  name: string;
  age: number | null;
  active: boolean;
  born: string | null;
  home: Address | null;
  createdAt: string;
  mentorId: number | null;
}

/** A row of the query "query". */
export interface QueryRow {
  id: bigint;
  customerId: number;
  status: Status;
  before: (Status | null)[] | null;
  total: string;
  weight: number | null;
  data: JsonValue;
  notes: (string | null)[] | null;
  token: string | null;
  issuedAt: string;
  customer: QueryCustomerRow | null;
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const rows = await readRelated(
    db,
    "SELECT \"Invoice\".id, \"Invoice\".\"customerId\", \"Invoice\".status, \"Invoice\".before, \"Invoice\".total, \"Invoice\".weight, \"Invoice\".data, \"Invoice\".notes, \"Invoice\".token, \"Invoice\".\"issuedAt\" FROM public.\"Invoice\" WHERE \"Invoice\".id = $1::int8 FOR UPDATE",
    [1],
    {
      values: ["id", "customerId", "status", "before", "total", "weight", "data", "notes", "token", "issuedAt"],
      related: [
        {
          name: "customer",
          many: false,
          keys: ["customerId"],
          owner: "id",
          byPlace: false,
          text: "SELECT \"Customer\".id, \"Customer\".email, \"Customer\".full_name AS name, \"Customer\".age, \"Customer\".active, \"Customer\".born, \"Customer\".home, \"Customer\".\"createdAt\", \"Customer\".\"mentorId\" FROM public.\"Customer\" WHERE \"Customer\".id = ANY ($1::int4[])",
          sent: (keys) => [keys[0]],
          row: {
            values: ["id", "email", "name", "age", "active", "born", "home", "createdAt", "mentorId"],
            related: [],
          },
        },
      ],
    },
  );
  return rows as QueryRow[];
}

// update(invoice).set(invoice.weight, 1.5).with(invoice.lines.create(insert(line).set(line.number, 3).set(line.product, "pen").set(line.price, 2))).where(invoice.id.eq(1))
import type { Status } from "./enums/Status.js";
import type { JsonValue } from "./runtime/json.js";
import { writeRelated } from "./runtime/write.js";

/** What runs a statement: a pool or a client of node-postgres, or whatever has that method. Values have to be read as `openPool` reads them. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A row of the query "query". */
export interface QueryRow {
  id: bigint;
  customerId: number;
  status: Status;
  before: (Status | null)[] | null;
  total: string;
  weight: number | null;
  data: JsonValue;
  notes: (string | null)[] | null;
  token: string | null;
  issuedAt: string;
}

export async function query(db: Queryable): Promise<QueryRow[]> {
  const { rows } = await writeRelated(
    db,
    "WITH written AS (UPDATE public.\"Invoice\" SET weight = $1::float8 WHERE \"Invoice\".id = $2::int8 RETURNING \"Invoice\".id, \"Invoice\".\"customerId\", \"Invoice\".status, \"Invoice\".before, \"Invoice\".total, \"Invoice\".weight, \"Invoice\".data, \"Invoice\".notes, \"Invoice\".token, \"Invoice\".\"issuedAt\", \"Invoice\".id AS key_id), lines AS (INSERT INTO public.\"Line\" (number, product, price, \"invoiceId\") SELECT CAST($3::int4 AS integer), CAST($4 AS text), CAST($5::numeric AS numeric), (SELECT written.key_id FROM written) WHERE EXISTS (SELECT FROM written)) SELECT written.id, written.\"customerId\", written.status, written.before, written.total, written.weight, written.data, written.notes, written.token, written.\"issuedAt\" FROM (SELECT) AS one LEFT JOIN written ON TRUE WHERE CAST(coalesce(nullif(CAST((SELECT count(*) FROM written AS written_2) > 0 AS text), 'false'), $6) AS boolean) AND CAST(coalesce(nullif(CAST((SELECT count(*) FROM written AS written_2) < 2 AS text), 'false'), $7) AS boolean)",
    [1.5, 1, 3, "pen", "2", "an update with related rows is of one row of Invoice, and there is none", "an update with related rows is of one row of Invoice, and there are more"],
    ["an update with related rows is of one row of Invoice, and there is none", "an update with related rows is of one row of Invoice, and there are more"],
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

