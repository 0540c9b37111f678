import { readArray } from "./array.js";
import { readBytes } from "./bytes.js";
import { readJson } from "./json.js";
import { readMultirange, readRange } from "./range.js";
import { readBigint, readBoolean, readNumber, readText, type Reader } from "./text.js";
import { readInterval, readTimestamp, readTimestamptz } from "./time.js";

/** The numbers (pg_type.oid) of a type and of arrays of it, and how its values are read. */
type BuiltIn = readonly [type: number, array: number, read: Reader<unknown>];

/** PostgreSQL's own types whose values are not texts in JavaScript; their numbers are the same in every database. */
const VALUES: readonly BuiltIn[] = [
  [16, 1000, readBoolean],
  [17, 1001, readBytes],
  [20, 1016, readBigint],
  [21, 1005, readNumber], // smallint
  [23, 1007, readNumber], // integer
  [26, 1028, readNumber], // oid
  [114, 199, readJson],
  [700, 1021, readNumber], // real
  [701, 1022, readNumber], // double precision
  [1114, 1115, readTimestamp],
  [1184, 1185, readTimestamptz],
  [1186, 1187, readInterval],
  [3802, 3807, readJson],
  [3904, 3905, readRange(readNumber)], // int4range
  [3906, 3907, readRange(readText)], // numrange
  [3908, 3909, readRange(readTimestamp)],
  [3910, 3911, readRange(readTimestamptz)],
  [3912, 3913, readRange(readText)], // daterange
  [3926, 3927, readRange(readBigint)], // int8range
  [4451, 6150, readMultirange(readNumber)], // int4multirange
  [4532, 6151, readMultirange(readText)], // nummultirange
  [4533, 6152, readMultirange(readTimestamp)],
  [4534, 6153, readMultirange(readTimestamptz)],
  [4535, 6155, readMultirange(readText)], // datemultirange
  [4536, 6157, readMultirange(readBigint)], // int8multirange
];

/** The numbers of arrays of types whose values are texts: from xml, xid8 and line to pg_snapshot. */
const TEXT_ARRAYS: readonly number[] = [
  143, 271, 629, 651, 719, 775, 791, 1002, 1003, 1006, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 1015, 1017, 1018, 1019, 1027, 1034,
  1040, 1041, 1182, 1183, 1231, 1270, 1561, 1563, 2201, 2207, 2208, 2209, 2210, 2211, 2949, 2951, 3221, 3643, 3645, 3735, 3770, 4073,
  4090, 4097, 4192, 5039,
];

/** How values of PostgreSQL's own types are read, by the numbers of the types; all others are texts. */
export const builtInReaders: ReadonlyMap<number, Reader<unknown>> = new Map<number, Reader<unknown>>([
  ...VALUES.flatMap(([type, array, read]): [number, Reader<unknown>][] => [
    [type, read],
    [array, readArray(read)],
  ]),
  ...TEXT_ARRAYS.map((array): [number, Reader<unknown>] => [array, readArray(readText)]),
]);
