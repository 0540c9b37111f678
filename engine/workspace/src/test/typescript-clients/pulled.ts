// Reads all rows of all tables by the pool of a client, writes the values of each that a driver sends as they are, and reads the same again.
import assert from "node:assert/strict";
import type { Pool } from "pg";

interface Client {
  openPool(): Promise<Pool>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const isPlain = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean" || Buffer.isBuffer(value);

const { openPool } = (await import(`./${process.env["CLIENT"] ?? ""}/index.js`)) as Client;
const pool = await openPool();
const tables = (process.env["TABLES"] ?? "").split("\n\n").map((each) => each.split("\n"));
for (const [schema, table] of tables) {
  assert(schema !== undefined && table !== undefined);
  const name = `${quoted(schema)}.${quoted(table)}`;
  const before = (await pool.query<Record<string, unknown>>(`SELECT * FROM ${name}`)).rows;
  const columns = await pool.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
      WHERE attrelid = $1::regclass AND attnum > 0 AND attgenerated = '' AND attidentity <> 'a' AND relkind IN ('r', 'p')
        AND atttypid NOT IN ('json'::regtype, 'jsonb'::regtype)`,
    [name],
  );
  const row = before[0];
  if (row !== undefined && before.length === 1) {
    const written = columns.rows.map((each) => each.name).filter((each) => isPlain(row[each]));
    if (written.length > 0) {
      const set = written.map((each, i) => `${quoted(each)} = $${i + 1}`).join(", ");
      await pool.query(`UPDATE ${name} SET ${set}`, written.map((each) => row[each]));
    }
  }
  assert.deepEqual((await pool.query(`SELECT * FROM ${name}`)).rows, before, name);
}
console.log(`${tables.length} tables and views`);
await pool.end();
