package dev.pgorm.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgorm.query.BitExpression;
import dev.pgorm.query.Column;
import dev.pgorm.query.Copy;
import dev.pgorm.query.DynamicModels;
import dev.pgorm.query.ExtensionColumn;
import dev.pgorm.query.ExtensionExpression;
import dev.pgorm.query.HalfVectorExpression;
import dev.pgorm.query.OfTypes;
import dev.pgorm.query.RowReader;
import dev.pgorm.query.RowWords;
import dev.pgorm.query.SparseVectorExpression;
import dev.pgorm.query.Sql;
import dev.pgorm.query.SqlRows;
import dev.pgorm.query.Statements;
import dev.pgorm.query.VectorExpression;
import dev.pgorm.testkit.golden.Golden;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What is said at the prompt, in a generated client and by models at run time is one language, and means what SQL by hand means. */
final class ThreeWaysTest {

    private static final Path CASES = Path.of("src/test/cases/three-ways");
    private static final Path PAIRS = Path.of("src/test/cases/queries");
    private static final Path SHOP = Path.of("../../docs/examples/shop");

    /** What the words of a database, of rows that are read, of copies and of SQL that a program wrote are. */
    private static final Set<Class<?>> NOT_OF_THE_LANGUAGE =
            Set.of(Statements.class, RowReader.class, Copy.class, DynamicModels.class, Sql.class, SqlRows.class);

    /** Words of the prompt that Java says by forms with types, which are preferred: a program cannot use what they give. */
    private static final Set<Class<?>> WITH_TYPES_IN_JAVA = Set.of(RowWords.class);

    @TempDir
    private static Path home;

    private static List<Case> cases;
    private static List<Case> pairs;
    private static ThreeWays ways;
    private static ThreeWays shop;

    @BeforeAll
    static void compile() throws Exception {
        cases = Case.below(CASES);
        pairs = Golden.files(PAIRS, ".queries").stream()
                .flatMap(each -> Case.pairs(each).stream())
                .toList();
        ways = ThreeWays.of(
                CASES,
                home.resolve("ways"),
                Optional.of(Files.readString(CASES.resolve("data.sql"))),
                Map.of("LOST", "never seen again"),
                cases);
        shop = ThreeWays.of(SHOP, home.resolve("shop"), Optional.empty(), Map.of(), pairs);
    }

    @AfterAll
    static void close() throws Exception {
        ways.close();
        shop.close();
    }

    @TestFactory
    Stream<DynamicTest> operatorsAndStatementsOfEveryKind() {
        assertThat(cases).hasSizeGreaterThan(1000);
        return ways.tests(cases);
    }

    @TestFactory
    Stream<DynamicTest> queriesOfTheShop() {
        return shop.tests(pairs);
    }

    /** For each kind of field, every method of its class: a method that somebody adds to a class needs cases for all fields that have it. */
    @Test
    void everyOperatorOfEveryFieldHasACase() throws ReflectiveOperationException {
        List<String> missing = new ArrayList<>();
        Map<String, Column<?>> columns = new LinkedHashMap<>(ways.columns("sample"));
        columns.remove("id"); // it is of the type of another one, and orders the rows of all cases
        for (Column<?> column : columns.values()) {
            for (Method word : BuilderMethods.words(column.getClass())) {
                String call = "sample." + column.fieldName() + "." + word.getName() + "(";
                OfTypes only = word.getAnnotation(OfTypes.class);
                if (only != null
                        && !Arrays.asList(only.value())
                                .contains(column.valueType().family())) {
                    continue;
                }
                if (cases.stream().noneMatch(each -> each.expression().contains(call))) {
                    missing.add(call + Arrays.toString(word.getParameterTypes()));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The same for the forms of a method that differ in what they take, and for all that is no field. */
    @Test
    void everyFormOfEveryMethodIsCalled() {
        List<String> missing = new ArrayList<>();
        List<Class<?>> classes = BuilderMethods.classes().stream()
                .filter(each -> !isOfExtensions(each))
                .filter(each -> !NOT_OF_THE_LANGUAGE.contains(each.getNestHost()))
                .toList();
        for (Class<?> type : classes) {
            boolean column = Column.class.isAssignableFrom(type) && Modifier.isFinal(type.getModifiers());
            for (Method word : BuilderMethods.words(type)) {
                if (WITH_TYPES_IN_JAVA.contains(word.getDeclaringClass()) || isOfExtensions(word)) {
                    continue; // their own cases show them
                }
                boolean called = column
                        ? ways.calls().isCalledOn(type, word)
                        : classes.stream()
                                .filter(word.getDeclaringClass()::isAssignableFrom)
                                .anyMatch(each -> ways.calls().isCalledOn(each, word) || isCalledNarrower(each, word));
                if (!called) {
                    missing.add(
                            type.getSimpleName() + "." + word.getName() + Arrays.toString(word.getParameterTypes()));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isOfExtensions(Method word) {
        return Stream.concat(
                        Stream.of(word.getDeclaringClass(), word.getReturnType()),
                        Arrays.stream(word.getParameterTypes()))
                .anyMatch(ThreeWaysTest::isOfExtensions);
    }

    /** Types of extensions have tests of their own, for which a server needs the extension. */
    private static boolean isOfExtensions(Class<?> type) {
        return Stream.of(
                        VectorExpression.class,
                        HalfVectorExpression.class,
                        SparseVectorExpression.class,
                        BitExpression.class,
                        ExtensionExpression.class,
                        ExtensionColumn.class)
                .anyMatch(each -> each.isAssignableFrom(type));
    }

    /** Whether the class gives something of a narrower type, and that is called. */
    private static boolean isCalledNarrower(Class<?> type, Method word) {
        return Arrays.stream(type.getMethods())
                .filter(each -> each.getName().equals(word.getName())
                        && Arrays.equals(each.getParameterTypes(), word.getParameterTypes()))
                .anyMatch(each -> ways.calls().isCalledOn(type, each));
    }
}
