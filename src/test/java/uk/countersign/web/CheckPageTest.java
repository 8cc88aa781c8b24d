package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.database.Database;

@RunningPages
class CheckPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Test
    void showsWhatTheChecksSayWithTheWordsMarkedAndTheClause() {
        var body = check("doyle", Map.entry("text", "Call Priya on 07700 900123 & bring <cake>."));

        assertThat(body)
                .contains("An approver would have to judge this.", "07700 900123</mark>", "&lt;cake&gt;")
                .contains("Policy, “")
                .doesNotContain("<cake>");
    }

    @Test
    void judgesThePicturedTheDayAndTheAccountThatWasChosen() {
        var body = check(
                "doyle",
                Map.entry("text", "Our fair is on Sunday 28 November. " + "It will be fun for all. ".repeat(12)),
                Map.entry("pictured", "Somebody Unknown"),
                Map.entry("channels", "x"),
                Map.entry("time", "2026-11-20T16:00"));

        assertThat(body)
                .contains("This cannot go out as it is.")
                .contains("is not in the register")
                .contains("Write “Saturday 28 November” instead")
                .contains("too long for X", "Could read:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"okafor", "bell", "hart", "osei", "whitlock"})
    void isThereForEveryMember(String member) {
        assertThat(check(member, Map.entry("text", "Chess club is on today.")))
                .contains("As it would read", "Chess club is on today.");
    }

    @Test
    void keepsNothing() {
        var before = counts();
        check("doyle", Map.entry("text", "Well done to Amelia Hughes, who won."));

        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void asksForATextAndForATimeThatCanBeRead() {
        assertThat(check("doyle", Map.entry("text", " "), Map.entry("time", "soon")))
                .contains("Write or paste what you want to have checked.", "This is not a time that we can read");
    }

    private Map<String, Long> counts() {
        return Map.of(
                "draft", count("draft"),
                "revision", count("revision"),
                "finding", count("finding"),
                "audit_entry", count("audit_entry"));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    @SafeVarargs
    private String check(String member, Map.Entry<String, String>... fields) {
        return Reader.signedIn(port, member)
                .post("/check", "/check", List.of(fields))
                .body();
    }
}
