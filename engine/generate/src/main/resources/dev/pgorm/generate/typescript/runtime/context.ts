import { textOf } from "./text.js";

/** What the server knows until a transaction ends, such as who is there. */
export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** One connection, on which statements run one after the other. */
export interface Connection {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
}

/** A pool that lends connections: that of `openPool`, and others of node-postgres. */
export interface Lender {
  connect(): Promise<Connection & { release(destroy?: boolean): void }>;
}

/** A setting of a value. Null is a setting without a value, which policies read as NULL, and so is an empty text. */
export function setting(name: string, value: unknown): Setting {
  return { name, value: value === null || value === undefined ? "" : textOf(value) };
}

/**
 * The statement that sets values until the transaction ends, for programs whose library begins it:
 * `CompiledQuery.raw(text, values)` for a transaction of Kysely.
 */
export function contextQuery(settings: readonly Setting[]): { text: string; values: string[] } {
  const calls = settings.map((_, index) => `set_config($${2 * index + 1}, $${2 * index + 2}, true)`);
  return { text: `SELECT ${calls.join(", ")}`, values: settings.flatMap((each) => [each.name, each.value]) };
}

/**
 * Does work in a transaction of its own on one connection of a pool, with settings that end with it. Where the work fails, nothing
 * was done; a connection of which that is not sure is not used again.
 */
export async function inContext<T>(
  pool: Lender,
  settings: readonly Setting[],
  work: (db: Connection) => Promise<T>,
): Promise<T> {
  const db = await pool.connect();
  let sound = false;
  try {
    await db.query("BEGIN", []);
    try {
      if (settings.length > 0) {
        const { text, values } = contextQuery(settings);
        await db.query(text, values);
      }
      const result = await work(db);
      const ended: object = await db.query("COMMIT", []);
      if (Reflect.get(ended, "command") === "ROLLBACK") {
        throw new Error("nothing was done: a statement in the transaction had failed");
      }
      sound = true;
      return result;
    } catch (failure) {
      sound = await rolledBack(db);
      throw failure;
    }
  } finally {
    db.release(!sound);
  }
}

async function rolledBack(db: Connection): Promise<boolean> {
  try {
    await db.query("ROLLBACK", []);
    return true;
  } catch {
    return false; // the caller hears of the failure that came first
  }
}
