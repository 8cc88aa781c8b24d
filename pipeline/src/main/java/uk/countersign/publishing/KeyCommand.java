package uk.countersign.publishing;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a key file, for a server database: there none is ever made by itself. */
public final class KeyCommand {

    private KeyCommand() {}

    /** Makes the file that the only argument names. Gives the exit code. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.size() != 1) {
            err.println("usage: countersign key FILE");
            return 2;
        }
        var file = Path.of(args.get(0)).toAbsolutePath();
        if (Files.exists(file)) {
            err.println(file + " is there already. A key that is lost or replaced opens no account: it is left alone.");
            return 1;
        }
        KeyFile.open(file, true);
        out.println("Made " + file + ". Name it as countersign.secrets.key-file on every node, and keep a copy of it");
        out.println("in a safe place that is not the place of the backups.");
        return 0;
    }
}
