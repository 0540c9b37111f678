import { Pool, type CustomTypesConfig, type PoolConfig } from "pg";
import { readArray } from "./array.js";
import { builtInReaders } from "./built-in.js";
import type { DeclaredType } from "./declared.js";
import { readText, type Reader } from "./text.js";
import { declaredTypes } from "../types.js";

/** What the server says of a type of the schema; numbers are 0 where there is no such type. */
interface TypeNumbers {
  readonly position: number;
  readonly type: number;
  readonly array: number;
  readonly multirange: number;
  readonly multirangeArray: number;
}

const NUMBERS_OF_TYPES = `
SELECT wanted.position::integer AS "position", type.oid AS "type", type.typarray AS "array",
       coalesce(multirange.oid, 0) AS "multirange", coalesce(multirange.typarray, 0) AS "multirangeArray"
FROM unnest($1::text[]) WITH ORDINALITY AS wanted (name, position)
JOIN pg_catalog.pg_type type ON type.oid = pg_catalog.to_regtype(wanted.name)
LEFT JOIN pg_catalog.pg_range range ON range.rngtypid = type.oid
LEFT JOIN pg_catalog.pg_type multirange ON multirange.oid = range.rngmultitypid`;

/**
 * Opens a pool whose connections read values as this client's types say; other pools of the process stay as they are. Enums, composite
 * types and the like have other numbers in every database, so they are asked for here, once: open the pool after migrations.
 *
 * @throws whatever connecting to the server or asking it throws; the pool is closed then
 */
export async function openPool(config: PoolConfig = {}): Promise<Pool> {
  const readers = new Map(builtInReaders);
  const pool = new Pool({ ...config, types: typesOf(readers) });
  try {
    await learn(pool, readers);
  } catch (failure) {
    await pool.end();
    throw failure;
  }
  return pool;
}

function typesOf(readers: ReadonlyMap<number, Reader<unknown>>): CustomTypesConfig {
  return {
    getTypeParser(type: number, format?: string): Reader<unknown> {
      if (format === "binary") {
        throw new Error("this client reads values in their text format: leave binary out of the pool's configuration");
      }
      return readers.get(type) ?? readText;
    },
  };
}

async function learn(pool: Pool, readers: Map<number, Reader<unknown>>): Promise<void> {
  if (declaredTypes.length === 0) {
    return;
  }
  const names = declaredTypes.map((each) => each.name);
  const { rows } = await pool.query<TypeNumbers>(NUMBERS_OF_TYPES, [names]);
  for (const row of rows) {
    const declared = declaredTypes[row.position - 1];
    if (declared !== undefined) {
      register(declared, row, readers);
    }
  }
}

function register(declared: DeclaredType, numbers: TypeNumbers, readers: Map<number, Reader<unknown>>): void {
  readers.set(numbers.type, declared.read);
  readers.set(numbers.array, readArray(declared.read));
  if (declared.readMultirange !== undefined) {
    readers.set(numbers.multirange, declared.readMultirange);
    readers.set(numbers.multirangeArray, readArray(declared.readMultirange));
  }
}
