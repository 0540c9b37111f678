package dev.pgorm.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** The table of docs/dev/codebase.md as rules: what each module may import, and where third parties may appear. */
@AnalyzeClasses(packages = "dev.pgorm", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> IR = List.of("dev.pgorm.ir..");
    private static final List<String> PLANNING = List.of(
            "dev.pgorm.ddl..", "dev.pgorm.diff..", "dev.pgorm.plan..", "dev.pgorm.hazard..", "dev.pgorm.render..");
    private static final List<String> EMBEDDED = List.of("dev.pgorm.embedded..");
    private static final List<String> CATALOG =
            List.of("dev.pgorm.introspect..", "dev.pgorm.scratch..", "dev.pgorm.migrate..");
    private static final List<String> RUNTIME = List.of("dev.pgorm.pool..", "dev.pgorm.exec..", "dev.pgorm.query..");
    private static final List<String> EXPRESSION = List.of("dev.pgorm.expression..");
    private static final List<String> GENERATE = List.of("dev.pgorm.generate..");
    private static final List<String> LANG = List.of("dev.pgorm.lang..");
    private static final List<String> EXTENSIONS = List.of("dev.pgorm.postgis..");
    private static final List<String> WORKSPACE = List.of("dev.pgorm.workspace..");
    private static final List<String> REPL = List.of("dev.pgorm.repl..");
    private static final List<String> STUDIO = List.of("dev.pgorm.studio..");

    @ArchTest
    static final ArchRule IR_IMPORTS_NOTHING = onlyImports(IR, List.of());

    @ArchTest
    static final ArchRule PLANNING_IMPORTS_IR = onlyImports(PLANNING, IR);

    @ArchTest
    static final ArchRule EMBEDDED_IMPORTS_NOTHING = onlyImports(EMBEDDED, List.of());

    @ArchTest
    static final ArchRule CATALOG_IMPORTS_PLANNING_EMBEDDED_AND_IR = onlyImports(CATALOG, all(PLANNING, EMBEDDED, IR));

    @ArchTest
    static final ArchRule RUNTIME_IMPORTS_SQL_ONLY = onlyImports(RUNTIME, List.of("dev.pgorm.ir.sql.."));

    /** What they bring is found by its name on the class path, so nobody imports them. */
    @ArchTest
    static final ArchRule EXTENSIONS_IMPORT_WHAT_THE_RUNTIME_HAS_FOR_THEM = onlyImports(
            EXTENSIONS,
            List.of("dev.pgorm.ir.sql..", "dev.pgorm.query", "dev.pgorm.query.model..", "dev.pgorm.query.spi.."));

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_EXTENSIONS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.pgorm.postgis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pgorm.postgis..");

    @ArchTest
    static final ArchRule JTS_ONLY_IN_THE_EXTENSION_OF_POSTGIS =
            onlyThere("dev.pgorm.postgis..", "org.locationtech.jts..");

    @ArchTest
    static final ArchRule SCHEMA_LANGUAGE_IMPORTS_IR = onlyImports(LANG, IR);

    /** The service has the symbols that names in bodies of queries mean, and asks to rename them. */
    @ArchTest
    static final ArchRule EXPRESSIONS_IMPORT_THE_RUNTIME_AND_THE_SCHEMA_S_MEANING = onlyImports(
            EXPRESSION,
            all(
                    IR,
                    RUNTIME,
                    List.of(
                            "dev.pgorm.lang.ast..",
                            "dev.pgorm.lang.service..",
                            "dev.pgorm.lang.diagnostic..",
                            "dev.pgorm.lang.model..",
                            "dev.pgorm.lang.lower..")));

    @ArchTest
    static final ArchRule GENERATORS_IMPORT_THE_SCHEMA_S_MEANING = onlyImports(
            GENERATE,
            all(
                    EXPRESSION,
                    List.of(
                            "dev.pgorm.ir..",
                            "dev.pgorm.query..",
                            "dev.pgorm.exec", // settings of transactions, which clients make
                            "dev.pgorm.lang.ast..",
                            "dev.pgorm.lang.model..",
                            "dev.pgorm.lang.lower..")));

    @ArchTest
    static final ArchRule WORKSPACE_IMPORTS_THE_ENGINE_AND_THE_LANGUAGE =
            onlyImports(WORKSPACE, all(IR, PLANNING, EMBEDDED, CATALOG, RUNTIME, LANG, EXPRESSION, GENERATE));

    @ArchTest
    static final ArchRule SHELL_IMPORTS_THE_WORKSPACE_AND_VALUES_THAT_IT_RETURNS =
            onlyImports(REPL, all(WORKSPACE, IR, PLANNING, LANG, RUNTIME, List.of("dev.pgorm.expression.complete..")));

    @ArchTest
    static final ArchRule SHELL_CALLS_NO_STAGE_ITSELF = noClasses()
            .that()
            .resideInAnyPackage("dev.pgorm.repl..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pgorm.lang.parse..", "dev.pgorm.lang.validate..", "dev.pgorm.lang.lower..");

    @ArchTest
    static final ArchRule STUDIO_IMPORTS_THE_WORKSPACE_AND_VALUES_THAT_IT_RETURNS =
            onlyImports(STUDIO, all(WORKSPACE, IR, PLANNING, LANG, RUNTIME));

    @ArchTest
    static final ArchRule STUDIO_CALLS_NO_STAGE_ITSELF = noClasses()
            .that()
            .resideInAnyPackage("dev.pgorm.studio..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pgorm.lang.parse..", "dev.pgorm.lang.validate..", "dev.pgorm.lang.lower..");

    @ArchTest
    static final ArchRule LANTERNA_ONLY_IN_THE_STUDIO_S_TERMINAL =
            onlyThere("dev.pgorm.studio.terminal..", "com.googlecode.lanterna..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_APP = noClasses()
            .that()
            .resideOutsideOfPackages("dev.pgorm.app..", "dev.pgorm.bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.pgorm.app..");

    @ArchTest
    static final ArchRule ANTLR_ONLY_IN_PARSE = noClasses()
            .that()
            .resideOutsideOfPackages("dev.pgorm.lang.parse..", "dev.pgorm.expression.parse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.antlr..");

    @ArchTest
    static final ArchRule JLINE_ONLY_AT_THE_TERMINAL = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "dev.pgorm.repl.terminal..",
                    "dev.pgorm.repl.complete..",
                    "dev.pgorm.studio.terminal..",
                    "dev.pgorm.app.wiring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.jline..");

    @ArchTest
    static final ArchRule PICOCLI_ONLY_IN_THE_APP = onlyThere("dev.pgorm.app..", "picocli..");

    @ArchTest
    static final ArchRule PURE_MODULES_KNOW_NO_JDBC = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.pgorm.ir..",
                    "dev.pgorm.diff..",
                    "dev.pgorm.plan..",
                    "dev.pgorm.hazard..",
                    "dev.pgorm.render..",
                    "dev.pgorm.generate..",
                    "dev.pgorm.lang..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..");

    @ArchTest
    static final ArchRule NO_CYCLE_BETWEEN_ANY_PACKAGES =
            slices().matching("dev.pgorm.(**)").should().beFreeOfCycles();

    private static ArchRule onlyImports(List<String> module, List<String> others) {
        DescribedPredicate<JavaClass> foreign = resideInAnyPackage("dev.pgorm..")
                .and(DescribedPredicate.not(
                        resideInAnyPackage(all(module, others).toArray(String[]::new))));
        return noClasses()
                .that(are(resideInAnyPackage(module.toArray(String[]::new))))
                .should()
                .dependOnClassesThat(foreign)
                .allowEmptyShould(true);
    }

    private static ArchRule onlyThere(String home, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array never leaves the stream
    private static List<String> all(List<String>... packages) {
        return Stream.of(packages).flatMap(List::stream).toList();
    }
}
