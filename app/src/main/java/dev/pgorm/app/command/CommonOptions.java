package dev.pgorm.app.command;

import picocli.CommandLine.Option;

/** Options of every command. The program reads them before the command does; here they stand for help and completion. */
final class CommonOptions {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing but results and errors.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say what is being done.")
    boolean verbose;

    @Option(names = "--no-input", description = "Never ask; what would need an answer is refused.")
    boolean noInput;
}
