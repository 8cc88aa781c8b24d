package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;
import uk.countersign.sandbox.record.Limits;

class XPostsTest {

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox(new Limits(3, 100));

    private Caller caller;
    private Opened account;

    @BeforeEach
    void open() {
        caller = sandbox.caller();
        account = caller.open("x", "OakfieldPri");
    }

    @Test
    void a280WeightedTextFitsAnd281DoesNot() {
        assertThat(post("a".repeat(280)).status()).isEqualTo(201);
        assertThat(post("b".repeat(281)).status()).isEqualTo(400);
        assertThat(post("学".repeat(140)).status()).isEqualTo(201);
        assertThat(post("校".repeat(141)).status()).isEqualTo(400);
        assertThat(post("c".repeat(256) + " https://oakfield.sch.uk/a/very/long/address/that/counts/as/23")
                        .status())
                .isEqualTo(201);
        assertThat(post("e\u0301".repeat(280)).status()).isEqualTo(201);
    }

    @Test
    void theSameTextIsRefusedWhileItStands() {
        var first = post("Sports day").text("/data/id");
        var again = post("Sports day");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text("/detail")).isEqualTo("You are not allowed to create a Tweet with duplicate content.");
        assertThat(delete(first).json().at("/data/deleted").asBoolean()).isTrue();
        assertThat(post("Sports day").status()).isEqualTo(201);
    }

    @Test
    void anotherAccountMaySayTheSame() {
        post("Sports day");
        var other = caller.open("x", "HillsidePri");
        assertThat(caller.postJson("/2/tweets", "{\"text\":\"Sports day\"}", "Authorization", other.bearer())
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyAtOnceWithTheSameTextOneIsTaken() throws Exception {
        var threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Integer> call = () -> post("All at once").status();
            var statuses = new ArrayList<Integer>();
            for (var future :
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> call).toList())) {
                statuses.add(future.get());
            }
            assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
            assertThat(statuses).filteredOn(status -> status == 403).hasSize(39);
            assertThat(caller.posts("x")).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void deletingWhatIsNotThereIsNotFound() {
        assertThat(delete("123").status()).isEqualTo(404);
        var id = post("Gone soon").text("/data/id");
        delete(id);
        assertThat(delete(id).status()).isEqualTo(404);
    }

    @Test
    void anothersPostCannotBeDeleted() {
        var id = post("Mine").text("/data/id");
        var other = caller.open("x", "HillsidePri");
        assertThat(caller.delete("/2/tweets/" + id, "Authorization", other.bearer())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void postsAreListedNewestFirstPageByPage() {
        IntStream.range(0, 12).forEach(i -> post("Number " + i));
        var seen = new ArrayList<String>();
        var token = "";
        do {
            var page = list("?max_results=5" + (token.isEmpty() ? "" : "&pagination_token=" + token));
            page.json().at("/data").forEach(post -> seen.add(post.get("text").asString()));
            token = page.text("/meta/next_token");
        } while (!token.isEmpty());
        assertThat(seen).hasSize(12).startsWith("Number 11").endsWith("Number 0");
        assertThat(new HashSet<>(seen)).hasSize(12);
    }

    @Test
    void sinceIdAndStartTimeNarrowTheList() {
        var first = post("One").text("/data/id");
        post("Two");
        assertThat(texts(list("?since_id=" + first))).containsExactly("Two");
        assertThat(texts(list("?start_time=2020-01-01T00:00:00Z"))).containsExactly("Two", "One");
        assertThat(list("?start_time=2100-01-01T00:00:00Z")
                        .json()
                        .at("/meta/result_count")
                        .asInt())
                .isZero();
        assertThat(list("?max_results=4").status()).isEqualTo(400);
    }

    @Test
    void aTextIsReadBackAsThePlatformWritesIt() {
        post("Tea & cake <today> https://oakfield.sch.uk/tea");
        var read = list("?tweet.fields=created_at,entities").json().at("/data/0");
        assertThat(read.get("text").asString()).matches("Tea &amp; cake &lt;today&gt; https://t\\.co/\\w{10}");
        assertThat(read.at("/entities/urls/0/expanded_url").asString()).isEqualTo("https://oakfield.sch.uk/tea");
        assertThat(read.get("created_at").asString()).endsWith(".000Z");
        assertThat(caller.posts("x").get(0).get("text").asString())
                .isEqualTo("Tea & cake <today> https://oakfield.sch.uk/tea");
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        assertThat(post("").status()).isEqualTo(400);
        assertThat(caller.postJson("/2/tweets", "{\"status\":\"x\"}", "Authorization", account.bearer())
                        .status())
                .isEqualTo(400);
        assertThat(caller.postJson("/2/tweets", "not json", "Authorization", account.bearer())
                        .status())
                .isEqualTo(400);
        assertThat(caller.get("/2/nothing", "Authorization", account.bearer()).status())
                .isEqualTo(404);
    }

    @Test
    void thePlatformsLimitHolds() {
        var answers = IntStream.range(0, 301)
                .mapToObj(i -> post("Number " + i))
                .map(Caller.Answer::status)
                .toList();
        assertThat(answers.subList(0, 300)).containsOnly(201);
        var refused = post("One too many");
        assertThat(answers.get(300)).isEqualTo(429);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("x-rate-limit-remaining")).isEqualTo("0");
        assertThat(refused.header("x-rate-limit-limit")).isEqualTo("300");
        assertThat(refused.json().at("/errors/0/code").asInt()).isEqualTo(88);
    }

    private Caller.Answer post(String text) {
        var json = JsonMapper.shared().writeValueAsString(Map.of("text", text));
        return caller.postJson("/2/tweets", json, "Authorization", account.bearer());
    }

    private Caller.Answer delete(String id) {
        return caller.delete("/2/tweets/" + id, "Authorization", account.bearer());
    }

    private Caller.Answer list(String query) {
        return caller.get("/2/users/" + account.id() + "/tweets" + query, "Authorization", account.bearer());
    }

    private static List<String> texts(Caller.Answer answer) {
        return answer.json()
                .at("/data")
                .valueStream()
                .map(post -> post.get("text").asString())
                .toList();
    }
}
