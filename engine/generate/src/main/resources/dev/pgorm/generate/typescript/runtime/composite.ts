import { Scanner } from "./scanner.js";
import { quoted, textOf, type PostgresValue, type Reader } from "./text.js";

/** An attribute of a composite type: its name, and how its values are read. */
export type Attribute = readonly [name: string, read: Reader<unknown>];

/** A value of a composite type as a parameter of a query. */
export class Composite<T extends object> implements PostgresValue {
  readonly value: T;
  private readonly names: readonly string[];

  /** A value; the names are those of all attributes, in their order. */
  constructor(value: T, names: readonly string[]) {
    this.value = value;
    this.names = names;
  }

  toPostgres(): string {
    const texts = this.names.map((name) => {
      const attribute: unknown = Object.hasOwn(this.value, name) ? Reflect.get(this.value, name) : null;
      return attribute === null || attribute === undefined ? "" : quoted(textOf(attribute), '"');
    });
    return "(" + texts.join(",") + ")";
  }
}

/** Reads values of a composite type, whose attributes are given in order. */
export function readComposite<T extends object>(attributes: readonly Attribute[]): Reader<T> {
  return (text) => {
    const scanner = new Scanner(text);
    scanner.expect("(");
    const values = attributes.map(([name, read], index): [string, unknown] => {
      if (index > 0) {
        scanner.expect(",");
      }
      const item = scanner.item(",)");
      return [name, item.text === "" && !item.quoted ? null : read(item.text)];
    });
    scanner.expect(")");
    return Object.fromEntries(values) as T;
  };
}
