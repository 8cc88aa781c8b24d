package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.account.AccountPost;
import uk.countersign.account.AccountPosts;
import uk.countersign.account.PastFinding;
import uk.countersign.account.PastFinding.Why;
import uk.countersign.account.PastFindings;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;

@RunningPages
class OlderPostsPageTest {

    private static final String PAGE = "/posts/older";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private AccountPosts posts;

    @Autowired
    private PastFindings findings;

    @Autowired
    private AuditLog audit;

    @AfterEach
    void forget() {
        database.inTransaction(() -> {
            database.sql("delete from person where id = 'older-p1'").update();
        });
    }

    @Test
    void olderPostsAreSeenToByThoseWhoTakeDownAndOnlySomeReadWhoIsMeant() {
        foundOne("older-1", "The <b>choir</b> with Seren.");
        for (var reader : List.of("okafor", "osei", "hart")) {
            assertThat(Reader.signedIn(port, reader).get("/").body())
                    .as(reader)
                    .contains("One older post names or shows");
        }
        assertThat(Reader.signedIn(port, "okafor").get(PAGE).body())
                .contains("The &lt;b&gt;choir&lt;/b&gt; with Seren.", "Take it down from X", "It may stay")
                .doesNotContain("Seren Quennell", "javascript:");
        assertThat(Reader.signedIn(port, "osei").get(PAGE).body()).contains("(Seren Quennell)");
        assertThat(Reader.signedIn(port, "hart").get(PAGE).body())
                .contains("(Seren Quennell)")
                .doesNotContain("Take it down from X");
        for (var other : List.of("bell", "whitlock")) {
            assertThat(Reader.signedIn(port, other).get(PAGE).statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(done("hart", "/keep", "x", "older-1", "Because.").statusCode())
                .isEqualTo(403);
        assertThat(done("adeyemi", "/keep", "x", "older-1", "Because.").statusCode())
                .isEqualTo(404);
        assertThat(done("okafor", "/remove", "x", "not-on-the-list", "").statusCode())
                .isEqualTo(404);

        assertThat(done("okafor", "/keep", "x", "older-1", " ").body()).contains("Write down why it may stay.");
        assertThat(done("okafor", "/keep", "x", "older-1", "Another Seren.").body())
                .contains("Written down: it may stay.", "Nothing is to be looked at.");
        assertThat(Reader.signedIn(port, "hart").get("/record").body())
                .contains("found an older post", "let an older post stay: Another Seren.")
                .doesNotContain("Quennell");
        assertThat(audit.newest(Oakfield.SCHOOL, Long.MAX_VALUE, 500))
                .as("the log itself")
                .extracting(AuditEntry::detail)
                .contains("remote id older-1, kept")
                .noneMatch(detail -> detail.contains("Another Seren."));
    }

    private HttpResponse<String> done(String member, String how, String channel, String post, String reason) {
        var form = List.of(Map.entry("channel", channel), Map.entry("post", post), Map.entry("reason", reason));
        return Reader.signedIn(port, member).post("/posts", PAGE + how, form);
    }

    private void foundOne(String id, String text) {
        var post = new AccountPost(
                Oakfield.SCHOOL,
                "x",
                id,
                AccountPost.Kind.BEFORE,
                text,
                Instant.now().minusSeconds(90_000),
                "javascript:alert(1)",
                1,
                List.of(),
                Optional.empty(),
                Optional.empty());
        database.inTransaction(() -> {
            // Past the register, which other tests here know to be empty.
            database.sql("""
                            insert into person (id, school_id, external_id, kind, forename, surname, known_as,
                              year_group, class_name, never_publish)
                            values ('older-p1', 'oakfield', 'older-p1', 'PUPIL', 'Seren', 'Quennell', 'Seren', '3',
                              '3A', false)""").update();
            posts.keep(new Key(Oakfield.SCHOOL, "x"), List.of(post));
            findings.keep(List.of(new PastFinding(post, "older-p1", Why.MAYBE_NAMED)), Instant.now());
        });
    }
}
