import type { Reader } from "./text.js";

/** A type of the schema, whose number only its database knows. */
export interface DeclaredType {
  /** Its name, as SQL writes it. */
  readonly name: string;
  readonly read: Reader<unknown>;
  /** Of a range type, how values of its multirange type are read. */
  readonly readMultirange?: Reader<unknown>;
}
