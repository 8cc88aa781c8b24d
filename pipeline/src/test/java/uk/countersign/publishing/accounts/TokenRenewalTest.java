package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.accounts.ByConsent.connect;
import static uk.countersign.publishing.accounts.InTheRecord.channel;
import static uk.countersign.publishing.accounts.InTheRecord.watch;
import static uk.countersign.publishing.accounts.InTheRecord.write;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.account.Tokens;
import uk.countersign.account.Watches.Key;
import uk.countersign.database.Database;
import uk.countersign.database.Dialect;
import uk.countersign.post.Post;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Platforms;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Channels;
import uk.countersign.testing.SampleRecord;

/** Renewing what accounts on the sandbox platforms are posted to with. */
class TokenRenewalTest {

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aRenewedTokenIsKeptByWhoeverRenewedItUnlessTheAccountIsAnotherByNow(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            var channel = connect(rig, "hilltop", "hilltop");
            var account = Key.of(channel);
            var before = rig.record()
                    .channels()
                    .credentials(SampleRecord.SCHOOL, "hilltop")
                    .orElseThrow();
            var after = "renewed".getBytes(StandardCharsets.UTF_8);
            var end = Optional.of(Instant.now().plus(Duration.ofHours(2)));
            renewNow(rig, channel);
            // Another's turn by now: what was renewed is kept all the same.
            write(
                    rig,
                    () -> rig.get(Tokens.class)
                            .claim(account, "another", Instant.now().plusSeconds(60)));
            assertThat(rig.get(Database.class)
                            .inTransaction(() -> rig.get(Tokens.class).renewed(account, before, after, end, end)))
                    .isTrue();
            assertThat(watch(rig, channel).renewingUntil()).isEmpty();
            assertThat(rig.get(Database.class)
                            .inTransaction(() -> rig.get(Tokens.class).renewed(account, before, after, end, end)))
                    .isFalse();
            rig.get(Disconnecting.class).disconnect(channel, rig.actor(SampleRecord.ADMIN));
            assertThat(rig.get(Database.class)
                            .inTransaction(() -> rig.get(Tokens.class).renewed(account, after, before, end, end)))
                    .isFalse();
            assertThat(rig.record().channels().credentials(SampleRecord.SCHOOL, "hilltop"))
                    .isEmpty();
            assertThat(watch(rig, channel).renewAt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void twoNodesRenewATokenOnceAndKeepItBeforeItIsUsed(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            var channel = connect(rig, "hilltop", "hilltop");
            var second = rig.another(platforms.settings());
            for (int round = 0; round < 5; round++) {
                var before = rig.record()
                        .channels()
                        .credentials(SampleRecord.SCHOOL, "hilltop")
                        .orElseThrow();
                renewNow(rig, channel);
                var others = List.of(rig, second, rig, second).stream()
                        .map(node -> {
                            var thread = new Thread(
                                    () -> node.get(TokenRenewal.class).run());
                            thread.start();
                            return thread;
                        })
                        .toList();
                for (var thread : others) {
                    thread.join();
                }
                assertThat(rig.record()
                                .channels()
                                .credentials(SampleRecord.SCHOOL, "hilltop")
                                .orElseThrow())
                        .isNotEqualTo(before);
                // A refresh token that was used twice would have been refused.
                assertThat(channel(rig, "hilltop").status()).isEqualTo(ChannelStatus.CONNECTED);
                rig.get(Probing.class).check(channel);
                assertThat(watch(rig, channel).probeNote()).isEmpty();
            }
            second.closeNode();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aRenewalThatDiedBeforeItWasKeptLeavesAnAccountThatSaysWhatToDo(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            var channel = connect(rig, "hilltop", "hilltop");
            var asBefore = rig.record()
                    .channels()
                    .credentials(SampleRecord.SCHOOL, "hilltop")
                    .orElseThrow();
            renewNow(rig, channel);
            rig.get(TokenRenewal.class).run();
            // As if the new credentials had never been written.
            write(rig, () -> rig.get(Channels.class).reconnect(channel, asBefore, rig.actor(SampleRecord.ADMIN)));
            renewNow(rig, channel);
            rig.get(TokenRenewal.class).run();
            assertThat(channel(rig, "hilltop").status()).isEqualTo(ChannelStatus.NEEDS_ATTENTION);
            assertThat(watch(rig, channel).probeNote()).contains("Connect the account again");
            assertThat(watch(rig, channel).renewAt()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTokenIsNotRenewedUnderAPostButIsWhenItIsAboutToEnd(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect)) {
            var rig = platforms.rig();
            platforms.open("x", "hilltop");
            var channel = connect(rig, "hilltop", "hilltop");
            var post = rig.posts(rig.approved(
                            "Assembly is at nine.", Optional.of(Instant.now().plusSeconds(3600)), "hilltop"))
                    .get(0);
            lease(rig, post);
            var before = rig.record()
                    .channels()
                    .credentials(SampleRecord.SCHOOL, "hilltop")
                    .orElseThrow();
            renewNow(rig, channel);
            rig.get(TokenRenewal.class).run();
            assertThat(rig.record().channels().credentials(SampleRecord.SCHOOL, "hilltop"))
                    .hasValueSatisfying(now -> assertThat(now).isEqualTo(before));
            write(
                    rig,
                    () -> rig.get(Tokens.class)
                            .expect(
                                    Key.of(channel),
                                    Optional.of(Instant.now().plusSeconds(20)),
                                    Optional.of(Instant.now())));
            assertThat(rig.get(Accounts.class).open(channel)).isPresent();
            assertThat(rig.record().channels().credentials(SampleRecord.SCHOOL, "hilltop"))
                    .hasValueSatisfying(now -> assertThat(now).isNotEqualTo(before));
        }
    }

    private static void renewNow(Rig rig, Channel channel) {
        write(
                rig,
                () -> rig.get(Tokens.class)
                        .expect(
                                Key.of(channel),
                                Optional.of(Instant.now().plus(Duration.ofMinutes(50))),
                                Optional.of(Instant.now().minusSeconds(1))));
    }

    private static void lease(Rig rig, Post post) {
        write(
                rig,
                () -> rig.get(Database.class)
                        .sql("update post set lease_owner = 'a test', lease_until = ? where id = ?")
                        .params(Database.values(Instant.now().plusSeconds(300), post.id()))
                        .update());
    }
}
