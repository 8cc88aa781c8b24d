package uk.countersign.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.countersign.testing.RecordAssertions.on;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import uk.countersign.post.PostCommand;
import uk.countersign.post.PostState;
import uk.countersign.post.PostTransitions;
import uk.countersign.state.Move;
import uk.countersign.testing.SampleRecord;

/** What may happen to a post in each state, through the code and past it. */
interface PostStatesContract {

    @TestFactory
    default Stream<DynamicTest> everyCommandInEveryStateDoesWhatTheTableSays(SampleRecord sample) {
        return Arrays.stream(PostState.values())
                .flatMap(state -> Arrays.stream(PostCommand.values())
                        .map(command -> DynamicTest.dynamicTest(
                                command + " in " + state, () -> commandDoesWhatTheTableSays(sample, state, command))));
    }

    private static void commandDoesWhatTheTableSays(SampleRecord sample, PostState state, PostCommand command) {
        var record = sample.record();
        var post = sample.posts().in(state);
        var entries = record.audit().about(post.schoolId(), "post:" + post.id()).size();

        var move =
                record.write(() -> record.posts().move(post, command, sample.actor(SampleRecord.APPROVER), "because"));

        var next = PostTransitions.TABLE.next(state, command);
        if (next.isPresent()) {
            assertThat(move).isEqualTo(new Move.Done<>(state, next.get()));
        } else {
            assertThat(move).isEqualTo(new Move.NotAllowed<>(state));
        }
        on(record).assertThatPost(post.id()).is(next.orElse(state));
        assertThat(record.audit().about(post.schoolId(), "post:" + post.id()))
                .hasSize(entries + (next.isPresent() ? 1 : 0));
        forgetWhereItStands(sample, post.id());
    }

    @TestFactory
    default Stream<DynamicTest> theDatabaseRefusesEveryOtherChangeOfState(SampleRecord sample) {
        return Arrays.stream(PostState.values())
                .flatMap(from -> Arrays.stream(PostState.values())
                        .map(to -> DynamicTest.dynamicTest(
                                from + " to " + to, () -> rawChangeIsJudged(sample, from, to))));
    }

    private static void rawChangeIsJudged(SampleRecord sample, PostState from, PostState to) {
        var record = sample.record();
        var post = sample.posts().in(from);
        Runnable change = () -> record.write(() -> record.database()
                .sql("update post set state = ? where id = ?")
                .params(to.name(), post.id())
                .update());
        if (from == to
                || Tables.pairs(PostTransitions.TABLE, PostState.class, PostCommand.class)
                        .contains(from + " " + to)) {
            change.run();
            on(record).assertThatPost(post.id()).is(to);
        } else {
            assertThatThrownBy(change::run).hasMessageContaining("a post may not change its state in this way");
            on(record).assertThatPost(post.id()).is(from);
        }
        forgetWhereItStands(sample, post.id());
    }

    /** The sample's posts all have the same id on their platform, of which there can be one. */
    private static void forgetWhereItStands(SampleRecord sample, String postId) {
        var record = sample.record();
        record.write(() -> record.database()
                .sql("update post set remote_id = null where id = ?")
                .param(postId)
                .update());
    }

    @Test
    default void theTableInTheDatabaseIsTheTableInTheCode(SampleRecord sample) {
        assertThat(Tables.inDatabase(sample.record(), "post"))
                .containsExactlyInAnyOrderElementsOf(
                        Tables.pairs(PostTransitions.TABLE, PostState.class, PostCommand.class));
    }

    @Test
    default void aPostCanOnlyBeginAsScheduled(SampleRecord sample) {
        var record = sample.record();
        var post = sample.posts().scheduled();
        for (var state : PostState.values()) {
            if (state != PostState.SCHEDULED) {
                assertThatThrownBy(() -> record.write(() -> record.database()
                                .sql("""
                                        insert into post (id, school_id, draft_id, revision_id, digest, channel_id,
                                          platform, approved_by, due, not_before, state)
                                        select ?, school_id, draft_id, revision_id, digest, 'facebook', platform,
                                          approved_by, due, not_before, ? from post where id = ?""")
                                .params("begins-" + state, state.name(), post.id())
                                .update()))
                        .hasMessageContaining("a post begins as SCHEDULED");
            }
        }
    }
}
