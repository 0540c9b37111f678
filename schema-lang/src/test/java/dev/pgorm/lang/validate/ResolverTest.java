package dev.pgorm.lang.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import dev.pgorm.lang.model.Field;
import dev.pgorm.lang.model.Model;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverTest {

    private static final String SHOP = """
            datasource db {
              provider = "postgresql"
            }

            enum Role {
              USER
              ADMIN
            }

            model User {
              id    Int    @id @default(autoincrement())
              email String @unique @db.VarChar(255)
              role  Role   @default(USER)
              posts Post[]
            }

            model Post {
              id       Int    @id
              authorId Int    @map("author_id")
              author   User   @relation(fields: [authorId], references: [id], onDelete: Cascade)
              tags     String[]

              @@index([authorId, id(sort: Desc)])
            }
            """;

    private static ParseResult parse(String name, String text) {
        return Parser.parse(SourceSet.of(SourceFile.of(name, text)));
    }

    private static Resolution resolve(String name, String text) {
        ParseResult parsed = parse(name, text);
        return Resolver.resolve(parsed.sources(), parsed.trees());
    }

    private static Field field(Resolution resolution, String model, String field) {
        return resolution
                .model()
                .model(model)
                .flatMap(each -> each.field(field))
                .orElseThrow();
    }

    @Test
    void readsModelsWithTheirColumnsAndRelations() {
        Resolution resolution = resolve("schema.prisma", SHOP);

        assertThat(resolution.diagnostics()).isEmpty();
        assertThat(resolution.model().models()).extracting(Model::name).containsExactly("User", "Post");
        assertThat(field(resolution, "Post", "authorId"))
                .isInstanceOfSatisfying(
                        Field.Scalar.class,
                        scalar -> assertThat(scalar.columnName()).isEqualTo("author_id"));
        assertThat(field(resolution, "Post", "author")).isInstanceOfSatisfying(Field.Relation.class, relation -> {
            assertThat(relation.target()).isEqualTo("User");
            assertThat(relation.opposite()).contains("posts");
            assertThat(relation.foreignKey().orElseThrow().fields()).containsExactly("authorId");
        });
    }

    @Test
    void aListHasANullableColumnUnlessItSaysNotNull() {
        Resolution resolution = resolve("schema.pgorm", """
                model Post {
                  id   Int      @id
                  tags String[]
                  more text[]   @notNull
                }
                """);

        assertThat(field(resolution, "Post", "tags"))
                .isInstanceOfSatisfying(
                        Field.Scalar.class,
                        scalar -> assertThat(scalar.notNull()).isFalse());
        assertThat(field(resolution, "Post", "more"))
                .isInstanceOfSatisfying(
                        Field.Scalar.class,
                        scalar -> assertThat(scalar.notNull()).isTrue());
    }

    @Test
    void aDeclaredNameComesBeforeATypeOfPostgres() {
        Resolution resolution = resolve("schema.pgorm", """
                enum interval {
                  SHORT
                }

                model Lesson {
                  id     Int      @id
                  length interval @default(SHORT)
                  price  numeric(12, 2)
                }
                """);

        assertThat(resolution.diagnostics()).isEmpty();
        assertThat(field(resolution, "Lesson", "length"))
                .isInstanceOfSatisfying(
                        Field.Scalar.class,
                        scalar -> assertThat(scalar.type()).isEqualTo(new Field.FieldType.Enumeration("interval")));
        assertThat(field(resolution, "Lesson", "price"))
                .isInstanceOfSatisfying(
                        Field.Scalar.class,
                        scalar -> assertThat(scalar.type()).isEqualTo(new Field.FieldType.Native("numeric(12,2)")));
    }

    @Test
    void oneFileOfOurLanguageOpensItForAll() {
        ParseResult parsed = Parser.parse(SourceSet.of(
                SourceFile.of("a.prisma", "model A {\n  id Int @id\n  born timestamptz\n}\n"),
                SourceFile.of("b.pgorm", "model B {\n  id Int @id\n}\n")));

        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());

        assertThat(resolution.diagnostics()).isEmpty();
        assertThat(resolution.model().wholeLanguage()).isTrue();
    }

    @Test
    void anEditGivesWhatAFreshRunGives() {
        ParseResult parsed = parse("schema.prisma", SHOP);
        Resolution before = Resolver.resolve(parsed.sources(), parsed.trees());
        String edited =
                SHOP.replace("model User {", "model User {\n  nick String?").replace("ADMIN", "OWNER");
        ParseResult again = Parser.parse(SourceSet.of(SourceFile.of("schema.prisma", edited)), parsed);

        Resolution after = Resolver.resolve(again.sources(), again.trees(), before);

        assertThat(after.diagnostics()).isEmpty();
        assertThat(after.model().model("User").orElseThrow().fields())
                .extracting(Field::name)
                .contains("nick");
        assertThat(after.model().model("Post").orElseThrow())
                .isEqualTo(before.model().model("Post").orElseThrow());
    }

    @Test
    void anEditOfAnEnumIsSeenByTheDefaultsThatNameIt() {
        ParseResult parsed = parse("schema.prisma", SHOP);
        Resolution before = Resolver.resolve(parsed.sources(), parsed.trees());
        ParseResult again =
                Parser.parse(SourceSet.of(SourceFile.of("schema.prisma", SHOP.replace("  USER\n", ""))), parsed);

        Resolution after = Resolver.resolve(again.sources(), again.trees(), before);

        assertThat(after.diagnostics()).extracting(Diagnostic::code).containsExactly("E0318");
    }

    @Test
    void aSuggestionIsWithdrawnWhenTheNameThatItGaveIsGone() {
        String text = "model Post {\n  id   Int  @id\n  blog Blgo\n}\n\nmodel Blog {\n  id Int @id\n}\n";
        ParseResult parsed = parse("schema.pgorm", text);
        Resolution before = Resolver.resolve(parsed.sources(), parsed.trees());
        ParseResult again = Parser.parse(
                SourceSet.of(SourceFile.of("schema.pgorm", text.replace("model Blog", "model Journal"))), parsed);

        Resolution after = Resolver.resolve(again.sources(), again.trees(), before);

        assertThat(before.diagnostics())
                .extracting(Diagnostic::help)
                .containsExactly(Optional.of("did you mean `Blog`?"));
        assertThat(after.diagnostics()).extracting(Diagnostic::help).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model A {\n  id Int @id @map(\"a\\u0000b\")\n}\n",
                "model A {\n  id Int @id @map(\"a\0b\")\n}\n",
                "model A {\n  id Int @id @map($$a\0b$$)\n}\n",
                "model A {\n  \"a\0b\" Int @id\n}\n",
                "model A {\n  id Int @id\n\n  @@map(\"\"\"\0\"\"\")\n}\n",
                "sequence \"a\0b\" {\n}\n",
                "function \"a\0b\"() returns int\n",
                "query q() {\n  \0\n}\n"
            })
    void aNulCharacterIsAnErrorAndNoName(String text) {
        ParseResult parsed = parse("schema.pgorm", text);

        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());

        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).contains("E0114");
        assertThat(resolution.model().toString()).doesNotContain("\0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"model A {\n  \"\" Int @id\n}\n", "sequence \"\" {\n}\n", "sequence a.\"\" {\n}\n"})
    void anEmptyNameIsAnError(String text) {
        assertThat(parse("schema.pgorm", text).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("E0110");
    }

    @Test
    void anEmptyNameOfARoleIsOneErrorOnly() {
        ParseResult parsed = parse("schema.pgorm", "role \"\" {\n}\n");

        assertThat(parsed.diagnostics()).extracting(Diagnostic::code).containsExactly("E0110");
        assertThat(Resolver.resolve(parsed.sources(), parsed.trees()).diagnostics())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void brokenTextNeverThrowsAndEditsAgreeWithFreshRuns(long seed) {
        Random random = new Random(seed);
        ParseResult parsed = parse("schema.pgorm", SHOP);
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        String text = SHOP;
        for (int step = 0; step < 150; step++) {
            text = mutate(text, random);
            SourceSet sources = SourceSet.of(SourceFile.of("schema.pgorm", text));
            parsed = Parser.parse(sources, parsed);
            resolution = Resolver.resolve(parsed.sources(), parsed.trees(), resolution);
            ParseResult fresh = Parser.parse(sources);
            Resolution expected = Resolver.resolve(fresh.sources(), fresh.trees());

            assertThat(messages(resolution))
                    .as("seed %d, step %d:%n%s", seed, step, text)
                    .isEqualTo(messages(expected));
        }
    }

    private static List<String> messages(Resolution resolution) {
        return resolution.diagnostics().stream()
                .map(each -> each.code() + " " + each.message())
                .sorted()
                .toList();
    }

    private static String mutate(String text, Random random) {
        List<String> lines = new java.util.ArrayList<>(text.lines().toList());
        int place = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.add(place, lines.get(random.nextInt(lines.size())));
            case 1 -> {
                if (lines.size() > 8) {
                    lines.remove(place);
                }
            }
            case 2 -> {
                String line = lines.get(place);
                int cut = random.nextInt(line.length() + 1);
                lines.set(place, line.substring(0, cut) + line.substring(Math.min(line.length(), cut + 3)));
            }
            default -> lines.set(place, lines.get(place) + " @unique");
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void whatReadsAContextIsJudgedAgainWhenTheContextChanges() {
        String model = "model Note {\n  id Int @id\n  @@rls(using: \"id = ctx(app.noteId)\")\n}\n";
        ParseResult parsed =
                Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", "context app {\n  noteId Int\n}\n" + model)));
        Resolution resolution = Resolver.resolve(parsed.sources(), parsed.trees());
        assertThat(resolution.diagnostics()).isEmpty();

        for (String context : List.of("context app {\n  other Int\n}\n", "context apps {\n  noteId Int\n}\n", "")) {
            parsed = Parser.parse(SourceSet.of(SourceFile.of("schema.pgorm", context + model)), parsed);
            resolution = Resolver.resolve(parsed.sources(), parsed.trees(), resolution);
            assertThat(resolution.diagnostics()).as(context).hasSize(1);
        }
    }
}
