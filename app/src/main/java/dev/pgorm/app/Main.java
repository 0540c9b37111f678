package dev.pgorm.app;

import dev.pgorm.app.wiring.Surroundings;
import dev.pgorm.app.wiring.Version;

/** The entry point. */
public final class Main {

    private Main() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            System.out.println(Version.text());
            return;
        }
        System.exit(run(Surroundings.ofProcess(), arguments));
    }

    /** Runs the program and gives its exit code. */
    static int run(Surroundings surroundings, String... arguments) {
        Program program = new Program(surroundings);
        Interruption interruption = Interruption.install(program.cancellation());
        int exit = program.run(arguments);
        interruption.finished();
        return exit;
    }
}
