// What the client says of relations, as a program uses it that knows no table by name.
import assert from "node:assert/strict";
import { Kysely, PostgresDialect, sql } from "kysely";
import { openPool, UserRelations, type Database } from "./relations/index.js";

const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool: () => openPool() }) });

const one = await db.insertInto("User").values({ email: "one" }).returning("id").executeTakeFirstOrThrow();
await db.insertInto("User").values({ email: "two", boss_id: one.id }).execute();
await db.insertInto("auth.profiles").values({ user_id: one.id }).execute();
const post = "00000000-0000-0000-0000-000000000001";
await db.insertInto("Post").values({ id: post, blog: 1, number: 1, slug: "s", authorId: one.id }).execute();
await db.insertInto("_likes").values({ A: post, B: one.id }).execute();

const { through, to, on } = UserRelations.liked;
const liked = await db
  .selectFrom("User")
  .innerJoin(through.table, `${through.table}.${on[0][1]}`, `User.${on[0][0]}`)
  .innerJoin(to, `${to}.${through.on[0][1]}`, `${through.table}.${through.on[0][0]}`)
  .select(["User.email", "Post.slug"])
  .execute();
assert.deepStrictEqual(liked, [{ email: "one", slug: "s" }]);

const found: Record<string, number> = {};
for (const [name, relation] of Object.entries(UserRelations)) {
  if (!("through" in relation)) {
    const [[here, there]] = relation.on;
    const { rows } = await sql`SELECT FROM "User" u JOIN ${sql.table(relation.to)} o ON u.${sql.ref(here)} = o.${sql.ref(there)}`.execute(db);
    found[name] = rows.length;
  }
}
assert.deepStrictEqual(found, { profile: 1, posts: 1, boss: 1, team: 1 });

await db.destroy();
