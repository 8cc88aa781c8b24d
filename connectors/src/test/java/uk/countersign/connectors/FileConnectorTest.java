package uk.countersign.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The connector to a folder keeps the contract, and what is in the folder can be used by hand. */
class FileConnectorTest implements PlatformContract {

    private FolderPlace place;

    @BeforeEach
    void place(@TempDir Path temporary) {
        place = new FolderPlace(temporary);
    }

    @Override
    public FolderPlace place() {
        return place;
    }

    @Test
    void writesAPageTheTextThePicturesAndWhoAnswersForIt() throws IOException {
        var approval = new Approval("Ms Bell", "Mrs Okafor", "ab12", Instant.parse("2026-11-23T08:30:00Z"));
        var post = Samples.pictures(
                        "Sports day *today*\nCome at #2 & cheer", place.picture("amelia.jpg", "A [red] flag"))
                .answeredForBy(approval);

        publish(post);

        var folder = place.folder.resolve("www.oakfield.example/key");
        assertThat(folder.resolve("post.md"))
                .hasContent("Sports day \\*today\\*  \nCome at \\#2 \\& cheer\n\n![A \\[red\\] flag](picture-1.jpg)\n");
        assertThat(folder.resolve("post.txt")).hasContent("Sports day *today*\nCome at #2 & cheer");
        assertThat(folder.resolve("picture-1.jpg"))
                .hasSameBinaryContentAs(post.media().get(0).file());
        var json = JsonMapper.shared().readTree(Files.readString(folder.resolve("approval.json")));
        assertThat(json.path("author").asString()).isEqualTo("Ms Bell");
        assertThat(json.path("approved_by").asString()).isEqualTo("Mrs Okafor");
        assertThat(json.path("digest").asString()).isEqualTo("ab12");
        assertThat(json.path("due").asString()).isEqualTo("2026-11-23T08:30:00Z");
        assertThat(json.at("/pictures/0/description").asString()).isEqualTo("A [red] flag");
        assertThat(Files.list(folder)).hasSize(4);
    }

    @Test
    void whatWasTakenDownIsKeptAsideAndStaysDown() throws IOException {
        var prepared = prepare(Samples.text("Sports day"));
        connector().create(account(), prepared);

        assertThat(connector().delete(account(), "key")).isInstanceOf(Removal.Removed.class);

        assertThat(place.folder.resolve("www.oakfield.example/removed/key/post.txt"))
                .exists();
        assertThat(connector().create(account(), prepared)).isInstanceOf(Outcome.Refused.class);
        assertThat(connector().recent(account(), Instant.EPOCH)).isEqualTo(new Lookup.Found(List.of()));
    }

    @Test
    void whatDiedHalfwayIsNoPostAndInNobodysWay() throws Exception {
        var half = Files.createDirectories(place.folder.resolve("www.oakfield.example/.half-17"));
        Files.writeString(half.resolve("post.txt"), "Spo");

        assertThat(connector().recent(account(), Instant.EPOCH)).isEqualTo(new Lookup.Found(List.of()));
        publish(Samples.text("Sports day"));
        assertThat(alike(Samples.text("Sports day"), Instant.EPOCH)).hasSize(1);
    }

    @Test
    void ofTwoAtOnceOneIsWritten() throws Exception {
        var prepared = prepare(Samples.pictures("Sports day", place.picture("one.jpg", "Flags")));
        var threads = Executors.newFixedThreadPool(8);
        Callable<Outcome> create = () -> connector().create(account(), prepared);
        try {
            for (var outcome : threads.invokeAll(Collections.nCopies(8, create))) {
                assertThat(outcome.get()).isEqualTo(new Outcome.Accepted("key", ""));
            }
        } finally {
            threads.shutdown();
        }
        assertThat(place.standing()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNotSent() throws IOException {
        Files.createDirectories(place.folder);
        Files.writeString(place.folder.resolve("www.oakfield.example"), "a file where the folder should be");

        assertThat(connector().create(account(), prepare(Samples.text("Sports day"))))
                .isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void aPostThatSomebodyHasSpoiltIsNotTakenForMissing() throws IOException {
        publish(Samples.text("Sports day"));
        Files.writeString(place.folder.resolve("www.oakfield.example/key/approval.json"), "{");

        assertThat(connector().recent(account(), Instant.EPOCH)).isInstanceOf(Lookup.Unavailable.class);
    }

    @Test
    void noAccountLeadsOutOfTheFolder() throws IOException {
        var prepared = prepare(Samples.text("Sports day"));

        assertThat(connector().create(place.open("../../elsewhere"), prepared)).isInstanceOf(Outcome.Accepted.class);

        assertThat(place.folder.resolve("elsewhere/key/post.txt")).exists();
        assertThat(connector().delete(account(), "../elsewhere/key")).isInstanceOf(Removal.Refused.class);
    }

    @Test
    void withoutAFolderNothingCanBePosted() {
        var connector = Samples.connector("website", PlatformSettings.at(URI.create("http://localhost")));

        assertThat(connector.objections(Samples.text("Sports day")))
                .singleElement()
                .asString()
                .contains("countersign.platforms.website.options.folder");
        assertThat(connector.identify(account())).isInstanceOf(Identity.Rejected.class);
        assertThat(connector.prepare(account(), Samples.text("Sports day"))).isInstanceOf(Preparation.Failed.class);
    }
}
