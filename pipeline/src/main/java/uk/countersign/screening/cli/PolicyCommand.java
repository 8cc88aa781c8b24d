package uk.countersign.screening.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import uk.countersign.screening.policy.InvalidPolicy;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;

/** {@code policy}: says what is wrong with a policy pack, names those of the product, prints one. */
public final class PolicyCommand {

    private static final String USAGE = "Use: policy check FILE | policy list | policy show PACK";

    private PolicyCommand() {}

    /** @return the exit status: 0; 1 if a pack cannot be used; 2 if the command was called wrongly */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        var packs = PolicyPacks.builtIn();
        if (args.equals(List.of("list"))) {
            PolicyPacks.NAMES.forEach(
                    name -> out.println(name + ": " + packs.named(name).title()));
            return 0;
        }
        if (args.size() != 2) {
            return usage("", err);
        }
        return switch (args.get(0)) {
            case "check" -> check(packs, args.get(1), out, err);
            case "show" -> show(packs, args.get(1), out, err);
            default -> usage("", err);
        };
    }

    private static int check(PolicyPacks packs, String file, PrintStream out, PrintStream err) {
        try {
            var pack = read(packs, Path.of(file));
            out.println(file + ": " + pack.rules().size() + " rules, usable");
            return 0;
        } catch (InvalidPolicy broken) {
            broken.faults().forEach(fault -> out.println(file + ":" + fault.line() + ": " + fault.message()));
            return 1;
        } catch (UsageException unreadable) {
            return usage(String.valueOf(unreadable.getMessage()), err);
        }
    }

    private static int show(PolicyPacks packs, String name, PrintStream out, PrintStream err) {
        try {
            out.print(packs.text(name));
            return 0;
        } catch (InvalidPolicy unknown) {
            return usage(String.valueOf(unknown.getMessage()), err);
        }
    }

    private static int usage(String wrong, PrintStream err) {
        if (!wrong.isEmpty()) {
            err.println(wrong);
        }
        err.println(USAGE);
        return 2;
    }

    /**
     * A pack in a file.
     *
     * @throws InvalidPolicy if it cannot be used
     * @throws UsageException if it cannot be read
     */
    static PolicyPack read(PolicyPacks packs, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            return packs.read(reader);
        } catch (IOException unreadable) {
            throw new UsageException("The policy file " + file + " cannot be read.", unreadable);
        }
    }
}
