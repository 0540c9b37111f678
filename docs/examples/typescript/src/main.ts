import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";
import {
  join,
  json,
  loansOf,
  openPool,
  Range,
  readersWith,
  RelatedRowMissing,
  type BookInsert,
  type Database,
  type LoanRow,
  type LoansOfRow,
} from "./db/index.js";

const { DATABASE_URL } = process.env;
if (DATABASE_URL === undefined) {
  throw new Error("DATABASE_URL says which database: postgresql://user:password@host:port/name");
}
const pool = await openPool({ connectionString: DATABASE_URL });
const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

const books: BookInsert[] = [
  { isbn: "978-0-00", title: "Of Trees", price: "19.9900", details: json({ pages: 320, tags: ["nature"] }) },
  { isbn: "978-0-01", title: "Of Stones", price: 24 },
];
await db.insertInto("Book").values(books).execute();
const reader = await db
  .insertInto("Reader")
  .values({ name: "Ada", email: "ada@example.org" })
  .returningAll()
  .executeTakeFirstOrThrow();

/** Lends a book; the database refuses a second loan of a book that is out. */
async function lend(transaction: Transaction<Database>, isbn: string, from: string, to: string): Promise<LoanRow> {
  return transaction
    .insertInto("Loan")
    .values({ isbn, readerId: reader.id, days: Range.of(from, to) })
    .returningAll()
    .executeTakeFirstOrThrow();
}

await db.transaction().execute(async (transaction) => {
  await lend(transaction, "978-0-00", "2026-03-01", "2026-03-15");
});

try {
  await db.transaction().execute(async (transaction) => {
    await lend(transaction, "978-0-01", "2026-03-01", "2026-03-15");
    await lend(transaction, "978-0-00", "2026-03-02", "2026-03-09"); // it is out: nothing of this transaction stays
  });
} catch (failure) {
  if (!(failure instanceof pg.DatabaseError) || failure.constraint !== "Loan_one_at_a_time") {
    throw failure;
  }
  console.log("that book is out");
}

const loans = await db
  .selectFrom("Loan")
  .innerJoin("Book", "Book.isbn", "Loan.isbn")
  .innerJoin("Reader", "Reader.id", "Loan.readerId")
  .where("Loan.state", "=", "OUT")
  .select(["Reader.name", "Book.title", "Book.price", "Book.details", "Loan.days"])
  .orderBy("Book.title")
  .execute();
for (const { name, title, price, details, days } of loans) {
  console.log(`${name} has ${title} (${price}, ${JSON.stringify(details)}) until ${days.upper}`);
}

const ten: LoansOfRow[] = await loansOf(pool, "Ada"); // at most ten
const more = await loansOf(pool, "Ada", 100);
if (more.length < ten.length) {
  throw new Error("a hundred are not fewer than ten");
}

await join(pool, "Grace", "grace@example.org", "978-0-01", Range.of("2026-03-02", "2026-03-09"));
try {
  await join(pool, "Linus", "linus@example.org", "978-0-99", Range.of("2026-03-02", "2026-03-09"));
} catch (failure) {
  if (!(failure instanceof RelatedRowMissing)) {
    throw failure;
  }
  console.log(failure.message); // and Linus is no reader
}
for (const { name, loans } of await readersWith(pool, "a")) {
  for (const { book, days } of loans) {
    console.log(`${name}: ${book?.title} until ${days.upper}`);
  }
}

const { count } = await db
  .selectFrom("Loan")
  .select((eb) => eb.fn.countAll<bigint>().as("count"))
  .executeTakeFirstOrThrow();
console.log(`${count} loans, bigint: ${typeof count}`);

await db.destroy();
