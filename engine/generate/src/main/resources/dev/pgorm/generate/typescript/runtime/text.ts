/** Makes a value of PostgreSQL's text for it. */
export type Reader<T> = (text: string) => T;

/** A value that knows its own text: node-postgres asks parameters for it. */
export interface PostgresValue {
  toPostgres(): string;
}

/** The text as it is. */
export const readText: Reader<string> = (text) => text;

/** boolean */
export const readBoolean: Reader<boolean> = (text) => text === "t";

/** smallint, integer, oid, real, double precision: what a JavaScript number holds exactly. */
export const readNumber: Reader<number> = (text) => Number(text);

/** bigint */
export const readBigint: Reader<bigint> = (text) => BigInt(text);

/** The text of a value that stands inside another one: a bound of a range, an attribute, an element. */
export function textOf(value: unknown): string {
  if (value instanceof Uint8Array) {
    return "\\x" + Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex");
  }
  if (Array.isArray(value)) {
    return "{" + value.map(elementText).join(",") + "}";
  }
  if (value instanceof Date) {
    return value.toISOString();
  }
  return isPostgresValue(value) ? value.toPostgres() : String(value);
}

function elementText(element: unknown): string {
  if (element === null || element === undefined) {
    return "NULL";
  }
  const text = textOf(element);
  return Array.isArray(element) ? text : quoted(text, "\\");
}

/** A text between double quotes. */
export function quoted(text: string, escape: '"' | "\\"): string {
  return '"' + text.replaceAll("\\", "\\\\").replaceAll('"', escape + '"') + '"';
}

function isPostgresValue(value: unknown): value is PostgresValue {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "toPostgres") === "function";
}
