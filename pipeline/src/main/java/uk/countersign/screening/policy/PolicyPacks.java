package uk.countersign.screening.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The policy packs that come with the product, and what a school's own is read against. */
public final class PolicyPacks {

    /** In the order in which they are offered. The first carries every rule there is. */
    public static final List<String> NAMES = List.of("default", "fact", "woodstock", "schoolshr", "hamwic", "beam");

    private final Map<String, PolicyPack> packs;

    private PolicyPacks(Map<String, PolicyPack> packs) {
        this.packs = packs;
    }

    /** All packs of the product, read and checked. */
    public static PolicyPacks builtIn() {
        Map<String, PolicyPack> packs = new LinkedHashMap<>();
        NAMES.forEach(name -> packs.put(name, readBuiltIn(name, packs)));
        return new PolicyPacks(packs);
    }

    /** @throws InvalidPolicy if there is no pack of that name */
    public PolicyPack named(String name) {
        return find(name)
                .orElseThrow(() -> new InvalidPolicy("There is no policy pack called \"" + name + "\". Choose one of "
                        + String.join(", ", NAMES) + "."));
    }

    /** The pack of the product of that name. */
    public Optional<PolicyPack> find(String name) {
        return Optional.ofNullable(packs.get(name));
    }

    /**
     * A pack written by a school.
     *
     * @throws InvalidPolicy if it cannot be used, with all that is wrong, each with its line
     */
    public PolicyPack read(Reader yaml) {
        return new PolicyFile(packs, true).read(yaml);
    }

    /**
     * The text of a pack of the product.
     *
     * @throws InvalidPolicy if there is none of that name
     */
    public String text(String name) {
        try (var stream = open(named(name).name())) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PolicyPack readBuiltIn(String name, Map<String, PolicyPack> before) {
        try (var reader = new InputStreamReader(open(name), StandardCharsets.UTF_8)) {
            return new PolicyFile(before, false).read(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static InputStream open(String name) {
        return Optional.ofNullable(PolicyPacks.class.getResourceAsStream("/policy/" + name + ".yaml"))
                .orElseThrow(() -> new InvalidPolicy("The policy pack " + name + " is missing from this build"));
    }
}
