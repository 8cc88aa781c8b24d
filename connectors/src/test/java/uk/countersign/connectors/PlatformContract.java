package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every connector does, against its sandbox or a real server. */
interface PlatformContract {

    /** The platform and an account on it, new for each test. */
    Place place();

    @Test
    default void saysWhoseAccountTheCredentialsOpen() {
        var identity = connector().identify(account());

        assertThat(identity).isInstanceOfSatisfying(Identity.Known.class, known -> {
            assertThat(known.remoteId()).isEqualTo(account().remoteId());
            assertThat(known.handle()).isEqualTo(account().handle());
            assertThat(known.displayName()).isEqualTo(place().displayName());
            assertThat(known.grant().missing()).isEmpty();
        });
    }

    @Test
    default void publishesReadsBackAndDeletes() throws Exception {
        var start = Instant.now();
        var post = place().post(
                        "Well done, Year 6! Results & photos: https://oakfield.sch.uk/news?a=1&b=2 <3 \u2600\uFE0F");
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start))
                .singleElement()
                .satisfies(seen -> assertThat(seen.remoteId()).isEqualTo(accepted.remoteId()));
        assertThat(accepted.permalink()).startsWith(place().permalinksBeginWith());
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
        assertThat(alike(post, start)).isEmpty();
        assertThat(place().standing()).isZero();
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Absent.class);
    }

    @Test
    default void publishesOnePicture() {
        var start = Instant.now();
        var post = Samples.pictures("Sports day", place().picture("one.jpg", "Flags on the field"));
        assertThat(connector().objections(post)).isEmpty();

        var accepted = publish(post);

        assertThat(alike(post, start)).singleElement().satisfies(seen -> {
            assertThat(seen.mediaCount()).isEqualTo(1);
            assertThat(seen.time()).isAfterOrEqualTo(start.minusSeconds(1));
        });
        assertThat(connector().delete(account(), accepted.remoteId())).isInstanceOf(Removal.Removed.class);
    }

    @Test
    default void publishesSeveralPictures() {
        var start = Instant.now();
        var post = Samples.pictures("Sports day", place().picture("one.jpg", "Flags"), place().picture("two.jpg", ""));

        publish(post);

        assertThat(alike(post, start))
                .singleElement()
                .satisfies(seen -> assertThat(seen.mediaCount()).isEqualTo(2));
    }

    @Test
    default void anOlderPostIsNotAmongTheRecent() throws Exception {
        publish(place().post("Sports day"));

        assertThat(connector().recent(account(), Instant.now().plusSeconds(2))).isEqualTo(new Lookup.Found(List.of()));
    }

    @Test
    default void somebodyElsesPostStays() throws Exception {
        var accepted = publish(place().post("Sports day"));
        var other = place().open("elm-grove");

        connector().delete(other, accepted.remoteId());

        assertThat(place().standing()).isEqualTo(1);
    }

    @Test
    default void theSameAgainIsNoSecondPost() throws Exception {
        var prepared = prepare(place().post("Sports day"));
        var first = connector().create(account(), prepared);
        assertThat(first).isInstanceOf(Outcome.Accepted.class);

        var again = connector().create(account(), prepared);

        if (connector().remembersKeysFor().isZero()) {
            assertThat(again)
                    .asInstanceOf(type(Outcome.Refused.class))
                    .satisfies(refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.DUPLICATE));
        } else {
            assertThat(again).isEqualTo(first);
        }
        assertThat(place().standing()).isEqualTo(1);
    }

    default Connector connector() {
        return place().connector();
    }

    default Account account() {
        return place().account();
    }

    default Prepared prepare(OutgoingPost post) {
        return assertThat(connector().prepare(account(), post))
                .asInstanceOf(type(Preparation.Ready.class))
                .actual()
                .prepared();
    }

    default Outcome.Accepted publish(OutgoingPost post) {
        return assertThat(connector().create(account(), prepare(post)))
                .asInstanceOf(type(Outcome.Accepted.class))
                .actual();
    }

    default List<RemotePost> alike(OutgoingPost post, Instant since) {
        var found = assertThat(connector().recent(account(), since))
                .asInstanceOf(type(Lookup.Found.class))
                .actual();
        return found.posts().stream()
                .filter(seen -> connector().looksLike(post, seen))
                .toList();
    }
}
