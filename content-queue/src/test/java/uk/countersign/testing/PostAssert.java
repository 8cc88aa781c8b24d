package uk.countersign.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;
import uk.countersign.audit.AuditEntry;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;

/** Assertions on a post and its part of the log. */
public final class PostAssert extends AbstractAssert<PostAssert, Post> {

    private final RecordFixture record;

    PostAssert(RecordFixture record, Post post) {
        super(post, PostAssert.class);
        this.record = record;
    }

    public PostAssert is(PostState state) {
        assertThat(actual.state()).as("state of the post").isEqualTo(state);
        return this;
    }

    /** It stands on its platform, and the record says where. */
    public PostAssert isPublished() {
        is(PostState.PUBLISHED);
        assertThat(actual.remoteId()).as("id on the platform").isPresent();
        assertThat(actual.sentAt()).as("time of sending").isPresent();
        assertThat(actual.doubtful()).as("doubt").isFalse();
        return this;
    }

    /** One call was begun in all, and it is the one that was confirmed. */
    public PostAssert onlyOnce() {
        assertThat(actual.attempts()).as("attempts").isEqualTo(1);
        assertThat(record.audit().about(actual.schoolId(), "post:" + actual.id()))
                .as("log of the post")
                .extracting(AuditEntry::action)
                .containsOnlyOnce("post.sending", "post.published");
        return this;
    }

    public PostAssert isDoubtful() {
        assertThat(actual.doubtful()).as("doubt").isTrue();
        return this;
    }

    /** The log says so of the post, in this order, and nothing else. */
    public PostAssert hasHistory(String... actions) {
        assertThat(record.audit().about(actual.schoolId(), "post:" + actual.id()))
                .as("log of the post")
                .extracting(AuditEntry::action)
                .containsExactly(actions);
        return this;
    }
}
