import { Scanner } from "./scanner.js";
import type { Reader } from "./text.js";

/** Elements, or the arrays of them of which an array of several dimensions is made. */
export type Elements<T> = (T | null | Elements<T>)[];

/** Reads arrays of any number of dimensions. Where their subscripts begin is not kept: JavaScript's begin at 0. */
export function readArray<T>(element: Reader<T>): Reader<Elements<T>> {
  return (text) => {
    const scanner = new Scanner(text);
    if (scanner.next() === "[") {
      scanner.skipPast("=");
    }
    return elements(scanner, element);
  };
}

function elements<T>(scanner: Scanner, element: Reader<T>): Elements<T> {
  const found: Elements<T> = [];
  scanner.expect("{");
  while (scanner.next() !== "}") {
    if (scanner.next() === "{") {
      found.push(elements(scanner, element));
    } else {
      const item = scanner.item(",}");
      found.push(!item.quoted && item.text === "NULL" ? null : element(item.text));
    }
    if (scanner.next() !== "}") {
      scanner.expect(",");
    }
  }
  scanner.expect("}");
  return found;
}
