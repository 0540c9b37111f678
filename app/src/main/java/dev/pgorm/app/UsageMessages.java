package dev.pgorm.app;

import java.util.stream.Collectors;
import picocli.CommandLine;

/** What is wrong with the arguments, in our words. */
final class UsageMessages {

    private UsageMessages() {}

    static String sentence(CommandLine.ParameterException exception) {
        return switch (exception) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.MissingParameterException missing -> "missing: "
                    + missing.getMissing().stream()
                            .map(UsageMessages::label)
                            .collect(Collectors.joining(", "));
            default -> decapitalise(String.valueOf(exception.getMessage()));
        };
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException exception) {
        String first = exception.getUnmatched().getFirst();
        return first.startsWith("-") ? "unknown option " + first : "unexpected argument " + first;
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    private static String decapitalise(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.isEmpty() ? "the arguments are wrong" : Character.toLowerCase(oneLine.charAt(0)) + oneLine.substring(1);
    }
}
