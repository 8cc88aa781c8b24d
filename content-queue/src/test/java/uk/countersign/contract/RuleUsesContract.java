package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.ADMIN;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.CheckName;
import uk.countersign.draft.Decision.Kind;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Finding;
import uk.countersign.draft.Finding.Finality;
import uk.countersign.draft.Finding.Place;
import uk.countersign.draft.Severity;
import uk.countersign.draft.Span;
import uk.countersign.policy.Gravity;
import uk.countersign.policy.RuleOverride.Wanted;
import uk.countersign.policy.RuleOverrides;
import uk.countersign.policy.RuleUse;
import uk.countersign.policy.RuleUses;
import uk.countersign.testing.SampleRecord;

/** What approvers did with what each rule found. */
interface RuleUsesContract {

    /** "Our" in the sample text. */
    private static Finding finding(String rule, Severity severity) {
        return new Finding(
                CheckName.LINKS,
                rule,
                "default:others.4",
                severity,
                Place.TEXT,
                Optional.of(new Span(0, 3)),
                Optional.empty(),
                "Look.",
                Optional.empty(),
                Finality.LIFTABLE);
    }

    private static Draft found(SampleRecord sample, Severity severity, String... rules) {
        var record = sample.record();
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        record.write(() -> {
            for (var rule : rules) {
                // Twice in one draft counts once.
                record.findings()
                        .write(draft.revisionId(), rule, List.of(finding(rule, severity), finding(rule, severity)));
            }
        });
        return draft;
    }

    private static void decided(SampleRecord sample, Draft draft, Kind... kinds) {
        var record = sample.record();
        var revision = record.revisions().get(draft.revisionId());
        for (var kind : kinds) {
            record.write(() -> record.decisions().write(revision, sample.actor(APPROVER), kind, "A note.", List.of()));
        }
    }

    private static List<RuleUse> uses(SampleRecord sample) {
        var record = sample.record();
        return record.get(RuleUses.class).since(SCHOOL, record.clock().instant().minus(Duration.ofDays(90)));
    }

    @Test
    default void aDraftCountsAsSignedReturnedOrNeither(SampleRecord sample) {
        decided(sample, found(sample, Severity.CONFIRM, "links", "both"), Kind.APPROVE);
        decided(sample, found(sample, Severity.CONFIRM, "links"), Kind.RETURN);
        decided(sample, found(sample, Severity.WARN, "links"), Kind.APPROVE, Kind.UNDO);
        decided(sample, found(sample, Severity.WARN, "links"), Kind.APPROVE, Kind.UNDO, Kind.APPROVE);
        decided(sample, found(sample, Severity.BLOCK, "links"), Kind.RETURN, Kind.AGREE);
        found(sample, Severity.CONFIRM, "links");
        decided(sample, found(sample, Severity.FIX, "names"), Kind.APPROVE);

        assertThat(uses(sample)).containsExactly(new RuleUse("both", 1, 1, 0), new RuleUse("links", 6, 3, 1));
        assertThat(sample.record()
                        .get(RuleUses.class)
                        .since(OTHER_SCHOOL, sample.record().clock().instant()))
                .isEmpty();
    }

    @Test
    default void onlyWhatCameInSinceTheRuleWasLastReadOtherwiseCounts(SampleRecord sample) {
        var record = sample.record();
        decided(sample, found(sample, Severity.CONFIRM, "links"), Kind.APPROVE);
        record.clock().advance(Duration.ofHours(1));
        record.write(() -> record.get(RuleOverrides.class)
                .set(
                        SCHOOL,
                        new Wanted("links", Optional.of(Gravity.WARN), Map.of(), "Too strict."),
                        sample.actor(ADMIN)));
        assertThat(uses(sample)).isEmpty();
        record.clock().advance(Duration.ofHours(1));
        decided(sample, found(sample, Severity.WARN, "links"), Kind.REJECT);
        assertThat(uses(sample)).containsExactly(new RuleUse("links", 1, 0, 1));
        record.clock().advance(Duration.ofDays(91));
        assertThat(uses(sample)).isEmpty();
    }

    @Test
    default void wordsThatWereSignedAgainAndAgainAreCountedByDraft(SampleRecord sample) {
        var record = sample.record();
        decided(sample, found(sample, Severity.WARN, "links", "other"), Kind.APPROVE);
        decided(sample, found(sample, Severity.WARN, "links"), Kind.APPROVE);
        decided(sample, found(sample, Severity.WARN, "links"), Kind.RETURN);

        assertThat(record.get(RuleUses.class)
                        .signedWords(SCHOOL, record.clock().instant().minus(Duration.ofDays(1)), Set.of("links")))
                .containsExactly(new RuleUse.Words("links", "our", 2));
    }
}
