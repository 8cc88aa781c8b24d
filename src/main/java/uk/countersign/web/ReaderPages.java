package uk.countersign.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.experience.OwnReader;
import uk.countersign.screening.experience.Experience;
import uk.countersign.screening.meaning.Figures;
import uk.countersign.screening.meaning.Figures.Change;
import uk.countersign.security.SignedIn;

/** Puts together what the page of a school's reader shows. */
@Component
class ReaderPages {

    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("political", "Taking sides in politics"),
            Map.entry("strike", "Taking sides in a dispute at work"),
            Map.entry("tone", "Cross or unkind"),
            Map.entry("swearing", "Swearing and slang"),
            Map.entry("rival", "Running down other schools"),
            Map.entry("opinion", "Own views and private life"),
            Map.entry("commercial", "Advertising"),
            Map.entry("donation", "Appeals for others’ causes"),
            Map.entry("discrimination", "Setting groups apart"),
            Map.entry("defamation", "Accusing somebody"),
            Map.entry("confidential", "Not public yet"),
            Map.entry("pupilhealth", "Pupils’ health and needs"),
            Map.entry("safeguarding", "Safeguarding"),
            Map.entry("location", "Where pupils will be"),
            Map.entry("direct", "Messages to one person"),
            Map.entry("press", "Journalists"),
            Map.entry("copyright", "Others’ work"));

    private final Experience experience;
    private final Clock clock;

    ReaderPages(Experience experience, Clock clock) {
        this.experience = experience;
        this.clock = clock;
    }

    ReaderPage of(SignedIn viewer) {
        var standing = experience.of(viewer.schoolId());
        var times = new Times(viewer.school().zone(), clock.instant());
        return new ReaderPage(
                examples(standing, times),
                "Each is kept for " + standing.keptFor().toDays()
                        + " days, without names, and never leaves the school.",
                standing.returned() + standing.approved(),
                now(standing, times),
                standing.inForce().map(OwnReader::version).orElse(0),
                standing.learning(),
                standing.failed(),
                notOffered(standing),
                standing.proposed().map(ReaderPages::suggestion).stream().toList(),
                standing.history().stream()
                        .filter(reader -> reader.state() != OwnReader.State.PROPOSED)
                        .map(reader -> past(reader, times))
                        .toList(),
                new Permissions(viewer.membership()).changePolicy());
    }

    private static String examples(Experience.Standing standing, Times times) {
        return standing.since()
                .map(since -> texts(standing.returned())
                        + " returned or rejected for something that was found in them, and "
                        + texts(standing.approved()) + " approved in spite of it, since " + times.past(since) + ".")
                .orElse(
                        "None yet. They come by themselves when an approver returns a text in which something was found,"
                                + " or approves it all the same.");
    }

    private static String texts(int number) {
        return number + (number == 1 ? " text that was" : " texts that were");
    }

    private static String now(Experience.Standing standing, Times times) {
        if (standing.outdated()) {
            return "Countersign was updated since your school’s own reader learnt, so the reader that comes with it counts."
                    + " Let yours learn again to have it back.";
        }
        return standing.inForce()
                .map(reader -> "Your school’s own reader counts, version " + reader.version() + ", learnt from "
                        + reader.examples() + " examples; "
                        + reader.decided()
                                .map(step -> "accepted by " + step.by() + ", " + times.past(step.at()) + ".")
                                .orElse(""))
                .orElse("The reader that comes with Countersign counts.");
    }

    private static String notOffered(Experience.Standing standing) {
        return standing.history().stream()
                .findFirst()
                .filter(reader -> reader.state() == OwnReader.State.REFUSED)
                .map(Experience::figures)
                .map(Figures::falling)
                .filter(falling -> !falling.isEmpty())
                .map(falling -> "What was learnt last is not offered: it would lose more than your policy allows of: "
                        + falling.stream().map(ReaderPages::name).collect(Collectors.joining(", ")) + ".")
                .orElse("");
    }

    private static ReaderPage.Suggestion suggestion(OwnReader reader) {
        var figures = Experience.figures(reader);
        return new ReaderPage.Suggestion(
                reader.version(),
                "Learnt from " + reader.examples() + " examples of your school’s own.",
                List.of(
                        "Of 100 texts that should be stopped it would find " + share(figures.found(), true) + ", now "
                                + share(figures.found(), false) + " (measured on "
                                + figures.found().of()
                                + " texts that it had not seen).",
                        "Of your " + figures.ownFound().of() + " texts that were returned or rejected it would find "
                                + figures.ownFound().after() + ", now "
                                + figures.ownFound().before() + ".",
                        "Of your " + figures.ownAlarms().of() + " texts that were approved all the same it would stop "
                                + figures.ownAlarms().after() + ", now "
                                + figures.ownAlarms().before() + "."),
                figures.families().stream()
                        .filter(family -> family.floor().isPresent())
                        .map(family -> new ReaderPage.Line(
                                name(family.family()),
                                of100(family.right().before(), family.said().before()),
                                of100(family.right().after(), family.said().after()),
                                of100(family.unseen().after(), family.unseen().before())))
                        .toList());
    }

    private static String name(String family) {
        return FAMILIES.getOrDefault(family, family);
    }

    private static long share(Change change, boolean after) {
        return Math.round(100.0 * (after ? change.after() : change.before()) / Math.max(1, change.of()));
    }

    private static String of100(int part, int whole) {
        return whole == 0 ? "–" : String.valueOf(Math.round(100.0 * part / whole));
    }

    private static ReaderPage.Past past(OwnReader reader, Times times) {
        var what = switch (reader.state()) {
            case IN_FORCE -> "accepted";
            case UNDONE -> "accepted, and undone since";
            default -> "not taken";
        };
        return new ReaderPage.Past(
                "Version " + reader.version() + ": " + what,
                Experience.figures(reader).falling().isEmpty() ? reader.reason() : "It would have lost too much.",
                Optional.of(reader)
                        .flatMap(one -> one.undone().or(one::decided))
                        .map(step -> step.by() + ", " + times.past(step.at()))
                        .orElse(""));
    }
}
