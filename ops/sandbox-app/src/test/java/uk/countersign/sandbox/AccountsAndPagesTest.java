package uk.countersign.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccountsAndPagesTest {

    @RegisterExtension
    final RunningSandbox sandbox = new RunningSandbox();

    @Test
    void openingAnAccountAgainGivesTheSameCredentials() {
        var caller = sandbox.caller();
        var json = "{\"platform\":\"x\",\"handle\":\"OakfieldPri\",\"name\":\"Oakfield Primary School\"}";
        var first = caller.postJson("/sandbox/accounts", json);
        var second = caller.postJson("/sandbox/accounts", json);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(first.json().get("credentials").propertyNames())
                .contains("consumer_key", "consumer_secret", "access_token", "access_token_secret", "bearer_token");
    }

    @Test
    void accountsAreListedWithoutTheirCredentials() {
        var caller = sandbox.caller();
        var account = caller.open("instagram", "oakfieldprimary");
        var list = caller.get("/sandbox/accounts");
        assertThat(list.text("/accounts/0/id")).isEqualTo(account.id());
        assertThat(list.body()).doesNotContain(account.token());
    }

    @Test
    void aPlatformThatIsNotThereIsRefusedInWords() {
        var caller = sandbox.caller();
        assertThat(caller.postJson("/sandbox/accounts", "{\"platform\":\"myspace\",\"handle\":\"a\"}")
                        .text("/error"))
                .contains("x, facebook, instagram, bluesky, mastodon");
        assertThat(caller.get("/sandbox/posts?platform=myspace").status()).isEqualTo(400);
    }

    @Test
    void thePageShowsPostsAsReadersSeeThemAndRunsNothing() {
        var caller = sandbox.caller();
        assertThat(caller.get("/").body()).contains("No accounts yet");
        var account = caller.open("x", "OakfieldPri");
        var text = "{\"text\":\"<script>alert(1)</script> & #Oakfield\"}";
        caller.postJson("/2/tweets", text, "Authorization", account.bearer());
        var page = caller.get("/");
        assertThat(page.body())
                .contains("&lt;script&gt;", "@OakfieldPri", "<span class=\"link\">#Oakfield</span>")
                .doesNotContain("<script", "style=");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(caller.get("/timeline.css").header("Content-Type")).startsWith("text/css");
    }

    @Test
    void aPostHasAnAddressOfItsOwnUntilItIsTakenDown() {
        var caller = sandbox.caller();
        var page = caller.open("facebook", "oakfield");
        var graph = "/graph/v25.0/";
        var token = "?access_token=" + page.token();
        var id = caller.postForm(graph + page.id() + "/feed" + token, Map.of("message", "Kite club"))
                .text("/id");
        var permalink = caller.get(graph + id + token + "&fields=permalink_url").text("/permalink_url");
        var path = permalink.substring(caller.base().toString().length());
        assertThat(caller.get(path).body()).contains("Kite club");
        caller.delete(graph + id + token);
        var gone = caller.get(path);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body()).contains("not here any more").doesNotContain("Kite club");
    }

    @Test
    void anAddressThatIsNotThereIsNotFound() {
        assertThat(sandbox.caller().get("/nothing").status()).isEqualTo(404);
        assertThat(sandbox.caller().get("/media/1").status()).isEqualTo(404);
        assertThat(sandbox.caller().get("/sandbox/nothing").status()).isEqualTo(404);
    }
}
