package dev.pgorm.app;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** What is wrong with the arguments, in our words. */
final class UsageMessages {

    private UsageMessages() {}

    static String sentence(CommandLine.ParameterException exception) {
        return switch (exception) {
            case CommandLine.UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case CommandLine.MissingParameterException missing ->
                "missing: "
                        + missing.getMissing().stream()
                                .map(UsageMessages::label)
                                .collect(Collectors.joining(", "));
            case CommandLine.ParameterException wrong when isChoice(wrong) -> choice(wrong);
            default -> decapitalise(String.valueOf(exception.getMessage()));
        };
    }

    private static String unmatched(CommandLine.UnmatchedArgumentException exception) {
        String first = exception.getUnmatched().getFirst();
        return first.startsWith("-") ? "unknown option " + first : "unexpected argument " + first;
    }

    private static boolean isChoice(CommandLine.ParameterException exception) {
        return exception.getArgSpec() != null && exception.getArgSpec().type().isEnum() && exception.getValue() != null;
    }

    private static String choice(CommandLine.ParameterException exception) {
        CommandLine.Model.ArgSpec argument = exception.getArgSpec();
        String choices = Arrays.stream(argument.type().getEnumConstants())
                .map(each -> each.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.joining(", "));
        String name = argument.isOption() ? ((CommandLine.Model.OptionSpec) argument).longestName() : "the argument";
        return name + " takes one of " + choices + ", not " + exception.getValue();
    }

    private static String label(CommandLine.Model.ArgSpec argument) {
        return argument.isOption()
                ? ((CommandLine.Model.OptionSpec) argument).longestName() + " " + argument.paramLabel()
                : argument.paramLabel();
    }

    private static String decapitalise(String text) {
        String oneLine = text.replaceAll("\\s+", " ");
        return oneLine.isEmpty()
                ? "the arguments are wrong"
                : Character.toLowerCase(oneLine.charAt(0)) + oneLine.substring(1);
    }
}
