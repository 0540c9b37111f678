import { Scanner } from "./scanner.js";
import { quoted, textOf, type PostgresValue, type Reader } from "./text.js";

/** Which bounds belong to a range. */
export type Bounds = "[)" | "[]" | "(]" | "()";

/** A range. A bound that is null is none: the range goes on without end. */
export class Range<T> implements PostgresValue {
  readonly lower: T | null;
  readonly upper: T | null;
  readonly bounds: Bounds;
  /** Whether nothing is in it; the bounds say nothing then. */
  readonly empty: boolean;

  private constructor(lower: T | null, upper: T | null, bounds: Bounds, empty: boolean) {
    this.lower = lower;
    this.upper = upper;
    this.bounds = bounds;
    this.empty = empty;
  }

  /** A range; by default with its lower bound and without its upper one. */
  static of<T>(lower: T | null, upper: T | null, bounds: Bounds = "[)"): Range<T> {
    return new Range(lower, upper, bounds, false);
  }

  /** The range that nothing is in. */
  static empty<T>(): Range<T> {
    return new Range<T>(null, null, "()", true);
  }

  toPostgres(): string {
    if (this.empty) {
      return "empty";
    }
    return this.bounds.charAt(0) + bound(this.lower) + "," + bound(this.upper) + this.bounds.charAt(1);
  }
}

/** Ranges that neither touch nor overlap, in order. */
export class Multirange<T> implements PostgresValue {
  readonly ranges: readonly Range<T>[];

  constructor(ranges: readonly Range<T>[]) {
    this.ranges = ranges;
  }

  toPostgres(): string {
    return "{" + this.ranges.map((each) => each.toPostgres()).join(",") + "}";
  }
}

function bound(value: unknown): string {
  return value === null ? "" : quoted(textOf(value), "\\");
}

/** Reads ranges of what another reader reads. */
export function readRange<T>(element: Reader<T>): Reader<Range<T>> {
  return (text) => range(new Scanner(text), element);
}

/** Reads multiranges of what another reader reads. */
export function readMultirange<T>(element: Reader<T>): Reader<Multirange<T>> {
  return (text) => {
    const scanner = new Scanner(text);
    const ranges: Range<T>[] = [];
    scanner.expect("{");
    while (scanner.next() !== "}") {
      ranges.push(range(scanner, element));
      if (scanner.next() !== "}") {
        scanner.expect(",");
      }
    }
    return new Multirange(ranges);
  };
}

function range<T>(scanner: Scanner, element: Reader<T>): Range<T> {
  if (scanner.next() === "e") {
    scanner.skipPast("y"); // empty
    return Range.empty();
  }
  const start = scanner.next() === "[" ? "[" : "(";
  scanner.expect(start);
  const lower = scanner.item(",");
  scanner.expect(",");
  const upper = scanner.item(")]");
  const end = scanner.next() === "]" ? "]" : ")";
  scanner.expect(end);
  const value = (text: string, given: boolean): T | null => (text === "" && !given ? null : element(text));
  return Range.of(value(lower.text, lower.quoted), value(upper.text, upper.quoted), `${start}${end}`);
}
