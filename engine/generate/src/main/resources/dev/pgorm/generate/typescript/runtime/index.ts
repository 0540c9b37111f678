export { Composite } from "./composite.js";
export { Json, json, JsonNumber, type JsonInput, type JsonValue } from "./json.js";
export { openPool } from "./pool.js";
export { Multirange, Range, type Bounds } from "./range.js";
export type { PostgresValue } from "./text.js";
export { RelatedRowMissing } from "./write.js";
