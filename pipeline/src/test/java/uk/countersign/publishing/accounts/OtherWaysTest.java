package uk.countersign.publishing.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.countersign.publishing.accounts.ByConsent.TWO;
import static uk.countersign.publishing.accounts.ByConsent.allow;
import static uk.countersign.publishing.accounts.ByConsent.returned;
import static uk.countersign.publishing.accounts.ByConsent.who;
import static uk.countersign.publishing.accounts.InTheRecord.channel;
import static uk.countersign.publishing.accounts.InTheRecord.watch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.database.Dialect;
import uk.countersign.publishing.Platforms;
import uk.countersign.rig.Rig;
import uk.countersign.school.ChannelStatus;
import uk.countersign.school.Platform;
import uk.countersign.testing.SampleRecord;

/** Connecting accounts where something is typed first: on a server of many, with an app password, and a folder. */
class OtherWaysTest {

    @Test
    void accountsAreConnectedWithoutBeingRegisteredBeforehand() throws Exception {
        try (var platforms = Platforms.with(Dialect.SQLITE)) {
            onAServerOfMany(platforms);
            withAnAppPassword(platforms);
            aFolderIsOneSchools(platforms.rig());
        }
    }

    private static void onAServerOfMany(Platforms platforms) throws Exception {
        var rig = platforms.rig();
        platforms.open("mastodon", "hilltop");
        var who = who(rig, "mastodon");
        var connecting = rig.get(Connecting.class);
        assertThat(connecting.beginAt(who, Platform.MASTODON, Optional.empty(), "10.0.0.8"))
                .as("nothing on the school's own network")
                .isInstanceOfSatisfying(
                        Returned.Refused.class, no -> assertThat(no.message()).contains("could not be found"));
        var way = (Returned.Ready) connecting.beginAt(who, Platform.MASTODON, Optional.empty(), "");
        var leaving = connecting.leaving(who, way.id()).orElseThrow();
        assertThat(leaving.permissions()).isNotEmpty();
        assertThat(returned(rig, who, allow(leaving.consent(), "hilltop"))).isEqualTo(way);

        assertThat(rig.get(Confirming.class).confirm(who, way.id(), wish("hilltop", List.of(SampleRecord.ADMIN))))
                .isInstanceOfSatisfying(
                        Confirmed.Refused.class, no -> assertThat(no.message()).contains("At least two people"));
        isGood(rig, way.id(), who, "hilltop", "hilltop@localhost");
    }

    private static void withAnAppPassword(Platforms platforms) {
        var rig = platforms.rig();
        platforms.open("bluesky", "valley.example");
        var who = who(rig, "bluesky");
        var wrong = Map.of("name", "valley.example", "password", "not-this-one");
        assertThat(rig.get(Connecting.class).signIn(who, Platform.BLUESKY, Optional.empty(), wrong))
                .isInstanceOfSatisfying(
                        Returned.Refused.class,
                        no -> assertThat(no.message()).contains("the handle or the app password is not right"));
        var right = Map.of(
                "name", "@valley.example", "password", platforms.secret("bluesky", "valley.example", "app_password"));
        var way = (Returned.Ready) rig.get(Connecting.class).signIn(who, Platform.BLUESKY, Optional.empty(), right);
        assertThat(rig.get(Connecting.class).picture(who, way.id(), 0)).isPresent();
        assertThat(rig.get(Connecting.class).choice(who(rig, "another session"), way.id()))
                .isEmpty();
        isGood(rig, way.id(), who, "valley", "valley.example");
    }

    private static void isGood(Rig rig, String way, Who who, String slug, String handle) {
        assertThat(rig.get(Confirming.class).confirm(who, way, wish(slug, TWO)))
                .isInstanceOf(Confirmed.Connected.class);
        var channel = channel(rig, slug);
        assertThat(channel.handle()).isEqualTo(handle);
        rig.get(Probing.class).check(channel);
        assertThat(watch(rig, channel).probeNote()).isEmpty();
        assertThat(channel(rig, slug).status()).isEqualTo(ChannelStatus.CONNECTED);
    }

    private static void aFolderIsOneSchools(Rig rig) {
        var who = who(rig, "website");
        var elsewhere = new Who(
                SampleRecord.OTHER_SCHOOL,
                SampleRecord.OTHER_APPROVER,
                "website",
                rig.actor(SampleRecord.OTHER_APPROVER));
        var two = List.of(SampleRecord.OTHER_AUTHOR, SampleRecord.OTHER_APPROVER);
        assertThat(website(rig, who, "www.ashlane.example", TWO)).isInstanceOf(Confirmed.Connected.class);
        assertThat(website(rig, elsewhere, "WWW.ashlane.example", two))
                .isInstanceOfSatisfying(
                        Confirmed.Refused.class,
                        no -> assertThat(no.message()).contains("Another school writes into the folder"));
        assertThat(website(rig, elsewhere, "www.birchroad.example", two)).isInstanceOf(Confirmed.Connected.class);
    }

    private static Confirmed website(Rig rig, Who who, String name, List<String> administrators) {
        var way = (Returned.Ready)
                rig.get(Connecting.class).signIn(who, Platform.WEBSITE, Optional.empty(), Map.of("name", name));
        return rig.get(Confirming.class).confirm(who, way.id(), wish("website", administrators));
    }

    private static Wish wish(String slug, List<String> administrators) {
        return new Wish(0, slug, administrators, false, Optional.empty());
    }
}
