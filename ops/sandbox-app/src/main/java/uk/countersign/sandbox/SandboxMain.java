package uk.countersign.sandbox;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import uk.countersign.sandbox.record.Limits;

/** The sandbox as a program: {@code --port N --data DIR --limits roomy|platform}. */
public final class SandboxMain {

    private static final String USAGE = "Usage: ops/sandbox [--port N] [--data DIR] [--limits roomy|platform]";

    private SandboxMain() {}

    public static void main(String[] arguments) {
        int port = 8090;
        var data = Path.of("data", "sandbox");
        var limits = Limits.ROOMY;
        var left = new ArrayDeque<>(List.of(arguments));
        while (!left.isEmpty()) {
            var option = left.remove();
            var value = left.isEmpty() ? "" : left.remove();
            switch (option) {
                case "--port" -> port = port(value);
                case "--data" -> data = Path.of(value);
                case "--limits" -> limits = limits(value);
                default -> throw stop(USAGE);
            }
        }
        run(port, data, limits);
    }

    private static void run(int port, Path data, Limits limits) {
        try {
            var sandbox = Sandbox.start(port, data, limits, Clock.systemUTC());
            Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-close"));
            System.out.println("The sandbox platforms are ready on " + sandbox.url());
        } catch (UncheckedIOException | IllegalStateException unable) {
            throw stop(String.valueOf(unable.getMessage()));
        }
    }

    private static int port(String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw stop("--port takes a number from 0 to 65535, not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private static Limits limits(String value) {
        return switch (value) {
            case "roomy" -> Limits.ROOMY;
            case "platform" -> Limits.OF_THE_PLATFORMS;
            default -> throw stop(USAGE);
        };
    }

    /** Says why and ends the process; thrown so that the compiler knows it. */
    private static IllegalStateException stop(String message) {
        System.err.println(message);
        System.exit(2);
        return new IllegalStateException(message);
    }
}
