package uk.countersign.intake;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.draft.Submitted;
import uk.countersign.school.Channel;
import uk.countersign.school.Channels;
import uk.countersign.school.School;

/** What a submission must hold to, whichever way it comes in. */
@Component
public class SubmissionRules {

    /** The longest text that is taken, in UTF-16 units. */
    public static final int LONGEST_TEXT = 100_000;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.UK);

    private final Channels channels;
    private final Clock clock;

    SubmissionRules(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** What is wrong with these wishes; empty when nothing is. */
    public List<FieldProblem> problems(School school, String text, List<String> wanted, Optional<Instant> publishAt) {
        var problems = new ArrayList<FieldProblem>();
        if (text.length() > LONGEST_TEXT) {
            problems.add(new FieldProblem(
                    "text", "The text is longer than 100,000 characters. Send only the part that is to be published."));
        }
        var known = known(school);
        for (var id : wanted) {
            if (!known.contains(id)) {
                problems.add(new FieldProblem(
                        "channels",
                        "There is no account called \"%s\" here. Choose from: %s."
                                .formatted(id, String.join(", ", new TreeSet<>(known)))));
            }
        }
        publishAt.filter(time -> time.isBefore(clock.instant())).ifPresent(time -> problems.add(passed(time, school)));
        return problems;
    }

    private static FieldProblem passed(Instant time, School school) {
        return new FieldProblem(
                "publish_at",
                "The time to publish, %s, has passed. Choose a later one, or leave it out for the next free slot."
                        .formatted(TIME.format(time.atZone(school.zone()))));
    }

    /** What a change leaves of what was wrong: another time makes a time good that had passed. */
    List<String> stillWrong(School school, Submitted before, DraftChange change) {
        var madeGood = before.publishAt()
                .filter(time -> change.when().isPresent())
                .map(time -> passed(time, school).message());
        return before.problems().stream()
                .filter(problem -> madeGood.filter(problem::equals).isEmpty())
                .toList();
    }

    /** The accounts that exist of those wanted; the school's defaults where none is left. */
    List<String> usable(School school, List<String> wanted) {
        var known = known(school);
        var usable = wanted.stream().filter(known::contains).distinct().toList();
        return usable.isEmpty()
                ? school.defaultChannels().stream().filter(known::contains).toList()
                : usable;
    }

    private Set<String> known(School school) {
        return channels.of(school.id()).stream().map(Channel::id).collect(Collectors.toSet());
    }
}
