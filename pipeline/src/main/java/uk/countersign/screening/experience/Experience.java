package uk.countersign.screening.experience;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.database.JsonText;
import uk.countersign.experience.OwnExample;
import uk.countersign.experience.OwnExamples;
import uk.countersign.experience.OwnReader;
import uk.countersign.experience.OwnReaders;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.screening.meaning.Figures;
import uk.countersign.screening.meaning.Limit;

/** What a school's reader has learnt from its approvers, and what a person does with it. */
@Service
public class Experience {

    /** Fewer teach nothing that could be measured. */
    public static final int LEAST = 6;

    private static final int LONGEST_REASON = 500;

    /** So many new examples, and so long since the last time: the program learns by itself, and suggests the outcome. */
    private static final int SUGGESTED_AT = 20;

    private static final Duration BETWEEN = Duration.ofDays(7);

    private final Database database;
    private final AuditLog audit;
    private final Schools schools;
    private final SchoolPolicies policies;
    private final OwnExamples examples;
    private final OwnReaders readers;
    private final Relearning relearning;
    private final ExperienceSettings settings;
    private final Clock clock;

    Experience(
            Database database,
            AuditLog audit,
            Schools schools,
            SchoolPolicies policies,
            OwnExamples examples,
            OwnReaders readers,
            Relearning relearning,
            ExperienceSettings settings,
            Clock clock) {
        this.database = database;
        this.audit = audit;
        this.schools = schools;
        this.policies = policies;
        this.examples = examples;
        this.readers = readers;
        this.relearning = relearning;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How things stand in a school.
     *
     * @param returned how many examples of texts that were returned or rejected are kept
     * @param approved how many of texts that were approved in spite of a finding
     * @param since when the oldest was taken
     * @param outdated whether the one in force does not count until it learns anew, for the program has changed
     * @param history all readers that learnt, newest first
     */
    public record Standing(
            int returned,
            int approved,
            Optional<Instant> since,
            Duration keptFor,
            boolean learning,
            boolean failed,
            Optional<OwnReader> inForce,
            boolean outdated,
            Optional<OwnReader> proposed,
            List<OwnReader> history) {}

    public Standing of(String schoolId) {
        var own = examples.of(schoolId);
        int approved = (int) own.stream().filter(OwnExample::fit).count();
        var inForce = readers.inForce(schoolId);
        return new Standing(
                own.size() - approved,
                approved,
                own.stream().map(OwnExample::takenAt).min(Instant::compareTo),
                settings.examplesRetention(),
                relearning.running(schoolId),
                relearning.failed(schoolId),
                inForce,
                inForce.filter(reader -> !SchoolReaders.stillMeasured(reader)).isPresent(),
                readers.proposed(schoolId),
                readers.of(schoolId));
    }

    /** What was measured when it learnt. */
    public static Figures figures(OwnReader reader) {
        return JsonText.read(reader.figures(), Figures.class);
    }

    /** Has the reader learn in the background. A reason when it cannot. */
    public Optional<String> learn(String schoolId, Actor actor) {
        int kept = examples.of(schoolId).size();
        if (kept < LEAST) {
            return Optional.of("There are too few examples (" + kept + "); at least " + LEAST
                    + " are needed. They come by themselves as approvers decide.");
        }
        relearning.begin(schoolId, actor);
        return Optional.empty();
    }

    /** Has the proposed reader count from now on, for what is checked from now on. A reason when it cannot. */
    public Optional<String> accept(String schoolId, int version, String reason, Actor actor) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Optional.of("Write down why, in at most " + LONGEST_REASON
                    + " characters. Whoever reads the record later sees it.");
        }
        return database.inTransaction(() -> {
            audit.takeTurn(schoolId);
            var proposed = readers.proposed(schoolId).filter(one -> one.version() == version);
            var refusal = proposed.map(one -> refusal(schools.get(schoolId), one))
                    .orElseGet(() -> Optional.of("This suggestion is no longer there. Look at the page as it is now."));
            if (refusal.isEmpty()) {
                readers.accept(schoolId, version, reason.strip(), actor);
            }
            return refusal;
        });
    }

    private Optional<String> refusal(School school, OwnReader proposed) {
        var policy = policies.of(school);
        var figures = figures(proposed);
        return figures.falling().isEmpty()
                        && SchoolReaders.stillMeasured(proposed)
                        && figures.limits().equals(Limit.of(policy.pack(), policy.chosen()))
                ? Optional.empty()
                : Optional.of("The policy or the program has changed since this was measured. Let it learn again.");
    }

    /** Leaves the proposed reader. A reason when it cannot be. */
    public Optional<String> refuse(String schoolId, int version, Actor actor) {
        return database.inTransaction(() -> readers.refuse(schoolId, version, "", actor))
                ? Optional.empty()
                : Optional.of("This suggestion is no longer there. Look at the page as it is now.");
    }

    /** Has the reader before it count again. A reason when it cannot. */
    public Optional<String> undo(String schoolId, int version, String reason, Actor actor) {
        if (reason.length() > LONGEST_REASON) {
            return Optional.of("Write down why in at most " + LONGEST_REASON + " characters.");
        }
        return database.inTransaction(() -> readers.undo(schoolId, version, reason.strip(), actor))
                ? Optional.empty()
                : Optional.of("Another reader counts by now. Look at the page as it is now.");
    }

    /** Deletes a school's examples, and a suggestion that was learnt from them; tells how many examples that were. */
    public int forget(String schoolId, String reason, Actor actor) {
        return database.inTransaction(() -> {
            audit.takeTurn(schoolId);
            readers.proposed(schoolId)
                    .ifPresent(
                            waits -> readers.refuse(schoolId, waits.version(), "Its examples were forgotten.", actor));
            return examples.forget(schoolId, reason, actor);
        });
    }

    /** Deletes what is kept no longer, and learns by itself where enough is new. */
    void keepUp() {
        var now = clock.instant();
        for (var school : schools.all()) {
            database.inTransaction(() -> {
                examples.deleteBefore(school.id(), now.minus(settings.examplesRetention()), Actor.COUNTERSIGN);
                examples.deleteOfHidden(school.id(), Actor.COUNTERSIGN);
            });
            var last = readers.of(school.id()).stream()
                    .findFirst()
                    .map(reader -> reader.proposed().at())
                    .orElse(Instant.EPOCH);
            if (last.plus(BETWEEN).isBefore(now) && examples.since(school.id(), last) >= SUGGESTED_AT) {
                relearning.begin(school.id(), Actor.COUNTERSIGN);
            }
        }
    }
}
