package dev.pgorm.bench.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openjdk.jmh.util.ListStatistics;
import org.openjdk.jmh.util.Statistics;

/**
 * What JMH wrote of some rounds, as ratios to JDBC with their errors. An error is the greater one of two: what follows from the iterations (95 %, of both
 * means together), and how far the ratios of rounds are from their mean.
 */
final class JmhRatios {

    private static final double CONFIDENCE = 0.95;

    /** Iterations in microseconds, by tasks, ways and rounds. */
    private final Map<String, Map<String, List<List<Double>>>> measured = new LinkedHashMap<>();

    private JmhRatios() {}

    /** The results in a folder: a file {@code TASK-ROUND.json} for each task of each round. */
    static JmhRatios of(Path folder) throws IOException {
        JmhRatios ratios = new JmhRatios();
        for (Task task : Task.values()) {
            List<Path> rounds;
            try (Stream<Path> files = Files.list(folder)) {
                rounds = files.filter(each -> each.getFileName().toString().matches(task.name() + "-\\d+\\.json"))
                        .sorted()
                        .toList();
            }
            for (Path each : rounds) {
                ratios.read(task.title(), each);
            }
        }
        return ratios;
    }

    private void read(String task, Path file) throws IOException {
        Object results;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            results = value(json);
        }
        for (Object each : (List<?>) results) {
            String way = (String) at(at(each, "params"), "way");
            List<Double> iterations = new ArrayList<>();
            for (Object fork : (List<?>) at(at(each, "primaryMetric"), "rawData")) {
                ((List<?>) fork).forEach(one -> iterations.add(((Number) one).doubleValue()));
            }
            measured.computeIfAbsent(task, name -> new LinkedHashMap<>())
                    .computeIfAbsent(way, name -> new ArrayList<>())
                    .add(iterations);
        }
    }

    private static Object at(Object object, String name) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(name), name);
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    members.put(name, value(json));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(json));
                }
                yield elements;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> json.getText();
        };
    }

    /** A line for each task and way. */
    String table() {
        StringBuilder table = new StringBuilder();
        measured.forEach((task, ways) -> {
            table.append(String.format(
                    Locale.ROOT, "%n%-28s %12s %10s %8s %8s   %s%n", task, "µs", "±", "ratio", "±", "rounds"));
            List<List<Double>> jdbc = Objects.requireNonNull(ways.get(Ways.JDBC.name()), "JDBC was not measured");
            ways.forEach((way, rounds) -> table.append(line(way, rounds, jdbc)));
        });
        return table.toString();
    }

    private static String line(String way, List<List<Double>> rounds, List<List<Double>> jdbc) {
        Statistics own = all(rounds);
        Statistics base = all(jdbc);
        double ratio = own.getMean() / base.getMean();
        List<Double> ofRounds = new ArrayList<>();
        for (int i = 0; i < Math.min(rounds.size(), jdbc.size()); i++) {
            ofRounds.add(all(List.of(rounds.get(i))).getMean()
                    / all(List.of(jdbc.get(i))).getMean());
        }
        double iterations = ratio * Math.hypot(error(own) / own.getMean(), error(base) / base.getMean());
        double apart = ofRounds.stream()
                .mapToDouble(each -> Math.abs(each - ratio))
                .max()
                .orElse(Double.NaN);
        boolean self = way.equals(Ways.JDBC.name());
        String texts = String.join(
                " ",
                ofRounds.stream()
                        .map(each -> String.format(Locale.ROOT, "%.3f", each))
                        .toList());
        return String.format(
                Locale.ROOT,
                "  %-26s %12.1f %10.1f %8.3f %8s   %s%n",
                way.toLowerCase(Locale.ROOT).replace('_', ' '),
                own.getMean(),
                error(own),
                ratio,
                self ? "" : String.format(Locale.ROOT, "%.3f", Math.max(iterations, apart)),
                self ? "" : texts);
    }

    private static double error(Statistics statistics) {
        return statistics.getMeanErrorAt(CONFIDENCE);
    }

    private static Statistics all(List<List<Double>> rounds) {
        ListStatistics statistics = new ListStatistics();
        rounds.forEach(each -> each.forEach(statistics::addValue));
        return statistics;
    }
}
