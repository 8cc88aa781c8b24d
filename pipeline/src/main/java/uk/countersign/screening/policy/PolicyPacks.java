package uk.countersign.screening.policy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The policy packs that come with the product, and those that a school writes itself. */
public final class PolicyPacks {

    /** In the order in which they are offered. */
    public static final List<String> NAMES = List.of("default", "fact", "woodstock", "schoolshr", "hamwic", "beam");

    private final Map<String, PolicyPack> packs;

    private PolicyPacks(Map<String, PolicyPack> packs) {
        this.packs = packs;
    }

    /** All packs of the product, read and checked. */
    public static PolicyPacks builtIn() {
        var packs = new TreeMap<String, PolicyPack>();
        NAMES.forEach(name -> packs.put(name, readBuiltIn(name)));
        return new PolicyPacks(packs);
    }

    /** @throws InvalidPolicy if there is no pack of that name */
    public PolicyPack named(String name) {
        var pack = packs.get(name);
        if (pack == null) {
            throw new InvalidPolicy(
                    "There is no policy pack called \"" + name + "\". Choose one of " + String.join(", ", NAMES) + ".");
        }
        return pack;
    }

    /**
     * A pack written by a school.
     *
     * @throws InvalidPolicy if it cannot be used, saying on which line and why
     */
    public static PolicyPack read(Reader yaml) {
        return new PolicyFile(yaml).pack();
    }

    private static PolicyPack readBuiltIn(String name) {
        var stream = PolicyPacks.class.getResourceAsStream("/policy/" + name + ".yaml");
        if (stream == null) {
            throw new InvalidPolicy("The policy pack " + name + " is missing from this build");
        }
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
