// Named queries take any text for what it is, and so does what Kysely writes and reads with the client's names.
import assert from "node:assert/strict";
import { Kysely, PostgresDialect, type RawBuilder, sql } from "kysely";
import { app, inContext, openPool } from "./client/index.js";
import * as client from "./client/index.js";

type Search = (pool: unknown, text?: string, configuration?: string) => Promise<{ text: string }[]>;
type Find = (pool: unknown, text?: string) => Promise<{ text: string }[]>;

const texts = JSON.parse(process.env["TEXTS"] ?? "") as string[];
const pool = await openPool();
const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
for (const [i, text] of texts.entries()) {
  const find = (client as unknown as Record<string, Find>)[`find${i}`];
  assert(find !== undefined);
  assert.deepEqual(await find(pool, text), [{ text }]);
  assert.deepEqual(await find(pool), [{ text }]);
  assert.deepEqual(await find(pool, "other"), []);
  const search = (client as unknown as Record<string, Search>)[`search${i}`];
  assert(search !== undefined);
  assert.deepEqual(await search(pool, text), [{ text }]);
  assert.deepEqual(await search(pool), [{ text }]);
  assert.deepEqual(await search(pool, "other"), []);
  assert.deepEqual(await search(pool, text, `"${text.replaceAll('"', '""')}"`), [{ text }]);
  const set = await inContext(pool, [app.text(text)], (connection) =>
    connection.query("SELECT current_setting('app.text') AS text", []),
  );
  assert.deepEqual(set.rows, [{ text }]);
  // a name of no configuration is refused, and does nothing else
  await assert.rejects(search(pool, text, `${text} x`));
  const found: RawBuilder<Record<string, unknown>> = sql`SELECT * FROM ${sql.id(text)} WHERE ${sql.id(text)} = ${text}`;
  const row = (await found.execute(db)).rows[0];
  assert(row !== undefined);
  assert.equal(row[text], text);
  assert.deepEqual(row[`${text}s`], [text, "other"]);
  assert.deepEqual(row[`${text}j`], { [text]: text });
  assert.equal(row[`${text}k`], text);
}
console.log(`${texts.length} texts`);
await pool.end();
