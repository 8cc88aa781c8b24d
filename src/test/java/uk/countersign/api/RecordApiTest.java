package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.countersign.school.Channels;
import uk.countersign.security.TestSchools;

@ApiTest
class RecordApiTest {

    @Autowired
    Desk desk;

    @Autowired
    Channels channels;

    @Test
    void theLogTellsWhoDidWhatInOrderAndPageByPage() {
        var draft = desk.screened("author");
        desk.approve("head", draft);

        var all = desk.as("governor").get("/audit?from=2000-01-01&to=2999-01-01T00:00:00Z&limit=500");
        assertThat(all.json().findValuesAsString("action")).contains("draft.received", "draft.approved");
        var approval = all.json().get("entries").values().stream()
                .filter(entry -> entry.get("action").asString().equals("draft.approved")
                        && entry.get("subject").asString().equals("draft:" + draft))
                .findFirst()
                .orElseThrow();
        assertThat(approval.get("actor").asString()).isEqualTo("The head");
        assertThat(approval.get("origin").asString()).isEqualTo("API, 127.0.0.1");
        assertThat(approval.get("hash").asString()).hasSize(64);

        var first = desk.as("admin").get("/audit?limit=2");
        var second = desk.as("admin").get("/audit?limit=2&after=" + first.at("/next"));
        assertThat(first.at("/entries/1/seq")).isEqualTo("2");
        assertThat(second.at("/entries/0/seq")).isEqualTo("3");
        assertThat(desk.as("admin")
                        .get("/audit?from=2999-01-01")
                        .json()
                        .get("entries")
                        .isEmpty())
                .isTrue();
        assertThat(desk.as("admin").get("/audit?from=soon").status()).isEqualTo(422);
    }

    @Test
    void theLogIsVerified() {
        var answer = desk.as("governor").get("/audit/verify");

        assertThat(answer.json().get("ok").asBoolean()).isTrue();
        assertThat(answer.json().get("entries").asInt()).isPositive();
    }

    @Test
    void anAccountIsAddedWithTwoWhoLookAfterItAndItsSecretsAreNotRead() {
        var body = """
                {"platform":"x","handle":"@ashdown_news","administrators":["%s","admin"],
                 "credentials":{"access_token":"very secret"}}""".formatted(TestSchools.email("head"));

        var answer = desk.as("admin").post("/channels", body);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.at("/id")).isEqualTo("x-2");
        assertThat(answer.at("/handle")).isEqualTo("ashdown_news");
        assertThat(desk.as("author").get("/channels").body())
                .contains("x-2")
                .contains("The head")
                .doesNotContain("very secret");
        assertThat(new String(
                        channels.credentials(TestSchools.FIRST, "x-2").orElseThrow(),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("very secret");
        assertThat(desk.as("admin")
                        .post("/channels", body.replaceFirst("\\{", "{\"id\":\"x\","))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWebsiteAsksForNoCredentials() {
        var body = "{\"platform\":\"%s\",\"handle\":\"www.oakfield.example\",\"administrators\":[\"head\",\"admin\"]}";

        assertThat(desk.as("admin").post("/channels", body.formatted("website")).status())
                .isEqualTo(201);
        assertThat(desk.as("admin").post("/channels", body.formatted("bluesky")).status())
                .isEqualTo(422);
        // Another school would write into the same folder.
        var others = body.formatted("website")
                .replace("\"head\",\"admin\"", "\"other-head\",\"other-admin\"")
                .replace("www.oakfield", "WWW.Oakfield");
        assertThat(desk.as("other-admin").post("/channels", others).at("/detail"))
                .contains("Another school");
        assertThat(desk.as("other-admin")
                        .post("/channels", others.replace("WWW", "news"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAccountNeedsAKnownPlatformAHandleTwoPeopleAndCredentials() {
        var answer = desk.as("admin").post("/channels", "{\"platform\":\"myspace\",\"administrators\":[\"head\"]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().findValuesAsString("field"))
                .contains("platform", "handle", "administrators", "credentials");
    }
}
