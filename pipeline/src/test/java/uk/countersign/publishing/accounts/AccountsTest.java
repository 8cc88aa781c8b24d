package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.accounts.ByConsent.TWO;
import static uk.countersign.publishing.accounts.ByConsent.allow;
import static uk.countersign.publishing.accounts.ByConsent.connect;
import static uk.countersign.publishing.accounts.ByConsent.connectAgain;
import static uk.countersign.publishing.accounts.ByConsent.offered;
import static uk.countersign.publishing.accounts.ByConsent.returned;
import static uk.countersign.publishing.accounts.ByConsent.who;
import static uk.countersign.publishing.accounts.InTheRecord.channel;
import static uk.countersign.publishing.accounts.InTheRecord.watch;
import static uk.countersign.publishing.accounts.InTheRecord.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.VanishedPosts;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditEntry;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.post.PostState;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Platforms;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.school.Platform;
import uk.countersign.testing.SampleRecord;

/** Connecting accounts on the sandbox platforms, asking whether they are good, and comparing them with the record. */
class AccountsTest {

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anAccountIsConnectedOnceInItsOwnSessionAndReadsItsPast(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect, "countersign.accounts.history-every=0s")) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            platforms.postAs("x", "hilltop", "From before we came.");
            var who = who(rig, "one session");
            var id = rig.get(Connecting.class)
                    .begin(who, Platform.X, Optional.empty())
                    .orElseThrow();
            var consent =
                    rig.get(Connecting.class).leaving(who, id).orElseThrow().consent();
            assertThat(rig.get(Connecting.class).leaving(who(rig, "another session"), id))
                    .isEmpty();
            var answer = allow(consent, "hilltop");

            assertThat(returned(rig, who(rig, "another session"), answer)).isInstanceOf(Returned.Refused.class);
            assertThat(returned(rig, who, answer)).isEqualTo(new Returned.Ready(id));
            assertThat(returned(rig, who, answer)).isInstanceOf(Returned.Refused.class);
            assertThat(rig.get(Connecting.class).choice(who, id).orElseThrow().candidates())
                    .singleElement()
                    .satisfies(candidate -> {
                        assertThat(candidate.handle()).isEqualTo("hilltop");
                        assertThat(candidate.hasPicture()).isTrue();
                    });
            assertThat(rig.record().channels().find(SampleRecord.SCHOOL, "hilltop"))
                    .isEmpty();

            var wish = new Wish(0, "hilltop", TWO, false, Optional.of(Duration.ofDays(90)));
            assertThat(rig.get(Confirming.class).confirm(who, id, wish)).isInstanceOf(Confirmed.Connected.class);
            assertThat(rig.get(Confirming.class).confirm(who, id, wish)).isInstanceOf(Confirmed.Refused.class);
            var channel = channel(rig, "hilltop");
            assertThat(channel.status()).isEqualTo(ChannelStatus.CONNECTED);
            assertThat(watch(rig, channel).renewAt().orElseThrow())
                    .isBetween(
                            Instant.now().plus(Duration.ofMinutes(60)),
                            Instant.now().plus(Duration.ofMinutes(95)));

            rig.get(PastReading.class).run();
            assertThat(rig.get(AccountPosts.class).newest(Key.of(channel), 10))
                    .singleElement()
                    .satisfies(post -> {
                        assertThat(post.text()).isEqualTo("From before we came.");
                        assertThat(post.kind()).isEqualTo(AccountPost.Kind.BEFORE);
                    });
            assertThat(watch(rig, channel).historyAt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void connectedAgainItKeepsItsIdAndTakesAnotherAccountOnlyWhenThatIsMeant(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            platforms.open("x", "valley");
            var channel = connect(rig, "hilltop", "hilltop");
            var due = Optional.of(Instant.now().plus(Duration.ofHours(30)));
            var post = rig.posts(rig.approved("The library opens on Monday.", due, "hilltop"))
                    .get(0);
            rig.get(Disconnecting.class).disconnect(channel, rig.actor(SampleRecord.ADMIN));
            assertThat(rig.post(post).state()).isEqualTo(PostState.HELD);
            assertThat(rig.post(post).reason()).contains("disconnected");
            assertThat(rig.record().channels().credentials(SampleRecord.SCHOOL, "hilltop"))
                    .isEmpty();
            assertThat(rig.get(Accounts.class).open(channel)).isEmpty();
            write(
                    rig,
                    () -> rig.get(Channels.class)
                            .mark(
                                    SampleRecord.SCHOOL,
                                    "hilltop",
                                    ChannelStatus.NEEDS_ATTENTION,
                                    rig.actor(SampleRecord.ADMIN),
                                    "late"));
            assertThat(channel(rig, "hilltop").status())
                    .as("what is switched off stays so")
                    .isEqualTo(ChannelStatus.DISCONNECTED);

            var who = who(rig, "again");
            var id = offered(rig, who, "valley", Optional.of("hilltop"));
            assertThat(rig.get(Confirming.class).confirm(who, id, new Wish(0, "", TWO, false, Optional.empty())))
                    .isInstanceOfSatisfying(
                            Confirmed.Refused.class,
                            no -> assertThat(no.message())
                                    .contains("You signed in as @valley, but here stands @hilltop"));
            attempts(rig, post, 1);
            assertThat(rig.get(Confirming.class).confirm(who, id, new Wish(0, "", TWO, true, Optional.empty())))
                    .isInstanceOfSatisfying(
                            Confirmed.Refused.class,
                            no -> assertThat(no.message()).contains("Posts were made on @hilltop under this name"));
            attempts(rig, post, 0);
            assertThat(rig.get(Confirming.class).confirm(who, id, new Wish(0, "", TWO, true, Optional.empty())))
                    .isInstanceOf(Confirmed.Connected.class);
            assertThat(channel(rig, "hilltop").handle()).isEqualTo("valley");
            assertThat(rig.post(post).state()).isEqualTo(PostState.SCHEDULED);
            assertThat(actions(rig)).contains("channel.added", "channel.disconnected", "channel.reconnected");

            var twice = offered(rig, who, "valley", Optional.empty());
            assertThat(rig.get(Confirming.class)
                            .confirm(who, twice, new Wish(0, "valley", TWO, false, Optional.empty())))
                    .isInstanceOfSatisfying(
                            Confirmed.Refused.class,
                            no -> assertThat(no.message()).contains("is here already"));
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aProbeFindsAnAccountThatFailsAndOneThatIsGoodAgain(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            var channel = connect(rig, "hilltop", "hilltop");
            var good = rig.record()
                    .channels()
                    .credentials(SampleRecord.SCHOOL, "hilltop")
                    .orElseThrow();
            // Allowing it anew ends what was given before.
            offered(rig, who(rig, "elsewhere"), "hilltop", Optional.of("hilltop"));
            dueToProbe(rig, channel);
            rig.get(Probing.class).run();
            assertThat(channel(rig, "hilltop").status()).isEqualTo(ChannelStatus.NEEDS_ATTENTION);
            assertThat(watch(rig, channel).probeNote()).contains("Connect it again");
            assertThat(good).isNotEmpty();

            connectAgain(rig, "hilltop");
            platforms.arm("x", "token", "status", 503, 1, 0);
            dueToProbe(rig, channel);
            rig.get(Probing.class).run();
            assertThat(channel(rig, "hilltop").status())
                    .as("a platform that does not answer says nothing of the account")
                    .isEqualTo(ChannelStatus.CONNECTED);
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPostThatNobodySignedIsFoundAndOneThatVanishedIsNoted(Dialect dialect) throws Exception {
        try (var platforms =
                Platforms.with(dialect, "countersign.publishing.lease=3s", "countersign.publishing.settle=1s")) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            platforms.postAs("x", "hilltop", "Long before.");
            var channel = connect(rig, "hilltop", "hilltop");
            nextSecond();
            var ours = rig.posts(rig.approved("Our own news.", Optional.empty(), "hilltop"))
                    .get(0);
            platforms.send(ours);
            platforms.postAs("x", "hilltop", "Win a free holiday!");

            rig.get(Comparing.class).compare(channel);
            assertThat(rig.get(AccountPosts.class).strangers(SampleRecord.SCHOOL))
                    .as("too new to be judged")
                    .isEmpty();
            var strangers = comparedUntilFound(rig, channel);
            assertThat(strangers).extracting(AccountPost::text).containsExactly("Win a free holiday!");
            assertThat(actions(rig)).contains("account.stranger-found").doesNotContain("post.vanished");

            var stranger = strangers.get(0);
            write(
                    rig,
                    () -> rig.get(AccountPosts.class)
                            .acknowledge(Key.of(channel), stranger.remoteId(), rig.actor(SampleRecord.ADMIN)));
            platforms.deleteAs("x", "hilltop", rig.post(ours).remoteId().orElseThrow());
            compareUntil(
                    rig,
                    channel,
                    () -> !rig.get(VanishedPosts.class).of(SampleRecord.SCHOOL).isEmpty());
            rig.get(Comparing.class).compare(channel);
            assertThat(rig.get(AccountPosts.class).strangers(SampleRecord.SCHOOL))
                    .isEmpty();
            assertThat(rig.get(VanishedPosts.class).of(SampleRecord.SCHOOL)).containsExactly(ours.id());
            assertThat(actions(rig)).containsOnlyOnce("post.vanished");
        }
    }

    private static List<AccountPost> comparedUntilFound(Rig rig, Channel channel) {
        compareUntil(
                rig,
                channel,
                () -> !rig.get(AccountPosts.class)
                        .strangers(SampleRecord.SCHOOL)
                        .isEmpty());
        return rig.get(AccountPosts.class).strangers(SampleRecord.SCHOOL);
    }

    /** Compares until what stands there is old enough to be judged. */
    private static void compareUntil(Rig rig, Channel channel, BooleanSupplier found) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!found.getAsBoolean()) {
            assertThat(System.nanoTime()).as("found in time").isLessThan(end);
            assertThat(rig.get(Comparing.class).compare(channel)).isEmpty();
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** X tells times in whole seconds: what is made in the same one as the account was connected is from before. */
    private static void nextSecond() {
        var second = Instant.now().getEpochSecond();
        while (Instant.now().getEpochSecond() == second) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void dueToProbe(Rig rig, Channel channel) {
        write(
                rig,
                () -> rig.get(Watches.class)
                        .probed(Key.of(channel), "", Instant.now().minusSeconds(1)));
    }

    private static void attempts(Rig rig, Post post, int number) {
        write(
                rig,
                () -> rig.get(Database.class)
                        .sql("update post set attempts = ? where id = ?")
                        .params(number, post.id())
                        .update());
    }

    private static List<String> actions(Rig rig) {
        return rig.record().audit().newest(SampleRecord.SCHOOL, Long.MAX_VALUE, 500).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
