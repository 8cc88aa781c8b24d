package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FacebookTest {

    private static final String GRAPH = "/graph/v25.0/";

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    private Caller caller;
    private Opened page;

    @BeforeEach
    void open() {
        caller = sandbox.caller();
        page = caller.open("facebook", "oakfield");
    }

    @Test
    void aPostIsMadeReadAndDeleted() {
        var id = feed("Sports day is on Friday").text("/id");
        assertThat(id).startsWith(page.id() + "_");
        var read = get(id, "fields=id,message,created_time,permalink_url,from");
        assertThat(read.text("/message")).isEqualTo("Sports day is on Friday");
        assertThat(read.text("/created_time")).endsWith("+0000");
        assertThat(read.text("/from/name")).isEqualTo("Oakfield Primary School");
        var deleted = caller.delete(GRAPH + id + "?access_token=" + page.token());
        assertThat(deleted.json().get("success").asBoolean()).isTrue();
        for (var gone :
                new Caller.Answer[] {get(id, ""), caller.delete(GRAPH + id + "?access_token=" + page.token())}) {
            assertThat(gone.status()).isEqualTo(400);
            assertThat(gone.json().at("/error/code").asInt()).isEqualTo(100);
            assertThat(gone.json().at("/error/error_subcode").asInt()).isEqualTo(33);
        }
    }

    @Test
    void theSameAsThePostBeforeItIsADuplicate() {
        feed("Sports day");
        var again = feed("Sports day");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.json().at("/error/code").asInt()).isEqualTo(506);
        feed("Something else");
        assertThat(feed("Sports day").status()).isEqualTo(200);
    }

    @Test
    void photosUploadedBeforeAreAttachedByIndexOrAsAList() {
        var one =
                photo(Map.of("published", "false", "alt_text_custom", "A kite")).text("/id");
        var two = photo(Map.of("published", "false")).text("/id");
        assertThat(caller.posts("facebook")).isEmpty();
        var indexed = caller.postForm(
                GRAPH + page.id() + "/feed",
                Map.of(
                        "access_token",
                        page.token(),
                        "message",
                        "Two pictures",
                        "attached_media[0]",
                        "{\"media_fbid\":\"" + one + "\"}",
                        "attached_media[1]",
                        "{\"media_fbid\":\"" + two + "\"}"));
        assertThat(get(indexed.text("/id"), "fields=attachments%7Bmedia,subattachments%7D")
                        .json()
                        .at("/attachments/data/0/subattachments/data"))
                .hasSize(2);
        var listed = caller.postJson(
                GRAPH + page.id() + "/feed",
                "{\"message\":\"A list\",\"attached_media\":[{\"media_fbid\":\"%s\"}]}".formatted(one),
                "Authorization",
                "Bearer " + page.token());
        assertThat(get(listed.text("/id"), "fields=attachments").text("/attachments/data/0/description"))
                .isEqualTo("A kite");
        assertThat(feedWith("attached_media", "[{\"media_fbid\":\"1\"}]").status())
                .isEqualTo(400);
    }

    @Test
    void aPublishedPhotoIsAPost() {
        var answer = photo(Map.of("caption", "Our kite club"));
        assertThat(answer.text("/post_id")).startsWith(page.id() + "_");
        assertThat(caller.posts("facebook").get(0).get("id").asString()).isEqualTo(answer.text("/post_id"));
        assertThat(caller.posts("facebook").get(0).get("media").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        var refused = caller.postMultipart(
                GRAPH + page.id() + "/photos",
                Map.of("access_token", page.token()),
                "source",
                "text".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.json().at("/error/code").asInt()).isEqualTo(324);
    }

    @Test
    void postsAreListedPageByPage() {
        IntStream.range(0, 7).forEach(i -> feed("Number " + i));
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var list = get(page.id() + "/posts", "fields=message&limit=3" + (after.isEmpty() ? "" : "&after=" + after));
            list.json().get("data").forEach(post -> seen.add(post.get("message").asString()));
            after = list.json().at("/paging/next").isMissingNode() ? "" : list.text("/paging/cursors/after");
        } while (!after.isEmpty());
        assertThat(seen).hasSize(7).startsWith("Number 6").endsWith("Number 0").doesNotHaveDuplicates();
        assertThat(get(page.id() + "/posts", "since=2100-01-01").json().get("data"))
                .isEmpty();
        assertThat(get(page.id() + "/posts", "since=1").json().get("data")).hasSize(7);
    }

    @Test
    void anUnknownTokenAndAnotherPagesTokenAreRefused() {
        assertThat(caller.get(GRAPH + "me?access_token=wrong")
                        .json()
                        .at("/error/code")
                        .asInt())
                .isEqualTo(190);
        assertThat(caller.get(GRAPH + "me").json().at("/error/code").asInt()).isEqualTo(104);
        var other = caller.open("facebook", "hillside");
        var answer = caller.postForm(
                GRAPH + page.id() + "/feed", Map.of("access_token", other.token(), "message", "Not mine"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(caller.posts("facebook")).isEmpty();
    }

    @Test
    void aProofOfTheAppsSecretIsVerified() {
        assertThat(get("me", "appsecret_proof=" + proof(page)).text("/id")).isEqualTo(page.id());
        assertThat(get("me", "appsecret_proof=0123").status()).isEqualTo(400);
        var strict = Opened.from(caller.postJson(
                        "/sandbox/accounts", "{\"platform\":\"facebook\",\"handle\":\"strict\",\"require_proof\":true}")
                .json());
        assertThat(caller.get(GRAPH + "me?access_token=" + strict.token()).status())
                .isEqualTo(400);
        assertThat(caller.get(GRAPH + "me?access_token=" + strict.token() + "&appsecret_proof=" + proof(strict))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aTokenTellsWhatItIsWorth() {
        var good = get("debug_token", "input_token=" + page.token());
        assertThat(good.json().at("/data/is_valid").asBoolean()).isTrue();
        assertThat(good.text("/data/profile_id")).isEqualTo(page.id());
        var appToken = page.credential("app_id") + "%7C" + page.credential("app_secret");
        var bad = caller.get(GRAPH + "debug_token?input_token=wrong&access_token=" + appToken);
        assertThat(bad.json().at("/data/is_valid").asBoolean()).isFalse();
        assertThat(caller.get(GRAPH + "oauth/access_token?grant_type=fb_exchange_token&client_id="
                                + page.credential("app_id") + "&client_secret=" + page.credential("app_secret")
                                + "&fb_exchange_token=" + page.token())
                        .text("/access_token"))
                .isEqualTo(page.token());
    }

    @Test
    void usageIsToldInHeaders() {
        var answer = get("me", "");
        assertThat(answer.header("X-App-Usage")).contains("call_count");
        assertThat(answer.header("X-Business-Use-Case-Usage")).contains(page.id());
    }

    private Caller.Answer feed(String message) {
        return feedWith("message", message);
    }

    private Caller.Answer feedWith(String name, String value) {
        return caller.postForm(GRAPH + page.id() + "/feed", Map.of("access_token", page.token(), name, value));
    }

    private Caller.Answer photo(Map<String, String> fields) {
        return caller.postMultipart(
                GRAPH + page.id() + "/photos?access_token=" + page.token(), fields, "source", Pictures.jpeg(40, 30));
    }

    private Caller.Answer get(String path, String query) {
        return caller.get(GRAPH + path + "?access_token=" + page.token() + "&" + query);
    }

    private static String proof(Opened account) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = account.credential("app_secret").getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(account.token().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
