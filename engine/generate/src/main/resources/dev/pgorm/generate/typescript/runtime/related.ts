/** What runs a statement. */
interface Runs {
  query(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
}

type Row = Readonly<Record<string, unknown>>;

/** What rows of a result are: their own values, by the names of columns, and the rows that belong to them. */
export interface RowShape {
  /** The name of a value, which is that of its column; or both. */
  readonly values: readonly (string | readonly [name: string, column: string])[];
  readonly related: readonly (JoinedRow | SeparateRows)[];
}

/** A row that the same row of the result holds. */
export interface JoinedRow {
  readonly name: string;
  /** The column that is NULL where there is no such row. */
  readonly presence: string;
  readonly row: RowShape;
}

/** Rows that one statement reads for all rows that they belong to. */
export interface SeparateRows {
  readonly name: string;
  readonly many: boolean;
  /** The columns with the parts of the key of those that they belong to. */
  readonly keys: readonly string[];
  /** The column that says to whom a row belongs: by the key, or by its place among the keys, from 1. */
  readonly owner: string;
  readonly byPlace: boolean;
  readonly text: string;
  /** The values of the statement for some keys: a list for each part. */
  readonly sent: (keys: readonly string[][]) => unknown[];
  readonly row: RowShape;
}

/** Runs a query and whatever reads the rows that belong to its rows: one statement for each relation, whatever the number of rows. */
export async function readRelated(db: Runs, text: string, values: unknown[], row: RowShape): Promise<unknown[]> {
  const { rows } = await db.query(text, values);
  return objects(db, rows as Row[], row);
}

async function objects(db: Runs, rows: readonly Row[], shape: RowShape): Promise<object[]> {
  const members = rows.map((row) =>
    shape.values.map((each): [string, unknown] =>
      typeof each === "string" ? [each, row[each]] : [each[0], row[each[1]]],
    ),
  );
  for (const relation of shape.related) {
    const found = "text" in relation ? await separate(db, rows, relation) : await joined(db, rows, relation);
    members.forEach((row, index) => row.push([relation.name, found[index]]));
  }
  return members.map((each) => Object.fromEntries(each)); // which, unlike an assignment, takes every name
}

async function joined(db: Runs, rows: readonly Row[], relation: JoinedRow): Promise<unknown[]> {
  const isThere = (row: Row): boolean => row[relation.presence] !== null;
  const found = (await objects(db, rows.filter(isThere), relation.row)).values();
  return rows.map((row) => (isThere(row) ? found.next().value : null));
}

async function separate(db: Runs, rows: readonly Row[], relation: SeparateRows): Promise<unknown[]> {
  const keys: string[][] = relation.keys.map(() => []);
  const places = new Map<string, number>();
  // nothing belongs to a row whose key is NULL in a part
  const placeOf = rows.map((row) => {
    const parts = relation.keys.map((each) => row[each]);
    return parts.includes(null) ? undefined : place(parts.map(String), places, keys);
  });
  const belonging: object[][] = Array.from(places, () => []);
  if (places.size > 0) {
    const { rows: read } = await db.query(relation.text, relation.sent(keys));
    const found = await objects(db, read as Row[], relation.row);
    (read as Row[]).forEach((row, index) => {
      const owner = String(row[relation.owner]);
      const own = belonging[relation.byPlace ? Number(owner) - 1 : (places.get(identity([owner])) ?? -1)];
      if (own === undefined) {
        throw new Error(`a row of ${relation.name} belongs to none of those that it was read for`);
      }
      own.push(found[index] as object);
    });
  }
  return placeOf.map((each) => {
    const own = each === undefined ? [] : (belonging[each] ?? []);
    return relation.many ? own : (own[0] ?? null);
  });
}

/** The place of a key among those that are sent, where it comes once. */
function place(parts: readonly string[], places: Map<string, number>, keys: readonly string[][]): number {
  const key = identity(parts);
  const known = places.get(key);
  if (known !== undefined) {
    return known;
  }
  parts.forEach((each, index) => keys[index]?.push(each));
  places.set(key, places.size);
  return places.size - 1;
}

function identity(parts: readonly string[]): string {
  return JSON.stringify(parts);
}
