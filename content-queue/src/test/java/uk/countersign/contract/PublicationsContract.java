package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.COLLEAGUE;
import static uk.countersign.testing.SampleRecord.OTHER_SCHOOL;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Decisions;
import uk.countersign.post.PostState;
import uk.countersign.post.Publication;
import uk.countersign.post.Publications;
import uk.countersign.post.Publications.Query;
import uk.countersign.testing.SampleDrafts;
import uk.countersign.testing.SampleRecord;

/** Who posted what. */
interface PublicationsContract {

    private static Query all(String school) {
        return new Query(
                school,
                Instant.EPOCH,
                Instant.parse("2100-01-01T00:00:00Z"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                100);
    }

    private static List<String> found(SampleRecord sample, Query query) {
        return sample.record().get(Publications.class).find(query).stream()
                .map(Publication::postId)
                .toList();
    }

    @Test
    default void aPostStandsWithEverybodyWhoAnswersForIt(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().in(PostState.PUBLISHED);
        var now = record.clock().instant();
        record.write(() -> record.get(Decisions.class)
                .write(
                        record.revisions().get(post.revisionId()),
                        sample.actor(APPROVER),
                        Decision.Kind.APPROVE,
                        "",
                        List.of()));

        assertThat(record.get(Publications.class).find(all(SCHOOL)))
                .filteredOn(one -> one.postId().equals(post.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.author()).isEqualTo("Miss Doyle");
                    assertThat(one.approvedBy()).isEqualTo("Mrs Hart");
                    assertThat(one.approvedAt()).contains(now);
                    assertThat(one.askedAt()).contains(now);
                    assertThat(one.sentAt()).contains(now);
                    assertThat(one.remoteId()).contains("remote-1");
                    assertThat(one.digest()).isEqualTo(post.digest());
                    assertThat(one.content().textFor("x")).isEqualTo(SampleDrafts.TEXT);
                });
        assertThat(found(sample, all(OTHER_SCHOOL))).isEmpty();
    }

    @Test
    default void thePostsAreNarrowedByDaysAccountPersonAndState(SampleRecord sample) {
        var now = sample.record().clock().instant();
        var soon = sample.posts().scheduled(now.plus(Duration.ofDays(3)));
        var later = sample.posts().scheduled(now.plus(Duration.ofDays(9)));
        var any = all(SCHOOL);

        assertThat(found(sample, any)).containsSubsequence(later.id(), soon.id());
        assertThat(found(
                        sample,
                        new Query(
                                SCHOOL,
                                now.plus(Duration.ofDays(3)),
                                now.plus(Duration.ofDays(9)),
                                Optional.of("x"),
                                Optional.of(AUTHOR),
                                Optional.of(PostState.SCHEDULED),
                                10)))
                .contains(soon.id())
                .doesNotContain(later.id());
        assertThat(found(sample, with(any, Optional.of("facebook"), Optional.empty(), Optional.empty())))
                .doesNotContain(soon.id());
        assertThat(found(sample, with(any, Optional.empty(), Optional.of(APPROVER), Optional.empty())))
                .contains(soon.id());
        assertThat(found(sample, with(any, Optional.empty(), Optional.of(COLLEAGUE), Optional.empty())))
                .doesNotContain(soon.id());
        assertThat(found(sample, with(any, Optional.empty(), Optional.empty(), Optional.of(PostState.HELD))))
                .doesNotContain(soon.id());
    }

    private static Query with(
            Query query, Optional<String> channel, Optional<String> member, Optional<PostState> state) {
        return new Query(query.schoolId(), query.from(), query.until(), channel, member, state, query.limit());
    }
}
