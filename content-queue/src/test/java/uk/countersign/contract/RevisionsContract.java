package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.PICTURE_PUPIL;
import static uk.countersign.testing.SampleRecord.REFUSING_PUPIL;
import static uk.countersign.testing.SampleRecord.WILLING_PUPIL;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.countersign.draft.Content;
import uk.countersign.draft.ContentDigest;
import uk.countersign.draft.Draft;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.PersonMention;
import uk.countersign.draft.PersonMention.How;
import uk.countersign.draft.Picture;
import uk.countersign.draft.Rendition;
import uk.countersign.draft.SourceFile;
import uk.countersign.draft.Submitted;
import uk.countersign.testing.SampleDrafts;
import uk.countersign.testing.SampleRecord;

/** What drafts say, and whom they name or show. */
interface RevisionsContract {

    @Test
    default void everyFieldComesBackAsItWasWritten(SampleRecord sample) {
        var record = sample.record();
        var submitted = new Submitted(
                "It's \"quoted\", \u00e9, \ud83c\udfb5\nand a second line",
                Optional.of("EVENT"),
                List.of("facebook", "x"),
                Optional.of(Instant.parse("2026-11-24T08:00:00.123456789Z")),
                List.of("Amelia Hughes"),
                Optional.of("Mrs Roe"),
                List.of(new SourceFile("choir.jpg", "a".repeat(64), 12, SourceFile.Kind.PICTURE, "A choir")),
                List.of("There is no channel y."));
        var content = new Content(
                submitted.text(),
                Map.of("x", "for X", "facebook", "for Facebook"),
                Optional.of("EVENT"),
                List.of("facebook", "x"),
                submitted.publishAt(),
                List.of(Picture.written(
                        "choir.jpg",
                        "a".repeat(64),
                        "A choir",
                        Map.of("x", new Rendition("b".repeat(64), "image/jpeg", 800, 600, 999)))),
                List.of("Amelia Hughes"),
                Optional.of("Mrs Roe"));
        var draft = sample.drafts().received();
        record.write(() -> record.drafts().revise(draft, AUTHOR, submitted, sample.actor(AUTHOR)));
        var id = record.drafts().get(draft.id()).revisionId();
        record.write(() -> record.revisions().write(id, content));

        var read = record.revisions().get(id);
        assertThat(read.submitted()).isEqualTo(submitted);
        assertThat(read.content()).contains(content);
        assertThat(read.digest()).isEmpty();
        assertThat(ContentDigest.of(read.content().orElseThrow())).isEqualTo(ContentDigest.of(content));
        assertThat(record.revisions().byId(List.of(id, id))).containsOnly(Map.entry(id, read));
    }

    @Test
    default void aSealedRevisionNeverChanges(SampleRecord sample) {
        var record = sample.record();
        var id = sample.drafts().received().revisionId();
        var content = SampleDrafts.content("Words");
        var digest = record.write(() -> record.revisions().seal(id, content));
        assertThat(digest).isEqualTo(ContentDigest.of(content));

        assertThatThrownBy(() -> record.write(() -> record.revisions().seal(id, SampleDrafts.content("Others"))))
                .isInstanceOf(IllegalStateException.class);
        record.write(() -> record.revisions().write(id, SampleDrafts.content("Others")));
        for (var column : List.of("content", "submitted", "digest", "editor_id", "stage")) {
            assertThatThrownBy(() -> record.write(() -> record.database()
                            .sql("update revision set " + column + " = 'x' where id = ?")
                            .param(id)
                            .update()))
                    .hasMessageContaining("a revision with a digest is immutable");
        }
        assertThat(record.revisions().get(id).content()).contains(content);
    }

    @Test
    default void draftsAreFoundByWhomTheirNewestRevisionNames(SampleRecord sample) {
        var record = sample.record();
        var willing = sample.person(WILLING_PUPIL).person().id();
        var pictured = sample.person(PICTURE_PUPIL).person().id();
        var about = Stream.of(DraftState.values())
                .map(sample.drafts()::in)
                .peek(draft -> mention(sample, draft, willing))
                .filter(draft -> Stream.of(DraftState.AWAITING_APPROVAL, DraftState.APPROVED, DraftState.NEEDS_CHANGES)
                        .anyMatch(state -> state == draft.state()))
                .toList();
        assertThat(record.drafts().undecidedAbout(List.of(willing))).containsExactlyInAnyOrderElementsOf(about);
        assertThat(record.drafts().undecidedAbout(List.of(pictured))).isEmpty();
        assertThat(record.drafts().undecidedAbout(List.of())).isEmpty();

        record.write(() ->
                record.drafts().revise(about.get(0), AUTHOR, SampleDrafts.submitted("Nobody"), sample.actor(AUTHOR)));
        assertThat(record.drafts().undecidedAbout(List.of(willing))).hasSize(about.size() - 1);
    }

    @Test
    default void aWholeRollCanBeAskedForAtOnce(SampleRecord sample) {
        var record = sample.record();
        var draft = sample.drafts().in(DraftState.AWAITING_APPROVAL);
        var willing = sample.person(WILLING_PUPIL).person().id();
        mention(sample, draft, willing);
        var roll = Stream.concat(IntStream.range(0, 70_000).mapToObj(i -> "nobody-" + i), Stream.of(willing))
                .toList();
        assertThat(record.drafts().undecidedAbout(roll)).containsExactly(draft);
        assertThat(record.register().byIds(roll)).containsExactly(sample.person(WILLING_PUPIL));
        assertThat(record.posts().about(roll)).isEmpty();
    }

    private static void mention(SampleRecord sample, Draft draft, String personId) {
        var record = sample.record();
        var refusing = sample.person(REFUSING_PUPIL).person().id();
        record.write(() -> record.revisions()
                .writePeople(
                        draft.revisionId(),
                        List.of(
                                new PersonMention(personId, How.NAMED, true),
                                new PersonMention(personId, How.NAMED, true),
                                new PersonMention(personId, How.PICTURED, false),
                                new PersonMention(refusing, How.NAMED, true))));
    }
}
