package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.Platforms.account;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.approval.Gate;
import uk.countersign.approval.Release;
import uk.countersign.connectors.Preparation;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Draft;
import uk.countersign.post.Post;
import uk.countersign.post.PostClaims;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.school.Platform;
import uk.countersign.testing.Race;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** Several nodes on one record, of which some die at any moment, send every post once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private Platforms platforms;
    private Rig first;
    private Rig second;
    private int number;

    @BeforeAll
    void open() {
        platforms = Platforms.with(Dialect.POSTGRESQL, "countersign.publishing.lease=12s");
        first = platforms.rig();
        second = first.another(platforms.settings());
    }

    @AfterAll
    void close() {
        RecordAssertions.on(first.record())
                .assertThatLog(SampleRecord.SCHOOL)
                .isIntact()
                .hasNoGaps();
        second.closeNode();
        platforms.close();
    }

    private String text() {
        return "Our Year 4 choir sang at the town hall today, song number " + ++number + ".";
    }

    private void assertStandsOnce(List<Draft> drafts) {
        for (var draft : drafts) {
            var content = first.record().revisions().read(draft.revisionId());
            assertThat(platforms.standing(content.written()))
                    .as("%s", first.posts(draft))
                    .hasSize(content.channels().size());
            assertThat(first.posts(draft))
                    .allSatisfy(post -> assertThat(post.state()).isEqualTo(PostState.PUBLISHED));
        }
    }

    @Test
    void bothSendAndLookUpUnderTroubleAndNothingGoesOutTwice() {
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < 12; i++) {
            drafts.add(first.approved(text(), Optional.empty(), account("x"), account("facebook")));
        }
        for (var platform : List.of("x", "facebook")) {
            platforms.arm(platform, "create-post", "drop-after-accept", 200, 2, 0);
            platforms.arm(platform, "create-post", "drop-before", 200, 2, 0);
            platforms.arm(platform, "create-post", "slow-answer", 200, 1, 2500);
            platforms.arm(platform, "read-posts", "status", 500, 2, 0);
        }
        var posts =
                drafts.stream().flatMap(draft -> first.posts(draft).stream()).toList();
        Race.<List<Post>>of(List.of(() -> new Driving(first).toRest(posts), () -> new Driving(second).toRest(posts)));
        assertStandsOnce(drafts);
    }

    @Test
    void aNodeThatDiesAroundItsCallLosesAndDoublesNothing() {
        var beforeTheCall = first.approved(text(), Optional.empty(), account("x"));
        begin(beforeTheCall, false);
        var afterTheCall = first.approved(text(), Optional.empty(), account("x"));
        begin(afterTheCall, true);
        var claimedOnly = first.approved(text(), Optional.empty(), account("x"));
        claim();
        var drafts = List.of(beforeTheCall, afterTheCall, claimedOnly);
        new Driving(second)
                .toRest(drafts.stream()
                        .flatMap(draft -> first.posts(draft).stream())
                        .toList());
        assertStandsOnce(drafts);
        assertThat(first.posts(afterTheCall).get(0).attempts()).isEqualTo(1);
        assertThat(first.posts(beforeTheCall).get(0).attempts()).isEqualTo(2);
    }

    private List<Post> claim() {
        var until = Instant.now().plus(Duration.ofSeconds(2));
        return first.record()
                .write(() -> first.record().get(PostClaims.class).claimDue(Platform.X, "a node that died", until, 10));
    }

    /** As the publisher does up to its call, or just past it, and no further. */
    private void begin(Draft draft, boolean called) {
        first.record().clock().set(Instant.now());
        var post = claim().get(0);
        assertThat(post.draftId()).isEqualTo(draft.id());
        var opened = first.get(Accounts.class).open(post).orElseThrow();
        var approved = (Release.Approved) first.get(Gate.class).release(post);
        var ready = first.get(Outgoing.class).of(approved.content(), List.of()).get(0);
        var prepared = (Preparation.Ready) opened.connector().prepare(opened.account(), ready);
        first.record().write(() -> {
            first.record()
                    .sending()
                    .begin(post, "a node that died", Instant.now().plusSeconds(2));
        });
        if (called) {
            opened.connector().create(opened.account(), prepared.prepared());
        }
    }
}
