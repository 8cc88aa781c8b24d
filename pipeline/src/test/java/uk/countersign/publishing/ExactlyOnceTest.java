package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.Platforms.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.countersign.audit.Actor;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Decision;
import uk.countersign.draft.Draft;
import uk.countersign.media.MediaStore;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.rig.Rig;
import uk.countersign.school.ChannelStatus;
import uk.countersign.screening.batch.VideoBytes;
import uk.countersign.testing.RecordAssertions;
import uk.countersign.testing.SampleRecord;

/** Whatever the platforms do, a post goes out once, is never lost and never called failed while it stands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactlyOnceTest {

    private Platforms platforms;
    private Rig rig;
    private Driving driving;
    private int number;

    @BeforeAll
    void open() {
        platforms = Platforms.with(Dialect.SQLITE);
        rig = platforms.rig();
        driving = new Driving(rig);
    }

    @AfterAll
    void close() {
        platforms.close();
    }

    @BeforeEach
    void healthy() {
        platforms.healthy();
        for (var platform : Platforms.ALL) {
            rig.record().write(() -> {
                rig.record()
                        .channels()
                        .mark(
                                SampleRecord.SCHOOL,
                                account(platform),
                                ChannelStatus.CONNECTED,
                                Actor.COUNTERSIGN,
                                "connected again");
            });
        }
    }

    private String text() {
        return "Our Year 4 choir sang at the town hall today, song number " + ++number + ".";
    }

    @Test
    void aVideoGoesOutWithoutTheCamerasWordsAndOnlyWhereItIsTaken() throws IOException {
        var drafts = new HashMap<String, Draft>();
        for (var platform : List.of("x", "facebook", "bluesky")) {
            drafts.put(
                    platform,
                    rig.received(
                            SampleRecord.AUTHOR,
                            text(),
                            Optional.empty(),
                            List.of(platforms.video()),
                            account(platform)));
        }
        rig.screen();

        var refused = rig.decide(SampleRecord.APPROVER, Decision.Kind.APPROVE, drafts.remove("bluesky"));
        assertThat(refused.reason()).contains("Bluesky would not take this");
        var signed = drafts.values().stream().map(rig::draft).map(rig::approved).toList();
        var posts = driving.toRest(
                signed.stream().flatMap(draft -> rig.posts(draft).stream()).toList());

        assertThat(posts).extracting(Post::state).containsOnly(PostState.PUBLISHED);
        assertStandsExactlyAsTheRecordSays(posts);
        var content = rig.record().revisions().read(posts.get(0).revisionId());
        var sent = content.pictures().get(0).renditions().get(posts.get(0).channelId());
        assertThat(sent.mediaType()).isEqualTo("video/mp4");
        assertThat(Files.readString(rig.get(MediaStore.class).path(sent.sha256()), StandardCharsets.ISO_8859_1))
                .doesNotContain(VideoBytes.PLACE);
    }

    @Test
    void aThreadStandsPartByPartWhateverIsLostOnItsWay() {
        var texts = new ArrayList<String>();
        var drafts = new ArrayList<Draft>();
        for (var platform : List.of("x", "bluesky", "mastodon")) {
            var parts = List.of(text(), text(), text());
            texts.addAll(parts);
            drafts.add(rig.received(
                    SampleRecord.AUTHOR,
                    String.join("\n---\n", parts),
                    Optional.empty(),
                    List.of(platforms.picture()),
                    account(platform)));
            platforms.arm(platform, "create-post", "drop-after-accept", 200, 2, 0);
        }
        rig.screen();
        var posts = driving.toRest(drafts.stream()
                .map(rig::draft)
                .map(rig::approved)
                .flatMap(draft -> rig.posts(draft).stream())
                .toList());

        assertThat(posts).extracting(Post::state).containsOnly(PostState.PUBLISHED);
        assertThat(posts).extracting(Post::reason).containsOnly("");
        for (var text : texts) {
            assertThat(platforms.standing(text)).as(text).hasSize(1);
        }
        assertThat(texts.stream()
                        .mapToInt(text -> platforms.standing(text).get(0).media())
                        .toArray())
                .containsExactly(1, 0, 0, 1, 0, 0, 1, 0, 0);
        posts.forEach(post -> rig.get(Stops.class).takeDown(post, rig.actor(SampleRecord.APPROVER), "A mistake."));
        assertThat(driving.toRest(posts)).extracting(Post::state).containsOnly(PostState.REMOVED);
        for (var text : texts) {
            assertThat(platforms.standing(text)).as(text).isEmpty();
        }
    }

    private List<Draft> onEveryPlatform() {
        var drafts = new ArrayList<Draft>();
        for (var platform : Platforms.ALL) {
            drafts.add(rig.received(
                    SampleRecord.AUTHOR, text(), Optional.empty(), List.of(platforms.picture()), account(platform)));
        }
        rig.screen();
        return drafts.stream().map(rig::draft).map(rig::approved).toList();
    }

    private void assertStandsExactlyAsTheRecordSays(List<Post> posts) {
        for (var post : posts) {
            var standing = platforms.standing(
                    rig.record().revisions().read(post.revisionId()).textFor(post.channelId()));
            if (post.state() == PostState.PUBLISHED) {
                assertThat(standing).as("%s", post).singleElement().satisfies(seen -> {
                    assertThat(seen.id()).isEqualTo(post.remoteId().orElseThrow());
                    assertThat(seen.media()).isEqualTo(1);
                });
                RecordAssertions.on(rig.record()).assertThatPost(post.id()).isPublished();
            } else {
                assertThat(standing).as("%s", post).isEmpty();
            }
        }
        RecordAssertions.on(rig.record()).assertThatLog(SampleRecord.SCHOOL).isIntact();
    }

    private List<Post> posts(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> rig.posts(draft).stream()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "drop-before, 200, 1, 0",
        "drop-after-accept, 200, 1, 0",
        "slow, 200, 1, 3500",
        "slow-answer, 200, 1, 3500",
        "status, 500, 1, 0",
        "status, 503, 2, 0",
        "status, 429, 1, 0",
        "rate-limit, 429, 1, 500"
    })
    void aPlatformInTroubleGetsThePostOnce(String mode, int status, int count, int delay) {
        var drafts = onEveryPlatform();
        Platforms.ALL.forEach(platform -> platforms.arm(platform, "create-post", mode, status, count, delay));
        var posts = driving.toRest(posts(drafts));
        assertThat(posts).allSatisfy(post -> assertThat(post.state()).isEqualTo(PostState.PUBLISHED));
        assertStandsExactlyAsTheRecordSays(posts);
        assertThat(drafts)
                .allSatisfy(draft -> assertThat(rig.state(draft).name()).isEqualTo("RELEASED"));
    }

    @ParameterizedTest
    @CsvSource({"upload-media, drop-before, 200", "upload-media, status, 503", "read-posts, status, 503"})
    void troubleBeforeOrAfterTheVisibleCallMakesNoSecondPost(String operation, String mode, int status) {
        var drafts = onEveryPlatform();
        Platforms.ALL.forEach(platform -> {
            platforms.arm(platform, operation, mode, status, 2, 0);
            platforms.arm(platform, "create-post", "drop-after-accept", 200, 1, 0);
        });
        var posts = driving.toRest(posts(drafts));
        assertThat(posts).allSatisfy(post -> assertThat(post.state()).isEqualTo(PostState.PUBLISHED));
        assertStandsExactlyAsTheRecordSays(posts);
    }

    @ParameterizedTest
    @CsvSource({"create-post", "upload-media"})
    void anAccountThatIsNoLongerOpenIsMarkedAndItsPostsWait(String operation) {
        var drafts = onEveryPlatform();
        Platforms.ALL.forEach(platform -> platforms.arm(platform, operation, "status", 401, 1, 0));
        var posts = driving.toRest(posts(drafts));
        assertThat(posts).allSatisfy(post -> {
            assertThat(post.state()).isIn(PostState.FAILED, PostState.HELD);
            assertThat(post.reason()).isNotBlank();
            assertThat(rig.record()
                            .channels()
                            .find(post.schoolId(), post.channelId())
                            .orElseThrow()
                            .status())
                    .isEqualTo(ChannelStatus.NEEDS_ATTENTION);
        });
        assertStandsExactlyAsTheRecordSays(posts);
    }

    @Test
    void underRandomTroubleEveryPostEndsAndEachStandsAtMostOnce() {
        var random = new Random(20261121);
        var drafts = new ArrayList<Draft>();
        for (int round = 0; round < 6; round++) {
            drafts.addAll(onEveryPlatform());
        }
        var modes = List.of("drop-before", "drop-after-accept", "slow", "slow-answer", "status");
        for (var platform : Platforms.ALL) {
            for (int fault = 0; fault < 6; fault++) {
                var mode = modes.get(random.nextInt(modes.size()));
                platforms.arm(
                        platform, "create-post", mode, List.of(500, 502, 503).get(random.nextInt(3)), 1, 2500);
                platforms.arm(platform, "read-posts", "drop-before", 200, 1, 0);
                platforms.arm(platform, "upload-media", "status", 500, 1, 0);
            }
        }
        var posts = driving.toRest(posts(drafts));
        Map<PostState, Integer> ends = new HashMap<>();
        posts.forEach(post -> ends.merge(post.state(), 1, Integer::sum));
        assertThat(ends).containsOnlyKeys(PostState.PUBLISHED);
        assertStandsExactlyAsTheRecordSays(posts);
    }
}
