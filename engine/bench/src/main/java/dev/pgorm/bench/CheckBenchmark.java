package dev.pgorm.bench;

import dev.pgorm.lang.ast.SourceFile;
import dev.pgorm.lang.ast.SourceSet;
import dev.pgorm.lang.lower.Lowered;
import dev.pgorm.lang.lower.Lowering;
import dev.pgorm.lang.parse.ParseResult;
import dev.pgorm.lang.parse.Parser;
import dev.pgorm.lang.validate.Resolution;
import dev.pgorm.lang.validate.Resolver;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Text to validated schema, from nothing and after the edit of one field. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xmx1g"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CheckBenchmark {

    private static final String EDITED = "title     String?";

    /** How many models; ten fields each. */
    @Param({"100", "1000"})
    public int models;

    private SourceSet sources = SourceSet.of();
    private SourceSet[] edits = {};
    private ParseResult parsed = Parser.parse(SourceSet.of());
    private Resolution resolved = Resolver.resolve(SourceSet.of(), List.of());
    private int next;

    /** Generates the schema and two versions of it that differ in one field. */
    @Setup
    public void generate() {
        String text = GeneratedSchema.text(models);
        sources = SourceSet.of(SourceFile.of("schema.prisma", text));
        int middle = text.indexOf(EDITED, text.length() / 2);
        String before = text.substring(0, middle);
        String after = text.substring(middle + EDITED.length());
        edits = new SourceSet[] {
            SourceSet.of(SourceFile.of("schema.prisma", before + "titles    String?" + after)),
            SourceSet.of(SourceFile.of("schema.prisma", before + "title     String " + after)),
        };
        parsed = Parser.parse(sources);
        resolved = Resolver.resolve(sources, parsed.trees());
        if (resolved.hasErrors()) {
            throw new IllegalStateException("the generated schema is valid");
        }
    }

    /** Parses the text. */
    @Benchmark
    public ParseResult parse() {
        return Parser.parse(sources);
    }

    /** Parses, resolves, validates and lowers the text. */
    @Benchmark
    public Lowered textToValidatedCatalog() {
        ParseResult result = Parser.parse(sources);
        Resolution resolution = Resolver.resolve(sources, result.trees());
        return Lowering.lower(resolution.model());
    }

    /** Parses, resolves and validates again after an edit of one field. */
    @Benchmark
    public Resolution recheckAfterOneEdit() {
        SourceSet edit = edits[next++ & 1];
        parsed = Parser.parse(edit, parsed);
        resolved = Resolver.resolve(edit, parsed.trees(), resolved);
        return resolved;
    }
}
