package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import uk.countersign.draft.Severity;

@ApiTest
class DraftsApiTest {

    @Autowired
    Desk desk;

    @Test
    void aDraftIsTakenInAndReadBack() {
        var answer = desk.as("author").post("/drafts", """
                {"text":"Café in the hall \\ud83c\\udf70","category":"EVENT","channels":["x","facebook"],
                 "publish_at":"2099-11-23T08:30:00Z","pictured":["Nobody Known"]}""");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().get("location").get(0)).endsWith("/drafts/" + answer.at("/id"));
        var read = desk.as("author").get("/drafts/" + answer.at("/id"));
        assertThat(read.at("/state")).isEqualTo("RECEIVED");
        assertThat(read.at("/text")).isEqualTo("Café in the hall 🍰");
        assertThat(read.at("/author")).isEqualTo("The author");
        assertThat(read.at("/publish_at")).isEqualTo("2099-11-23T08:30:00Z");
        assertThat(read.at("/channels/1")).isEqualTo("facebook");
        assertThat(read.at("/revision")).isEqualTo("1");
        assertThat(read.json().get("digest").isNull()).isTrue();
        assertThat(read.json().get("verdict").isNull()).isTrue();
        assertThat(read.json().get("findings").isEmpty()).isTrue();
    }

    @Test
    void channelsThatAreLeftOutBecomeTheSchoolsDefaults() {
        var answer = desk.as("author").post("/drafts", "{\"text\":\"Hello\"}");

        assertThat(answer.json().get("channels").toString()).isEqualTo("[\"x\"]");
        assertThat(answer.json().get("publish_at").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"Hi","publish_at":"2001-01-01T08:00:00Z"} | publish_at
            {"text":"Hi","publish_at":"tomorrow"}             | publish_at
            {"text":"Hi","channels":["myspace"]}              | channels
            {"text":"Hi","channels":"x"}                      | channels
            {"text":"  "}                                     | text
            {"text":7}                                        | text
            {"text":"end\\u0000ed"}                            | text
            {"text":"half \\ud800"}                            | text
            {"text":"Hi","media":["a.jpg"]}                   | media""")
    void whatCannotBeTakenNamesItsField(String body, String field) {
        var answer = desk.as("author").post("/drafts", body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/errors/0/field")).isEqualTo(field);
        assertThat(answer.at("/errors/0/message")).isNotBlank();
    }

    @Test
    void aTextMayHave100000CharactersAndNoMore() {
        var longest = "{\"text\":\"" + "a".repeat(100_000) + "\"}";
        var longer = "{\"text\":\"" + "a".repeat(100_001) + "\"}";

        assertThat(desk.as("author").post("/drafts", longest).status()).isEqualTo(201);
        assertThat(desk.as("author").post("/drafts", longer).at("/errors/0/field"))
                .isEqualTo("text");
        assertThat(desk.as("author")
                        .post("/drafts", "{\"text\":\"" + "a".repeat(3_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void whatIsNoJsonIsUnreadableAndOtherTypesAreNotTaken() {
        assertThat(desk.as("author").post("/drafts", "{\"text\":").status()).isEqualTo(400);
        assertThat(desk.as("author").post("/drafts", "[]").status()).isEqualTo(400);
        assertThat(desk.as("author")
                        .post("/drafts", "{\"text\":\"a\",\"text\":\"b\"}")
                        .status())
                .isEqualTo(400);
        var xml = desk.as("author").send("POST", "/drafts", "<a/>", "Content-Type", "application/xml");
        assertThat(xml.status()).isEqualTo(415);
        assertThat(xml.contentType()).isEqualTo("application/problem+json");
        var patch = desk.as("author").call("PATCH", "/drafts", "{}");
        assertThat(patch.status()).isEqualTo(405);
        assertThat(patch.headers().get("allow")).containsExactly("GET, POST");
        assertThat(desk.as("author").get("/nothing").status()).isEqualTo(404);
    }

    @Test
    void theSameKeyIsTheSameDraft() {
        var key = UUID.randomUUID().toString();

        var first = desk.as("author").post("/drafts", Desk.DRAFT, "Idempotency-Key", key);
        var second = desk.as("author").post("/drafts", Desk.DRAFT, "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.at("/id")).isEqualTo(first.at("/id"));
        assertThat(desk.as("colleague")
                        .post("/drafts", Desk.DRAFT, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameKeyForAnotherDraftIsRefusedRatherThanLost() {
        var key = UUID.randomUUID().toString();
        desk.as("author").post("/drafts", Desk.DRAFT, "Idempotency-Key", key);

        var other = desk.as("author").post("/drafts", "{\"text\":\"Another\"}", "Idempotency-Key", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("/errors/0/field")).isEqualTo("Idempotency-Key");
    }

    @Test
    void severalAtOnceWithOneKeyAreOneDraft() {
        var key = UUID.randomUUID().toString();

        var ids = IntStream.range(0, 6)
                .mapToObj(any -> CompletableFuture.supplyAsync(
                        () -> desk.as("author").post("/drafts", Desk.DRAFT, "Idempotency-Key", key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(ids)
                .extracting(answer -> answer.at("/id"))
                .containsOnly(ids.get(0).at("/id"));
        assertThat(ids).extracting(Caller.Answer::status).containsOnlyOnce(201).contains(200);
    }

    @Test
    void aDraftWithAPictureComesAsSeveralParts() {
        var body = """
                --cut\r
                Content-Disposition: form-data; name="draft"\r
                Content-Type: application/json\r
                \r
                {"text":"Our hall","media":[{"name":"hall.png","alt":"The hall, empty"}]}\r
                --cut\r
                Content-Disposition: form-data; name="media"; filename="hall.png"\r
                Content-Type: image/png\r
                \r
                \u0089PNG\r
                --cut--\r
                """;

        var answer =
                desk.as("author").send("POST", "/drafts", body, "Content-Type", "multipart/form-data; boundary=cut");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/media/0/name")).isEqualTo("hall.png");
        assertThat(answer.at("/media/0/alt")).isEqualTo("The hall, empty");
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        var id = desk.as("author").post("/drafts", """
                        {"text":"One","category":"EVENT","channels":["x","facebook"],
                         "publish_at":"2099-11-23T08:30:00Z","pictured":["Nobody Known"]}""").at("/id");

        var changed = desk.as("author").put("/drafts/" + id, "{\"text\":\"Two\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.at("/text")).isEqualTo("Two");
        assertThat(changed.at("/category")).isEqualTo("EVENT");
        assertThat(changed.at("/channels/1")).isEqualTo("facebook");
        assertThat(changed.at("/pictured/0")).isEqualTo("Nobody Known");
        assertThat(changed.at("/publish_at")).isEqualTo("2099-11-23T08:30:00Z");
        assertThat(changed.at("/revision")).isEqualTo("2");
        assertThat(desk.as("author")
                        .put("/drafts/" + id, "{\"publish_at\":null}")
                        .json()
                        .get("publish_at")
                        .isNull())
                .isTrue();
    }

    @Test
    void aChangeOfAnOlderRevisionIsRefused() {
        var id = desk.posted("author");
        desk.as("author").put("/drafts/" + id, "{\"text\":\"Two\",\"revision\":1}");

        assertThat(desk.as("author")
                        .put("/drafts/" + id, "{\"text\":\"Three\",\"revision\":1}")
                        .status())
                .isEqualTo(409);
        assertThat(desk.as("author").put("/drafts/" + id, "{\"text\":\"\"}").status())
                .isEqualTo(422);
    }

    @Test
    void findingsReadAsTheScreenCommandWritesThem() {
        var id = desk.screened("author", TestScreening.finding(Severity.WARN, "Mind your tone."));

        var finding = desk.as("author").get("/drafts/" + id).json().at("/findings/0");

        assertThat(finding.get("id").asString()).isNotBlank();
        assertThat(finding.get("check").asString()).isEqualTo("tone");
        assertThat(finding.get("rule").asString()).isEqualTo("a-rule");
        assertThat(finding.get("clause").asString()).isEqualTo("default:tone.1");
        assertThat(finding.get("severity").asString()).isEqualTo("WARN");
        assertThat(finding.get("start").asInt()).isZero();
        assertThat(finding.get("end").asInt()).isEqualTo(3);
        assertThat(finding.get("channel").isNull()).isTrue();
        assertThat(finding.get("message").asString()).isEqualTo("Mind your tone.");
        assertThat(finding.get("fix").asString()).isEqualTo("Ours");
    }

    @Test
    void anAuditorReadsThatSomethingWasFoundButNotWhy() {
        var id = desk.screened("author", TestScreening.finding(Severity.WARN, "A reason."));

        assertThat(desk.as("governor").get("/drafts/" + id).body())
                .contains("a-rule")
                .doesNotContain("A reason.")
                .doesNotContain("Ours");
        assertThat(desk.as("dsl").get("/drafts/" + id).body()).contains("A reason.");
    }

    @Test
    void aListIsReadPageByPage() {
        desk.posted("author");
        desk.posted("author");
        desk.posted("author");

        var first = desk.as("head").get("/drafts?limit=2");
        var second = desk.as("head").get("/drafts?limit=2&after=" + first.at("/next"));

        assertThat(first.json().get("drafts").size()).isEqualTo(2);
        assertThat(second.at("/drafts/0/id")).isGreaterThan(first.at("/drafts/1/id"));
        assertThat(desk.as("head").get("/drafts?limit=500").json().get("next").isNull())
                .isTrue();
        assertThat(desk.as("head")
                        .get("/drafts?state=RECEIVED&limit=500")
                        .json()
                        .findValuesAsString("state"))
                .containsOnly("RECEIVED");
        assertThat(desk.as("head").get("/drafts?state=LOST").status()).isEqualTo(422);
        assertThat(desk.as("head").get("/drafts?limit=many").status()).isEqualTo(422);
        assertThat(desk.as("head").get("/drafts?limit=0").status()).isEqualTo(422);
    }

    @Test
    void anAuthorWithdrawsADraft() {
        var id = desk.posted("author");

        assertThat(desk.as("author").post("/drafts/" + id + "/withdraw", "").at("/state"))
                .isEqualTo("WITHDRAWN");
        assertThat(desk.as("author").post("/drafts/" + id + "/withdraw", "").status())
                .isEqualTo(409);
    }
}
