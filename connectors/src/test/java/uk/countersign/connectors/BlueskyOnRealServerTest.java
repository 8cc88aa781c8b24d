package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector to Bluesky keeps the contract on a real personal data server. */
class BlueskyOnRealServerTest implements ThreadContract {

    private static final AtomicInteger SCHOOLS = new AtomicInteger();
    private static Optional<RealBluesky> server = Optional.empty();

    private OnServer place;

    @BeforeAll
    static void start() {
        assumeTrue(
                RealBluesky.isInstalled() || "true".equals(System.getenv("CI")),
                () -> "There is no server in " + RealBluesky.FOLDER + "; ops/test-tools installs it");
        server = Optional.of(RealBluesky.start());
    }

    @AfterAll
    static void stop() {
        server.ifPresent(RealBluesky::close);
    }

    @BeforeEach
    void place(@TempDir Path folder) {
        place = new OnServer(server.orElseThrow(), folder);
    }

    @Override
    public OnServer place() {
        return place;
    }

    /** An account that is new on the server. */
    record OnServer(RealBluesky server, Path folder, Connector connector, Account account) implements Place {

        OnServer(RealBluesky server, Path folder) {
            this(
                    server,
                    folder,
                    Samples.connector("bluesky", server.address(), Duration.ofSeconds(30)),
                    server.open(handle("oakfield")));
        }

        private static String handle(String name) {
            return name + SCHOOLS.incrementAndGet() + ".test";
        }

        @Override
        public Account open(String handle) {
            return server.open(handle(handle));
        }

        @Override
        public OutgoingPost post(String text) {
            return Samples.text(text);
        }

        @Override
        public OutgoingMedia picture(String name, String altText) {
            return Samples.jpeg(Samples.picture(folder, name, 500, 400), altText);
        }

        @Override
        public int standing() {
            return server.posts(account).size();
        }

        @Override
        public String displayName() {
            return account.handle();
        }
    }

    @Test
    void itsLimitIsOurs() {
        for (var grapheme : List.of("x", "é", "👍🏽", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿")) {
            var most = Math.min(300, 3_000 / grapheme.getBytes(StandardCharsets.UTF_8).length);
            var fits = new OutgoingPost(grapheme.repeat(most), List.of(), "fits " + grapheme);
            var tooLong = new OutgoingPost(grapheme.repeat(most + 1), List.of(), "too long " + grapheme);

            assertThat(connector().objections(fits)).isEmpty();
            publish(fits);
            assertThat(connector().objections(tooLong)).hasSize(1);
            assertThat(connector().create(account(), prepare(tooLong)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.CONTENT));
        }
    }

    @Test
    void linksHashtagsAndMentionsStandWhereTheyAreInTheText() throws Exception {
        var other = place.open("council");
        var text = "Noël 👩‍🏫 with @" + other.handle() + " and @nobody.test: https://oakfield.sch.uk/é #Year6";

        publish(Samples.text(text));

        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var facets = place.server().posts(account()).at("/0/value/facets");
        assertThat(facets.valueStream()
                        .map(facet -> new String(
                                Arrays.copyOfRange(
                                        bytes,
                                        facet.at("/index/byteStart").asInt(),
                                        facet.at("/index/byteEnd").asInt()),
                                StandardCharsets.UTF_8)))
                .containsExactly("@" + other.handle(), "https://oakfield.sch.uk/é", "#Year6");
        assertThat(facets.at("/0/features/0/did").asString()).isEqualTo(other.remoteId());
    }

    @Test
    void aPictureHasItsDescriptionAndItsShape() {
        publish(Samples.pictures("Sports day", place.picture("one.jpg", "Flags on the field")));

        var image = place.server().posts(account()).at("/0/value/embed/images/0");
        assertThat(image.path("alt").asString()).isEqualTo("Flags on the field");
        assertThat(image.at("/aspectRatio/width").asInt()).isEqualTo(500);
        assertThat(image.at("/image/mimeType").asString()).isEqualTo("image/jpeg");
    }

    @Test
    void aPartOfAThreadNamesTheFirstAndTheOneBefore() throws Exception {
        var first = publish(new OutgoingPost("One", List.of(), "1"));
        var second = publish(new OutgoingPost("Two", List.of(), "2", List.of(first.remoteId())));
        var third = publish(new OutgoingPost("Three", List.of(), "3", List.of(first.remoteId(), second.remoteId())));

        var reply = place.server()
                .posts(account())
                .valueStream()
                .filter(post -> post.path("uri").asString().endsWith(third.remoteId()))
                .findFirst()
                .orElseThrow()
                .at("/value/reply");
        assertThat(reply.at("/root/uri").asString()).endsWith(first.remoteId());
        assertThat(reply.at("/parent/uri").asString()).endsWith(second.remoteId());
    }

    @Test
    void readsBackMoreThanAPage() {
        var start = Instant.now();
        for (var number = 0; number < 120; number++) {
            publish(new OutgoingPost("Post " + number, List.of(), "post " + number));
        }

        assertThat(connector().recent(account(), start.minusSeconds(1)))
                .isInstanceOfSatisfying(
                        Lookup.Found.class,
                        found -> assertThat(found.posts())
                                .hasSize(120)
                                .extracting(RemotePost::time)
                                .isSortedAccordingTo(Comparator.reverseOrder()));
    }

    @Test
    void wrongCredentialsAreTheAccountsFault() {
        var secrets = new HashMap<>(account().secrets());
        secrets.put("app_password", "aaaa-bbbb-cccc-dddd");
        var stranger = new Account(account().handle(), account().remoteId(), secrets);

        assertThat(connector().identify(stranger)).isInstanceOf(Identity.Rejected.class);
        assertThat(connector().create(stranger, prepare(Samples.text("Sports day"))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.cause()).isEqualTo(Outcome.Cause.ACCOUNT));
    }
}
