package uk.countersign.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.countersign.security.TestSchools;

@ApiTest
class RolesTest {

    private static final List<String> MEMBERS = List.of("author", "head", "admin", "dsl", "governor");

    @Autowired
    Desk desk;

    /** A request, and who may make it. What it answers to them may be anything but a refusal of the role. */
    private record Call(String method, String path, String body, Set<String> may) {}

    private static final List<Call> CALLS = List.of(
            new Call("POST", "/drafts", "{}", Set.of("author", "head")),
            new Call("GET", "/drafts", "", Set.of("author", "head", "dsl", "governor")),
            new Call("GET", "/drafts/none", "", Set.of("author", "head", "dsl", "governor")),
            new Call("PUT", "/drafts/none", "{}", Set.of("author", "head")),
            new Call("POST", "/drafts/none/withdraw", "", Set.of("author", "head")),
            new Call("POST", "/decisions", "{\"decision\":\"approve\",\"drafts\":[{}]}", Set.of("head")),
            new Call("POST", "/decisions", "{\"decision\":\"agree\",\"drafts\":[{}]}", Set.of("author", "head")),
            new Call("GET", "/posts", "", Set.copyOf(MEMBERS)),
            new Call("POST", "/posts/none/cancel", "", Set.of("head")),
            new Call("POST", "/posts/none/reschedule", "{}", Set.of("author", "head")),
            new Call("POST", "/posts/none/takedown", "", Set.of("head", "dsl")),
            new Call("POST", "/consents/import", "{}", Set.of("admin")),
            new Call("POST", "/consents/none/withdraw", "{}", Set.of("admin", "dsl")),
            new Call("GET", "/audit", "", Set.of("admin", "governor")),
            new Call("GET", "/audit/verify", "", Set.of("admin", "governor")),
            new Call("GET", "/channels", "", Set.copyOf(MEMBERS)),
            new Call("POST", "/channels", "{}", Set.of("admin")),
            new Call("GET", "/pause", "", Set.copyOf(MEMBERS)),
            new Call("POST", "/pause", "[]", Set.of("head", "admin", "dsl")),
            new Call("DELETE", "/pause", "", Set.of("head", "admin", "dsl")));

    @Test
    void everyRoleMayDoWhatItsTableSaysAndNothingElse() {
        var wrong = new ArrayList<String>();
        for (var call : CALLS) {
            for (var member : MEMBERS) {
                var status = desk.as(member)
                        .call(call.method(), call.path(), call.body())
                        .status();
                if (call.may().contains(member) == (status == 403) || status >= 500 || status == 401) {
                    wrong.add("%s %s as %s: %d".formatted(call.method(), call.path(), member, status));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobodyMayDoAnythingWithoutAToken() {
        for (var call : CALLS) {
            var answer = Caller.withoutToken(desk.port()).call(call.method(), call.path(), call.body());

            assertThat(answer.status()).as(call.toString()).isEqualTo(401);
            assertThat(answer.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void aWrongTokenIsRefusedAsAProblem() {
        var answer = desk.as("somebody else").get("/drafts");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.at("/status")).isEqualTo("401");
        assertThat(answer.headers().get("www-authenticate")).containsExactly("Bearer error=\"invalid_token\"");
    }

    @Test
    void aWrongRoleIsRefusedAsAProblem() {
        var answer = desk.as("author").get("/audit");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.at("/detail")).contains("roles");
    }

    @Test
    void whatBelongsToAnotherSchoolIsNotThere() {
        var draft = desk.screened("author");
        desk.approve("head", draft);
        var post = desk.as("head").get("/posts?limit=500").at("/posts/0/id");

        assertThat(desk.as("other-head").get("/drafts/" + draft).status()).isEqualTo(404);
        assertThat(desk.as("other-head")
                        .put("/drafts/" + draft, "{\"text\":\"Ours now\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.as("other-head").post("/posts/" + post + "/cancel", "").status())
                .isEqualTo(404);
        assertThat(desk.as("other-head")
                        .post("/posts/" + post + "/takedown", "")
                        .status())
                .isEqualTo(404);
        assertThat(desk.as("other-head").get("/drafts?limit=500").body()).doesNotContain(draft);
        assertThat(desk.as("other-head").get("/posts?limit=500").body()).doesNotContain(post);
        assertThat(desk.as("other-admin").get("/audit?limit=500").body()).doesNotContain(TestSchools.FIRST);
        assertThat(desk.as("other-head")
                        .post("/decisions", Desk.decision("reject", Desk.item(draft, desk.digest(draft), "")))
                        .at("/results/0/outcome"))
                .isEqualTo("refused");
    }

    @Test
    void anotherAuthorsDraftIsNotThereForASubmitter() {
        var draft = desk.posted("author");

        assertThat(desk.as("colleague").get("/drafts/" + draft).status()).isEqualTo(404);
        assertThat(desk.as("colleague")
                        .put("/drafts/" + draft, "{\"text\":\"Mine\"}")
                        .status())
                .isEqualTo(404);
        assertThat(desk.as("colleague").get("/drafts?limit=500").body()).doesNotContain(draft);
        assertThat(desk.as("author").get("/drafts/" + draft).status()).isEqualTo(200);
    }
}
