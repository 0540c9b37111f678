// Related rows: what the client gives is what Java reads, for every type of value, three levels deep, and every kind of key.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as client from "./related/index.js";

type Texts = { readonly [name: string]: string | null | Texts | readonly Texts[] };

// a session far from UTC, which Java's is not: instants have to come out the same
const pool = await client.openPool({ options: "-c TimeZone=Asia/Kolkata" });
const byJava = JSON.parse(readFileSync(process.env["READ_BY_JAVA"] ?? "", "utf8")) as Record<string, Texts[]>;

/** How a table's values are made of the server's texts: as of the rows that the driver reads itself. */
async function readers(table: string): Promise<Map<string, (text: string) => unknown>> {
  const { fields } = await pool.query(`SELECT * FROM "${table}" LIMIT 0`);
  const types = pool.options.types;
  assert(types !== undefined);
  return new Map(fields.map((each) => [each.name, types.getTypeParser(each.dataTypeID) as (text: string) => unknown]));
}

const tables = new Map<string, Map<string, (text: string) => unknown>>();
for (const each of ["Root", "Branch", "Leaf", "Thing", "Note", "Mark"]) {
  tables.set(each, await readers(each));
}
const relations: Record<string, string> = { root: "Root", branch: "Branch", branches: "Branch", leaves: "Leaf", things: "Thing", marks: "Mark" };

/** Rows that Java read, with the values of this client. */
function expected(rows: readonly Texts[], table: string): object[] {
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => {
        if (typeof value === "string") {
          const read = tables.get(table)?.get(name);
          assert(read !== undefined, `${table}.${name}`);
          return [name, read(value)];
        }
        if (value === null) {
          return [name, null];
        }
        const target = relations[name] ?? (table === "Thing" ? "Note" : "Thing");
        return [name, Array.isArray(value) ? expected(value as Texts[], target) : expected([value as Texts], target)[0]];
      }),
    ),
  );
}

const downwards: client.DownwardsRow[] = await client.downwards(pool);
assert.deepStrictEqual(downwards, expected(byJava["downwards"] ?? [], "Root"));
assert.deepStrictEqual(await client.upwards(pool), expected(byJava["upwards"] ?? [], "Leaf"));
assert.deepStrictEqual(await client.around(pool), expected(byJava["around"] ?? [], "Leaf"));
const byKeys = await client.byKeys(pool);
assert.deepStrictEqual(byKeys, expected(byJava["byKeys"] ?? [], "Thing"));
assert.deepStrictEqual(await client.byData(pool), expected(byJava["byData"] ?? [], "Thing"));

// rows that are read in another way are the same ones
assert.deepStrictEqual(await client.downwardsLaterally(pool), downwards);
assert.deepStrictEqual(byJava["downwardsLaterally"], byJava["downwards"]);
for (const each of [client.upwardsByLevels, client.upwardsLaterally]) {
  assert.deepStrictEqual(await each(pool), await client.upwards(pool));
  assert.deepStrictEqual(byJava[each.name], byJava["upwards"]);
}
assert.deepStrictEqual(await client.byKeysLaterally(pool), byKeys);
assert.deepStrictEqual(byJava["byKeysLaterally"], byJava["byKeys"]);

// and it is something: no comparison above is of nothing
assert.deepStrictEqual(
  downwards.map((root) => [root.id, root.branches.map((branch) => [branch.id, branch.key, branch.leaves.map((leaf) => leaf.id)])]),
  [
    [2n, [[13n, "key 3", [104n, 105n]]]],
    [3n, []],
    [4n, []],
    [9007199254740993n, [[11n, "key 1", [101n, 102n, 103n]], [12n, "key 2", []]]],
  ],
);
const leaf: client.DownwardsBranchesLeavesRow | undefined = downwards[3]?.branches[0]?.leaves[0];
assert.deepStrictEqual(
  [leaf?.aBigint, leaf?.aNumeric, leaf?.aBytea, leaf?.aTimestamptz, leaf?.aNested?.home?.street, leaf?.anInt8range?.upper],
  [
    -9223372036854775808n,
    "1234567890123456789012345678.0123456789",
    Buffer.from([0, 255, 39, 0, 92]),
    "2024-02-29T23:59:59.123456Z",
    "a\\b",
    9223372036854775807n,
  ],
);
for (const { id, marks, ...relationsOfThing } of byKeys) {
  for (const [name, notes] of Object.entries(relationsOfThing)) {
    const wanted = id === 1 ? [1, 4] : id === 3 && (name === "states" || name === "byYes") ? [] : [id];
    assert.deepStrictEqual(notes.map((each) => each.id), wanted, name);
  }
  assert.deepStrictEqual(marks.map((each) => each.things.length), id === 1 ? [2, 1] : id === 2 ? [2] : []);
}

// parameters in the statement of each level, for each row so many
const first = await client.firstOfEach(pool);
assert.deepStrictEqual(
  first.map((root) => root.branches.map((branch) => [branch.id, branch.root?.id, branch.leaves.map((each) => each.id)])),
  [[[13n, 2n, [105n]]], [], [], [[11n, 9007199254740993n, [103n]]]],
);
const second = await client.firstOfEach(pool, 102n, 5, 1);
assert.deepStrictEqual(
  second.map((root) => root.branches.map((branch) => [branch.id, branch.leaves.map((each) => each.id)])),
  [[], [], [], [[12n, []]]],
);
assert.deepStrictEqual(
  (await client.firstOfEach(pool, 102n, 5)).map((root) => root.branches.map((branch) => branch.leaves.map((each) => each.id))),
  [[[]], [], [], [[101n], []]],
);

// a row to one that comes by a statement of its own
const locked = await client.locked(pool, [11n, 14n]);
assert.deepStrictEqual(locked.map((branch) => [branch.id, branch.root?.id ?? null]), [[11n, 9007199254740993n], [14n, null]]);
assert.deepStrictEqual(locked[0]?.root, (await client.upwards(pool))[0]?.branch?.root);

// one statement for each relation, whatever the number of rows, and none for rows of nobody
let statements = 0;
const counting: client.Queryable = {
  query: (text, values) => {
    statements += 1;
    return pool.query(text, values);
  },
};
await client.downwards(counting);
assert.equal(statements, 3);
statements = 0;
assert.deepStrictEqual(await client.locked(counting, []), []);
assert.equal(statements, 1);

await pool.end();
