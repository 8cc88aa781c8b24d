package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class XMediaTest {

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private Caller caller;
    private Opened account;

    @BeforeEach
    void open() {
        caller = sandbox.caller();
        account = caller.open("x", "OakfieldPri");
    }

    @Test
    void aPictureComesInPiecesAsMultipartOrJson() {
        var picture = Pictures.jpeg(300, 200);
        var half = picture.length / 2;
        var id = initialize("image/jpeg", picture.length).text("/data/id");
        caller.postMultipart(
                "/2/media/upload/" + id + "/append",
                Map.of("segment_index", "0"),
                "media",
                Arrays.copyOf(picture, half),
                "Authorization",
                account.bearer());
        var rest = Base64.getEncoder().encodeToString(Arrays.copyOfRange(picture, half, picture.length));
        json("/2/media/upload/" + id + "/append", "{\"segment_index\":1,\"media\":\"" + rest + "\"}");
        var finished = json("/2/media/upload/" + id + "/finalize", "");
        assertThat(finished.json().at("/data/size").asInt()).isEqualTo(picture.length);
        assertThat(caller.get("/2/media/upload?command=STATUS&media_id=" + id, "Authorization", account.bearer())
                        .text("/data/processing_info/state"))
                .isEqualTo("succeeded");
        assertThat(caller.send(caller.to("/media/" + id).GET()).response().body())
                .isEqualTo(picture);
    }

    @Test
    void anUploadBegunBeforeARestartIsFinishedAfterIt() {
        var picture = Pictures.jpeg(300, 200);
        var id = initialize("image/jpeg", picture.length).text("/data/id");
        var all = Base64.getEncoder().encodeToString(picture);
        json("/2/media/upload/" + id + "/append", "{\"segment_index\":0,\"media\":\"" + all + "\"}");
        sandbox.restart();
        caller = sandbox.caller();
        assertThat(json("/2/media/upload/" + id + "/finalize", "").status()).isEqualTo(200);
    }

    @Test
    void anUploadThatIsNotWholeIsRefused() {
        var id = initialize("image/jpeg", 5000).text("/data/id");
        assertThat(json("/2/media/upload/" + id + "/finalize", "").status()).isEqualTo(400);
    }

    @Test
    void altTextsAreKeptAndRead() {
        var id = upload(Pictures.jpeg(30, 30)).text("/data/id");
        var described = json(
                "/2/media/metadata", "{\"id\":\"" + id + "\",\"metadata\":{\"alt_text\":{\"text\":\"A red kite\"}}}");
        assertThat(described.status()).isEqualTo(200);
        post(List.of(id));
        var read = caller.get(
                "/2/users/" + account.id()
                        + "/tweets?expansions=attachments.media_keys&media.fields=alt_text,url&tweet.fields=attachments",
                "Authorization",
                account.bearer());
        assertThat(read.text("/includes/media/0/alt_text")).isEqualTo("A red kite");
        assertThat(read.text("/data/0/attachments/media_keys/0")).isEqualTo("3_" + id);
    }

    @Test
    void fivePicturesAreOneTooMany() {
        var ids = Stream.generate(() -> upload(Pictures.jpeg(30, 30)).text("/data/id"))
                .limit(5)
                .toList();
        assertThat(post(ids).status()).isEqualTo(400);
        assertThat(post(ids.subList(0, 4)).status()).isEqualTo(201);
        assertThat(caller.posts("x").get(0).get("media").asInt()).isEqualTo(4);
    }

    @Test
    void wrongKindsAndSizesAreRefused() {
        assertThat(upload("not a picture".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(400);
        assertThat(upload(Pictures.jpegOfSize(5 * 1024 * 1024)).status()).isEqualTo(200);
        assertThat(upload(Pictures.jpegOfSize(5 * 1024 * 1024 + 1)).status()).isEqualTo(400);
        assertThat(upload(Pictures.picture("png", 20, 20)).status()).isEqualTo(200);
        assertThat(initialize("application/pdf", 100).status()).isEqualTo(400);
        assertThat(initialize("image/jpeg", 5 * 1024 * 1024 + 1).status()).isEqualTo(400);
    }

    @Test
    void aGifGoesAlone() {
        var gif = upload(Pictures.picture("gif", 20, 20)).text("/data/id");
        var picture = upload(Pictures.jpeg(20, 20)).text("/data/id");
        assertThat(post(List.of(gif, picture)).status()).isEqualTo(400);
        assertThat(post(List.of(gif)).status()).isEqualTo(201);
    }

    @Test
    void anothersPictureCannotBeUsed() {
        var id = upload(Pictures.jpeg(20, 20)).text("/data/id");
        account = caller.open("x", "HillsidePri");
        assertThat(post(List.of(id)).status()).isEqualTo(400);
        assertThat(post(List.of("1")).text("/errors/0/message")).isEqualTo("Your media IDs are invalid.");
    }

    private Caller.Answer initialize(String type, int bytes) {
        return json(
                "/2/media/upload/initialize",
                "{\"media_type\":\"%s\",\"total_bytes\":%d,\"media_category\":\"tweet_image\"}".formatted(type, bytes));
    }

    private Caller.Answer upload(byte[] content) {
        return caller.postMultipart(
                "/2/media/upload",
                Map.of("media_category", "tweet_image"),
                "media",
                content,
                "Authorization",
                account.bearer());
    }

    private Caller.Answer post(List<String> ids) {
        var list = ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
        return json("/2/tweets", "{\"text\":\"With pictures\",\"media\":{\"media_ids\":[" + list + "]}}");
    }

    private Caller.Answer json(String path, String json) {
        return caller.postJson(path, json, "Authorization", account.bearer());
    }
}
