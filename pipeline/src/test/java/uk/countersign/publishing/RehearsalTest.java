package uk.countersign.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.countersign.testing.SampleRecord.APPROVER;
import static uk.countersign.testing.SampleRecord.AUTHOR;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.countersign.account.Tokens;
import uk.countersign.account.Watch.Permit;
import uk.countersign.account.Watches;
import uk.countersign.approval.DecisionResult.Outcome;
import uk.countersign.approval.DryRun;
import uk.countersign.approval.DryRun.Answer;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.draft.Content;
import uk.countersign.draft.Decision;
import uk.countersign.publishing.PlatformsSettings.PlatformAddress;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Platform;

/** The dry run, with the platforms' own connectors and without a platform. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalTest {

    // Of 77 characters.
    private static final String LONG = "Our choir sang at the town hall today, and everybody clapped for a long time.";

    private Rig rig;

    @BeforeAll
    void open() {
        // Shorter than the checks know of.
        rig = Rig.on(
                Dialect.SQLITE,
                "countersign.platforms.x.base-url=https://api.x.com",
                "countersign.platforms.x.options.max-characters=60");
        account("lost", Platform.X, ChannelStatus.NEEDS_ATTENTION);
        account("off", Platform.FACEBOOK, ChannelStatus.DISCONNECTED);
        account("website", Platform.WEBSITE, ChannelStatus.CONNECTED);
    }

    @AfterAll
    void close() {
        rig.close();
    }

    private void account(String id, Platform platform, ChannelStatus status) {
        var channel = new Channel(SCHOOL, id, platform, id, id, id, List.of(AUTHOR, APPROVER), status);
        rig.record().write(() -> rig.record().channels().add(channel, new byte[] {1}, Actor.COUNTERSIGN));
    }

    private List<Answer> tried(String text, String... channels) {
        return rig.get(DryRun.class)
                .in(SCHOOL)
                .of(new Content(
                        text,
                        Map.of(),
                        Optional.empty(),
                        List.of(channels),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void eachAccountSaysWhetherItWouldTakeIt() {
        assertThat(tried("Well sung!", "facebook", "x")).allMatch(Answer::takes).hasSize(2);
        assertThat(tried(LONG, "facebook", "x"))
                .extracting(Answer::platform, Answer::takes)
                .containsExactly(tuple("Facebook", true), tuple("X", false));
    }

    @Test
    void anAccountInTroubleIsADoubtAndOneThatIsGoneARefusal() {
        assertThat(tried("Well sung!", "lost", "off")).allSatisfy(answer -> {
            assertThat(answer.refusals()).isEmpty();
            assertThat(answer.doubts()).singleElement().asString().contains("An admin has to connect it");
        });
        assertThat(tried("Well sung!", "gone"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.refusals())
                        .containsExactly("The account is no longer there. Drop it from this draft."));
    }

    @Test
    void aPermissionThatLacksPostingOrWillHaveEndedIsADoubt() {
        var x = new Watches.Key(SCHOOL, "x");
        permit(x, new Permit(List.of("tweet.write"), false, Optional.empty()));
        assertThat(doubts()).singleElement().asString().contains("X would refuse it", "tweet.write");
        var end = rig.record().clock().instant().plus(Duration.ofDays(2));
        permit(x, new Permit(List.of("something"), true, Optional.of(end)));
        assertThat(doubts()).as("lasts as long as the post needs").isEmpty();
        permit(x, new Permit(List.of(), true, Optional.of(rig.record().clock().instant())));
        assertThat(doubts()).singleElement().asString().contains("will have ended by then");
        rig.get(Database.class)
                .inTransaction(
                        () -> rig.get(Tokens.class).expect(x, Optional.of(end), Optional.of(end.minusSeconds(9))));
        assertThat(doubts()).as("what can be renewed does not end").isEmpty();
        permit(x, Permit.WHOLE);
    }

    private void permit(Watches.Key account, Permit permit) {
        rig.get(Database.class).inTransaction(() -> rig.get(Watches.class).permitted(account, permit));
    }

    private List<String> doubts() {
        return tried("Well sung!", "x").get(0).doubts();
    }

    @Test
    void aFolderForTheWebsiteTakesWhatItIsGiven() {
        assertThat(tried("Well sung!", "website")).singleElement().satisfies(answer -> {
            assertThat(answer.refusals()).isEmpty();
            assertThat(answer.platform()).isEqualTo("Website");
        });
    }

    @Test
    void whatWouldBeRefusedAtItsTimeIsRefusedAtTheSignature() {
        var draft = rig.screened(AUTHOR, LONG, Optional.empty(), "x");
        var refused = rig.decide(APPROVER, Decision.Kind.APPROVE, draft);

        assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.reason()).startsWith("X would not take this: ");
        assertThat(rig.posts(draft)).isEmpty();
    }

    @Test
    void aPlatformThatFetchesHasToReachThisProgram() {
        assertThat(reach("http://localhost:8080", "https://graph.facebook.com").objection("instagram"))
                .hasValueSatisfying(words -> assertThat(words).contains("cannot be reached from outside"));
        assertThat(reach("https://posts.oakfield.sch.uk", "https://graph.facebook.com")
                        .objection("instagram"))
                .isEmpty();
        assertThat(reach("http://localhost:8080", "http://127.0.0.1:8090").objection("instagram"))
                .as("a stand-in on this machine")
                .isEmpty();
        assertThat(reach("http://localhost:8080", "https://graph.facebook.com").objection("facebook"))
                .as("takes uploads")
                .isEmpty();
        for (var inside : List.of("http://office-pc", "http://10.0.0.7", "http://192.168.1.4:81", "http://pc.local")) {
            assertThat(Reach.isInside(URI.create(inside))).as(inside).isTrue();
        }
        for (var outside : List.of("https://172.99.0.1", "https://posts.school.sch.uk", "https://10x.example")) {
            assertThat(Reach.isInside(URI.create(outside))).as(outside).isFalse();
        }
    }

    private static Reach reach(String publicUrl, String instagram) {
        var address = new PlatformAddress(
                instagram,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Map.of(),
                new PlatformsSettings.RegisteredApp("", "", "", List.of()));
        return new Reach(publicUrl, new PlatformsSettings(Path.of("data"), Map.of("instagram", address)));
    }
}
