package uk.countersign.screening.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.countersign.register.ConsentCsv;
import uk.countersign.register.Register;
import uk.countersign.register.RegisterEntry;
import uk.countersign.school.Nation;
import uk.countersign.school.Platform;
import uk.countersign.school.QuietHours;
import uk.countersign.school.School;
import uk.countersign.screening.Manuscript.Target;
import uk.countersign.screening.SchoolContext;
import uk.countersign.screening.links.LinkLookup;
import uk.countersign.screening.policy.PolicyPack;
import uk.countersign.screening.policy.PolicyPacks;

/**
 * What the command was told.
 *
 * @param links whether addresses are looked up
 * @param sentenceModel the folder to unpack the sentence reader's model in; absent when it is not to read
 */
record ScreenOptions(
        SchoolContext context,
        List<Target> channels,
        LinkLookup links,
        Optional<Path> sentenceModel,
        List<String> warnings) {

    private static final Set<String> KNOWN =
            Set.of("--policy", "--consent", "--channels", "--school", "--sentence-reader", "--look-up-links");
    private static final Duration FOR_A_LINK = Duration.ofSeconds(3);
    private static final String SCHOOL_ID = "school";

    /** @throws UsageException with what is wrong, in plain words */
    static ScreenOptions of(List<String> args, Clock clock) {
        var given = parse(args);
        var policy = policy(Optional.ofNullable(given.get("--policy")));
        var warnings = new ArrayList<String>();
        var consents = Optional.ofNullable(given.get("--consent")).map(Path::of).map(ScreenOptions::consents);
        consents.ifPresent(csv -> csv.problems()
                .forEach(problem -> warnings.add("Consent file, line " + problem.line() + ": " + problem.message())));
        if (consents.isEmpty()) {
            warnings.add("There is no consent file (--consent), so nobody can be looked up:"
                    + " every name and every picture has to be confirmed.");
        }
        var own = Optional.ofNullable(given.get("--school"))
                .map(Path::of)
                .map(OwnSchool::read)
                .orElse(OwnSchool.UNKNOWN);
        var entries = new ArrayList<RegisterEntry>(own.staffEntries());
        var register = consents.map(csv -> csv.register(SCHOOL_ID, clock.instant()))
                .orElse(new Register(List.of(), Optional.empty()));
        entries.addAll(register.entries());
        var school = new School(
                SCHOOL_ID,
                SCHOOL_ID,
                own.name(),
                Nation.ENGLAND,
                ZoneId.of("Europe/London"),
                policy.name(),
                QuietHours.NONE,
                own.contacts(),
                List.of());
        var context = new SchoolContext(
                school, new Register(entries, register.rollUpdatedAt()), policy, own.elections(), clock.instant());
        return new ScreenOptions(
                context,
                channels(given.getOrDefault("--channels", "")),
                links(given.getOrDefault("--look-up-links", "no")),
                Optional.ofNullable(given.get("--sentence-reader")).map(Path::of),
                warnings);
    }

    /** Off unless asked for: a check of a text should send nothing anywhere. */
    private static LinkLookup links(String wanted) {
        return switch (wanted) {
            case "yes" -> LinkLookup.within(FOR_A_LINK);
            case "no" -> LinkLookup.off();
            default -> throw new UsageException("The option --look-up-links takes yes or no.");
        };
    }

    private static Map<String, String> parse(List<String> args) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < args.size(); i++) {
            var option = args.get(i);
            int equals = option.indexOf('=');
            var name = equals > 0 ? option.substring(0, equals) : option;
            if (!KNOWN.contains(name)) {
                throw new UsageException("There is no option " + name + ".");
            }
            if (equals < 0 && i + 1 == args.size()) {
                throw new UsageException("The option " + name + " needs a value.");
            }
            given.put(name, equals > 0 ? option.substring(equals + 1) : args.get(++i));
        }
        return given;
    }

    /** One of the product's by its name, else a file. */
    private static PolicyPack policy(Optional<String> named) {
        var policy = named.orElseThrow(() -> new UsageException(
                "Say which policy: --policy " + String.join("|", PolicyPacks.NAMES) + ", or a file."));
        var packs = PolicyPacks.builtIn();
        return packs.find(policy).isEmpty() && Files.exists(Path.of(policy))
                ? PolicyCommand.read(packs, Path.of(policy))
                : packs.named(policy);
    }

    private static ConsentCsv consents(Path file) {
        try {
            return ConsentCsv.read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UsageException("The consent file " + file + " cannot be read.", unreadable);
        }
    }

    private static List<Target> channels(String list) {
        var channels = new ArrayList<Target>();
        var seen = new HashSet<String>();
        for (var id : list.split(",")) {
            if (!id.isBlank() && seen.add(id.strip())) {
                channels.add(new Target(id.strip(), platform(id.strip())));
            }
        }
        return channels;
    }

    /** A channel is called after its platform, with a number or a word behind it when it is not the first. */
    private static Platform platform(String id) {
        for (var platform : Platform.values()) {
            if (id.equals(platform.id()) || id.startsWith(platform.id() + "-")) {
                return platform;
            }
        }
        throw new UsageException("There is no channel " + id
                + "; use x, facebook, instagram, bluesky, mastodon or website, parted by commas.");
    }
}
