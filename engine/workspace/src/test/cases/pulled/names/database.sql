-- Names that mean something to Java, to TypeScript, to the runtimes of the clients, or to nobody.
CREATE SCHEMA "odd ""schema""";
CREATE SCHEMA "Public";
CREATE TYPE "class" AS ENUM ('', ' ', 'null', 'NULL', 'true', 'a''b', 'a"b', E'a\\b', E'line\nbreak', '$1', '${x}', 'ä', '漢', '😀', 'class', 'CLASS', 'valueOf', 'a-b', 'a_b', 'a b', '1', '-1', '__proto__');
CREATE TYPE "Class" AS ENUM ('class', 'label', 'of');
CREATE TYPE "odd ""schema"""."class" AS ENUM ('x');
CREATE TYPE "new" AS ("this" int, "super" text, "of" text, "toString" int, "a b" numeric(38,10), "constructor" bool);
CREATE TABLE "select" (
    id int PRIMARY KEY,
    "abstract" int NOT NULL, "assert" int NOT NULL, "boolean" int NOT NULL, "break" int NOT NULL, "byte" int NOT NULL, "case" int NOT NULL, "catch" int NOT NULL,
    "char" int NOT NULL, "class" "class" NOT NULL, "const" int NOT NULL, "default" int NOT NULL, "do" int NOT NULL, "double" int NOT NULL, "else" int NOT NULL,
    "enum" "Class" NOT NULL, "extends" int NOT NULL, "final" int NOT NULL, "finally" int NOT NULL, "float" int NOT NULL, "for" int NOT NULL, "goto" int NOT NULL,
    "if" int NOT NULL, "implements" int NOT NULL, "import" int NOT NULL, "instanceof" int NOT NULL, "int" int NOT NULL, "interface" int NOT NULL, "long" int NOT NULL,
    "native" int NOT NULL, "new" "new", "package" int NOT NULL, "private" int NOT NULL, "protected" int NOT NULL, "public" int NOT NULL, "return" int NOT NULL,
    "short" int NOT NULL, "static" int NOT NULL, "strictfp" int NOT NULL, "super" int NOT NULL, "switch" int NOT NULL, "synchronized" int NOT NULL, "this" int NOT NULL,
    "throw" int NOT NULL, "throws" int NOT NULL, "transient" int NOT NULL, "try" int NOT NULL, "void" int NOT NULL, "volatile" int NOT NULL, "while" int NOT NULL,
    "true" int NOT NULL, "false" int NOT NULL, "null" int NOT NULL, "_" int NOT NULL, "var" int NOT NULL, "record" int NOT NULL, "yield" int NOT NULL, "sealed" int NOT NULL,
    "permits" int NOT NULL, "when" int NOT NULL, "module" int NOT NULL, "exports" int NOT NULL);
CREATE TABLE "function" (
    "any" int PRIMARY KEY, "as" int NOT NULL, "async" int NOT NULL, "await" int NOT NULL, "constructor" int NOT NULL, "declare" int NOT NULL, "delete" int NOT NULL, "export" int NOT NULL,
    "function" int NOT NULL, "get" int NOT NULL, "in" int NOT NULL, "infer" int NOT NULL, "is" int NOT NULL, "keyof" int NOT NULL, "let" int NOT NULL, "namespace" int NOT NULL,
    "never" int NOT NULL, "of" int NOT NULL, "readonly" int NOT NULL, "require" int NOT NULL, "satisfies" int NOT NULL, "set" int NOT NULL, "string" int NOT NULL, "symbol" int NOT NULL,
    "type" int NOT NULL, "typeof" int NOT NULL, "undefined" int NOT NULL, "unique" int NOT NULL, "unknown" int NOT NULL, "with" int NOT NULL, "arguments" int NOT NULL,
    "prototype" int NOT NULL, "hasOwnProperty" int NOT NULL, "valueOf" int NOT NULL, "toJSON" int NOT NULL, "then" int NOT NULL, "length" int NOT NULL, "name" int NOT NULL);
CREATE TABLE "Object" (
    "hashCode" int PRIMARY KEY, "getClass" int NOT NULL, "toString" int NOT NULL, "notify" int NOT NULL, "notifyAll" int NOT NULL, "wait" int NOT NULL, "finalize" int NOT NULL,
    "clone" int NOT NULL, "equals" int NOT NULL, "columns" int NOT NULL, "column" int NOT NULL, "relations" int NOT NULL, "relation" int NOT NULL, "modelName" int NOT NULL,
    "tableName" int NOT NULL, "source" int NOT NULL, "key" int NOT NULL, "mapper" int NOT NULL, "read" int NOT NULL, "outputs" int NOT NULL, "as" int NOT NULL, "text" int NOT NULL,
    "number" int NOT NULL, "integer" int NOT NULL, "bigint" int NOT NULL, "numeric" int NOT NULL, "real" int NOT NULL, "condition" int NOT NULL, "temporal" int NOT NULL,
    "json" int NOT NULL, "array" int NOT NULL, "unorderedArray" int NOT NULL, "range" int NOT NULL, "plain" int NOT NULL, "unordered" int NOT NULL, "enumeration" int NOT NULL,
    "one" int NOT NULL, "many" int NOT NULL, "to" int NOT NULL, "labels" int NOT NULL, "composite" int NOT NULL, "nested" int NOT NULL, "insert" int NOT NULL, "insertAll" int NOT NULL,
    "copyAll" int NOT NULL, "where" int NOT NULL, "all" int NOT NULL, "set" int NOT NULL, "row" int NOT NULL, "complete" int NOT NULL, "db" int NOT NULL, "from" int NOT NULL,
    "update" int NOT NULL, "and" int NOT NULL, "or" int NOT NULL, "not" int NOT NULL, "exists" int NOT NULL, "count" int NOT NULL, "Row" int NOT NULL, "Insert" int NOT NULL);
CREATE TABLE "String" ("Integer" int PRIMARY KEY, "Long" bigint NOT NULL, "List" text[] NOT NULL, "Optional" text NOT NULL, "Override" text NOT NULL, "String" text NOT NULL, "BigDecimal" numeric NOT NULL);
CREATE TABLE "Date" ("Buffer" int PRIMARY KEY, "Promise" text NOT NULL, "Array" text NOT NULL, "Record" text NOT NULL, "Kysely" text NOT NULL, "Database" text NOT NULL);
CREATE TABLE "Database" (id int PRIMARY KEY);
CREATE TABLE "Row" (id int PRIMARY KEY);
CREATE TABLE "RowInsert" (id int PRIMARY KEY);
CREATE TABLE "RowTable" (id int PRIMARY KEY);
CREATE TABLE "RowCreate" (id int PRIMARY KEY);
CREATE TABLE "row_" (id int PRIMARY KEY);
CREATE TABLE "Select" (id int PRIMARY KEY, "Id" int NOT NULL, "ID" int NOT NULL, "iD" int NOT NULL);
CREATE TABLE "SELECT" (id int PRIMARY KEY);
CREATE TABLE "user" (id int PRIMARY KEY, "user" int NOT NULL);
CREATE TABLE "User" (id int PRIMARY KEY);
CREATE TABLE "users" (id int PRIMARY KEY);
CREATE TABLE "order by" (id int PRIMARY KEY, "a b" int NOT NULL, "a_b" int NOT NULL, "a-b" int NOT NULL, "aB" int NOT NULL, "A B" int NOT NULL);
CREATE TABLE "Größe" ("ключ" int PRIMARY KEY, "表" text NOT NULL, "é" text NOT NULL, "É" text NOT NULL, "😀" text NOT NULL, "naïve café" text NOT NULL);
CREATE TABLE "a""b'c\d$e`f${g}*/" ("""" int PRIMARY KEY, "'" text NOT NULL, "\" text NOT NULL, "*/" text NOT NULL, "`" text NOT NULL, "${x}" text NOT NULL, "\u0041" text NOT NULL);
CREATE TABLE "1st" ("1" int PRIMARY KEY, "2nd" int NOT NULL, "-" int NOT NULL, "." int NOT NULL, "a.b" int NOT NULL);
CREATE TABLE "a_name_of_sixty_three_characters_which_is_all_that_postgres_keep" ("another_name_of_sixty_three_characters_for_a_column_of_the_table" int PRIMARY KEY);
CREATE TABLE "odd ""schema"""."select" (id int PRIMARY KEY, "class" "odd ""schema"""."class" NOT NULL);
CREATE TABLE "Public"."User" (id int PRIMARY KEY);
CREATE TABLE "package-info" (id int PRIMARY KEY);
CREATE TABLE "index" (id int PRIMARY KEY);
CREATE TABLE "runtime" (id int PRIMARY KEY);
CREATE TABLE "con" (id int PRIMARY KEY);
CREATE TABLE "client" (id int PRIMARY KEY);
CREATE VIEW "interface" AS SELECT "class", "enum" AS "default" FROM "select";
COMMENT ON TABLE "user" IS E'*/ class Evil {} /* \\u002a/ `${process.exit(1)}` @param x\n</script>';
COMMENT ON COLUMN "user"."user" IS E'*/ // \\u000a }';
