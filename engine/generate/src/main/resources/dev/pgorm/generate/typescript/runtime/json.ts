import { parseExactly } from "./json-parser.js";
import type { PostgresValue, Reader } from "./text.js";

/** What json and jsonb hold. */
export type JsonValue = string | number | boolean | null | JsonNumber | JsonValue[] | { [key: string]: JsonValue };

/** What json() takes: everything that JSON can say, bigint too. */
export type JsonInput = string | number | bigint | boolean | null | object;

/** A number in JSON that no JavaScript number equals: one of more digits, or a greater one. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }

  /** JSON.stringify cannot write it as a number, so it becomes a string there; json() writes the number. */
  toJSON(): string {
    return this.text;
  }
}

/** A value for a column of json or jsonb. */
export class Json implements PostgresValue {
  readonly value: JsonInput;

  constructor(value: JsonInput) {
    this.value = value;
  }

  toPostgres(): string {
    const text = write(this.value);
    if (text === undefined) {
      throw new TypeError(`JSON cannot say ${String(this.value)}`);
    }
    return text;
  }
}

/**
 * A value for a column of json or jsonb. It has to be said, since node-postgres would send an array as PostgreSQL's array and a string as
 * JSON text. `json(null)` is JSON's null, null alone SQL's.
 */
export function json(value: JsonInput): Json {
  return new Json(value);
}

/** Long runs of digits and exponents: only those numbers can be others in JavaScript. */
const SUSPECT = /[\d.]{16}|\d[eE]/;

/** Reads json and jsonb; a number that JavaScript has no equal of comes as JsonNumber. */
export const readJson: Reader<JsonValue> = (text) =>
  SUSPECT.test(text) ? parseExactly(text, (number) => new JsonNumber(number)) : (JSON.parse(text) as JsonValue);

/** As JSON.stringify does, but for numbers that it cannot write; undefined for what JSON has no value for. */
function write(value: unknown): string | undefined {
  if (value instanceof JsonNumber) {
    return value.text;
  }
  if (typeof value === "bigint") {
    return value.toString();
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw new RangeError(`JSON cannot say ${value}`);
  }
  if (typeof value !== "object" || value === null) {
    return JSON.stringify(value);
  }
  const toJSON: unknown = Reflect.get(value, "toJSON");
  if (typeof toJSON === "function") {
    return write(toJSON.call(value));
  }
  if (Array.isArray(value)) {
    return "[" + value.map((each) => write(each) ?? "null").join(",") + "]";
  }
  const members = Object.entries(value).flatMap(([key, each]) => {
    const text = write(each);
    return text === undefined ? [] : [JSON.stringify(key) + ":" + text];
  });
  return "{" + members.join(",") + "}";
}
