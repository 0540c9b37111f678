package dev.pgorm.lang.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.lang.ast.Block;
import dev.pgorm.lang.ast.BlockKind;
import dev.pgorm.lang.ast.Expression;
import dev.pgorm.lang.ast.Member;
import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.diagnostic.Diagnostic;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParserTest {

    @Test
    void readsTheFieldsOfAModel() {
        Block user = block("""
                model User {
                  id    Int     @id @default(autoincrement())
                  email String? @unique
                  posts Post[]
                }
                """);

        assertThat(user.kind()).isEqualTo(BlockKind.MODEL);
        assertThat(user.nameText()).isEqualTo("User");
        assertThat(user.members()).map(ParserTest::name).containsExactly("id", "email", "posts");
        Member.Field email = (Member.Field) user.members().get(1);
        assertThat(email.type().orElseThrow().optional()).isTrue();
        assertThat(email.attributes()).extracting("path").containsExactly("unique");
        assertThat(((Member.Field) user.members().get(2)).type().orElseThrow().dimensions())
                .isEqualTo(1);
    }

    @Test
    void keepsTheHeadingAndTheBodyOfAFunctionToTheByte() {
        Block function = block("""
                function auth.slug(title text default '{}')
                  returns text language sql immutable
                $body$
                  select lower(title) -- "kept"
                $body$
                """);

        assertThat(function.nameText()).isEqualTo("auth.slug");
        assertThat(function.signature().orElseThrow().text())
                .isEqualTo("auth.slug(title text default '{}')\n  returns text language sql immutable");
        assertThat(function.body().orElseThrow().text()).isEqualTo("\n  select lower(title) -- \"kept\"\n");
    }

    @Test
    void anEscapedQuoteInAParameterOfAQueryDoesNotEndItsHeading() {
        Block query = block("""
                query find(text String = "a\\"b{c\\\\", other String = "\\\\") {
                  from(user)
                }
                """);

        assertThat(query.body().orElseThrow().text().strip()).isEqualTo("from(user)");
        assertThat(query.signature().orElseThrow().text()).endsWith("\"\\\\\")");
    }

    @Test
    void readsADomainInOneLine() {
        Block domain = block("domain Email text @check(\"VALUE ~ '@'\")\n");

        assertThat(domain.kind()).isEqualTo(BlockKind.DOMAIN);
        assertThat(domain.headerType().orElseThrow().text()).isEqualTo("text");
        assertThat(domain.header()).extracting("path").containsExactly("check");
    }

    @Test
    void readsABlockOfSqlWithVerbatimTexts() {
        Block sql = block("""
                sql "a publication" {
                  create = \"\"\"create publication p for all tables\"\"\"
                  drop = $$drop publication p$$
                  dependsOn = [Post, User]
                }
                """);

        assertThat(sql.name().orElseThrow().quoted()).isTrue();
        assertThat(sql.members()).map(ParserTest::name).containsExactly("create", "drop", "dependsOn");
        Expression drop = ((Member.Assignment) sql.members().get(1)).value().orElseThrow();
        assertThat(((Expression.Text) drop).value()).isEqualTo("drop publication p");
    }

    @Test
    void letsAnAttributeSpanLinesInsideItsParentheses() {
        Block model = block("""
                model A {
                  id Int
                  @@index(
                    [id(sort: Desc)],
                    with: { fillfactor: 70 },
                  )
                  name String
                }
                """);

        assertThat(model.members()).hasSize(3);
    }

    @Test
    void readsFieldsThatAreCalledLikeKeywords() {
        Block model = block("""
                model model {
                  type     String
                  model    String
                  function Json
                  enum     Int
                }
                """);

        assertThat(model.members()).map(ParserTest::name).containsExactly("type", "model", "function", "enum");
    }

    @Test
    void attachesDocumentationToWhatFollows() {
        Block model = block("""
                /// A person.
                /// Or two.
                model Person {
                  // not documentation
                  /// the key
                  id Int @id /// never changes
                }
                """);

        assertThat(model.documentation()).contains("A person.\nOr two.");
        assertThat(((Member.Field) model.members().getFirst()).documentation()).contains("the key\nnever changes");
    }

    @Test
    void endsABlockThatIsNeverClosedWhereTheNextOneStarts() {
        ParseResult result = parse("""
                model A {
                  id Int @id

                model B {
                  id Int @id
                }
                """);

        assertThat(result.trees().getFirst().blocks()).map(Block::nameText).containsExactly("A", "B");
        assertThat(codes(result)).containsExactly("E0105");
    }

    @Test
    void endsABracketThatIsNeverClosedWithItsLine() {
        ParseResult result = parse("""
                model A {
                  id   Int @default(autoincrement(
                  name String @unique
                  @@index([name)
                }
                """);

        Block model = result.trees().getFirst().blocks().getFirst();
        assertThat(model.members()).map(ParserTest::name).containsExactly("id", "name");
        assertThat(codes(result)).containsExactly("E0101", "E0101");
    }

    @Test
    void saysInAPrismaFileWhatPrismaDoesNotKnow() {
        String text = "model A {\n  id Int @id\n  price numeric(12,2)\n}\n";

        assertThat(codes(Parser.parse(SourceSet.of(SourceFile.of("a.prisma", text)))))
                .containsExactly("E0130");
        assertThat(codes(parse(text))).isEmpty();
        assertThat(codes(Parser.parse(
                        SourceSet.of(SourceFile.of("a.prisma", "datasource db {\n  pgorm = true\n}\n" + text)))))
                .isEmpty();
    }

    private static String name(Member member) {
        return switch (member) {
            case Member.Field field -> field.name().text();
            case Member.BlockAttribute attribute -> "@@" + attribute.attribute().path();
            case Member.Assignment assignment -> assignment.key().text();
        };
    }

    private static Block block(String text) {
        ParseResult result = parse(text);
        assertThat(result.diagnostics()).isEmpty();
        return result.trees().getFirst().blocks().getFirst();
    }

    private static ParseResult parse(String text) {
        return Parser.parse(SourceSet.of(SourceFile.of("test.pgorm", text)));
    }

    private static List<String> codes(ParseResult result) {
        return result.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
