package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static uk.countersign.publishing.accounts.InTheRecord.channel;
import static uk.countersign.publishing.accounts.InTheRecord.write;
import static uk.countersign.testing.SampleRecord.LEAD;
import static uk.countersign.testing.SampleRecord.SCHOOL;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.PastFinding;
import uk.countersign.account.PastFinding.Why;
import uk.countersign.account.PastFindings;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditEntry;
import uk.countersign.connectors.Lookup;
import uk.countersign.connectors.Outcome;
import uk.countersign.connectors.OutgoingMedia;
import uk.countersign.connectors.OutgoingPost;
import uk.countersign.connectors.Preparation;
import uk.countersign.database.Dialect;
import uk.countersign.database.Ids;
import uk.countersign.publishing.Accounts;
import uk.countersign.publishing.Accounts.Opened;
import uk.countersign.publishing.ConsentEffects;
import uk.countersign.publishing.Platforms;
import uk.countersign.rig.Rig;
import uk.countersign.school.Channel;
import uk.countersign.testing.SampleRecord;

/** What was posted before us: read in, looked through when a consent changes, and seen to by a person. */
class PastSearchTest {

    private static final String NAMED = "Amelia Hughes won the spelling prize.";
    private static final String PICTURED = "A proud moment.";
    private static final String REFUSED_BEFORE = "Isla Novak sang.";

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aWithdrawalReachesWhatWasPostedBeforeUs(Dialect dialect) throws Exception {
        try (var platforms = Platforms.with(dialect, "countersign.accounts.history-every=0s")) {
            var rig = platforms.rig();
            var mastodon = channel(rig, Platforms.account("mastodon"));
            var bluesky = channel(rig, Platforms.account("bluesky"));
            var picture = picture();
            pastUs(rig, mastodon, NAMED, media(picture, 1200));
            pastUs(rig, bluesky, PICTURED, media(picture, 700));
            pastUs(rig, bluesky, REFUSED_BEFORE);
            readIn(rig, mastodon, bluesky);

            rig.get(PastSearch.class).run();
            assertThat(open(rig))
                    .as("what was refused before it was read in")
                    .extracting(finding -> finding.post().text(), PastFinding::why)
                    .containsExactly(tuple(REFUSED_BEFORE, Why.NAMED));

            withdraw(rig);
            rig.get(PastSearch.class).run();
            assertThat(open(rig))
                    .extracting(finding -> finding.post().text(), PastFinding::why)
                    .containsExactlyInAnyOrder(
                            tuple(REFUSED_BEFORE, Why.NAMED),
                            tuple(NAMED, Why.NAMED),
                            tuple(PICTURED, Why.SAME_PICTURE));
            isTakenDown(rig, mastodon);
            mayStay(rig, bluesky);
            theLastLookBeforeSwitchingOffIsToTheLastMoment(rig, mastodon);
        }
    }

    private static void isTakenDown(Rig rig, Channel mastodon) {
        var named = found(rig, NAMED);
        assertThat(named.post().permalink()).startsWith("http");
        assertThat(texts(rig, mastodon)).contains(NAMED);
        assertThat(rig.get(PastRemoval.class).remove(mastodon, named.post().remoteId(), rig.actor(LEAD)))
                .isEmpty();
        assertThat(texts(rig, mastodon)).doesNotContain(NAMED);
        assertThat(open(rig)).extracting(finding -> finding.post().text()).doesNotContain(NAMED);
        assertThat(actions(rig)).contains("past.found", "past.takedown-asked", "past.removed");
    }

    private static void mayStay(Rig rig, Channel bluesky) {
        var pictured = found(rig, PICTURED);
        var removal = rig.get(PastRemoval.class);
        assertThat(removal.keep(bluesky, pictured.post().remoteId(), rig.actor(LEAD), "The hall is empty."))
                .isTrue();
        assertThat(removal.keep(bluesky, pictured.post().remoteId(), rig.actor(LEAD), "Again."))
                .isFalse();
        readIn(rig, bluesky);
        rig.get(PastSearch.class).run();
        assertThat(open(rig))
                .as("when only more was read in")
                .extracting(finding -> finding.post().text())
                .doesNotContain(PICTURED)
                .contains(REFUSED_BEFORE);
        write(
                rig,
                () -> rig.get(PastFindings.class)
                        .keep(List.of(pictured), Instant.now().plusSeconds(60)));
        assertThat(open(rig))
                .as("a consent that changes later asks again")
                .extracting(finding -> finding.post().text())
                .contains(PICTURED);
    }

    private static void theLastLookBeforeSwitchingOffIsToTheLastMoment(Rig rig, Channel mastodon) {
        pastUs(rig, mastodon, "Win a free holiday!");
        rig.get(Disconnecting.class).emergency(mastodon, rig.actor(SampleRecord.ADMIN));
        assertThat(rig.get(AccountPosts.class).strangers(SCHOOL))
                .extracting(AccountPost::text)
                .containsExactly("Win a free holiday!");
        assertThat(rig.record().channels().credentials(SCHOOL, mastodon.id())).isEmpty();
    }

    private static void readIn(Rig rig, Channel... channels) {
        for (var channel : channels) {
            write(
                    rig,
                    () -> rig.get(Watches.class)
                            .readFrom(Key.of(channel), Instant.now().minusSeconds(3600)));
        }
        for (int page = 0; page < 3; page++) {
            rig.get(PastReading.class).run();
        }
        for (var channel : channels) {
            assertThat(InTheRecord.watch(rig, channel).historyAt())
                    .as("all is read")
                    .isEmpty();
        }
    }

    private static void withdraw(Rig rig) {
        rig.get(ConsentEffects.class)
                .withdraw(
                        rig.sample().person(SampleRecord.WILLING_PUPIL),
                        List.of(),
                        List.of(),
                        "a call",
                        rig.actor(LEAD));
    }

    private static List<PastFinding> open(Rig rig) {
        return rig.get(PastFindings.class).open(SCHOOL);
    }

    private static PastFinding found(Rig rig, String text) {
        return open(rig).stream()
                .filter(finding -> finding.post().text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Rig rig, Channel channel) {
        var opened = opened(rig, channel);
        var lookup = opened.connector().recent(opened.account(), Instant.now().minusSeconds(3600));
        return ((Lookup.Found) lookup).posts().stream().map(post -> post.text()).toList();
    }

    /** Posts on the account as somebody does who does not come by us. */
    private static void pastUs(Rig rig, Channel channel, String text, OutgoingMedia... media) {
        var opened = opened(rig, channel);
        var post = new OutgoingPost(text, List.of(media), rig.get(Ids.class).next());
        var prepared = (Preparation.Ready) opened.connector().prepare(opened.account(), post);
        assertThat(opened.connector().create(opened.account(), prepared.prepared()))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private static Opened opened(Rig rig, Channel channel) {
        return rig.get(Accounts.class).open(channel).orElseThrow();
    }

    private static BufferedImage picture() {
        var random = new Random(7);
        var image = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        for (int shape = 0; shape < 25; shape++) {
            paint.setColor(new Color(random.nextInt(0x1000000)));
            paint.fillOval(random.nextInt(1200) - 200, random.nextInt(900) - 200, 400, 400);
        }
        paint.dispose();
        return image;
    }

    private static OutgoingMedia media(BufferedImage whole, int width) throws IOException {
        var image = new BufferedImage(width, width * 3 / 4, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().drawImage(whole, 0, 0, width, width * 3 / 4, null);
        var file = Files.createTempFile("prize", ".jpg");
        ImageIO.write(image, "jpg", file.toFile());
        return new OutgoingMedia(file, "image/jpeg", "A prize.", Optional.empty());
    }

    private static List<String> actions(Rig rig) {
        return rig.record().audit().newest(SCHOOL, Long.MAX_VALUE, 500).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
