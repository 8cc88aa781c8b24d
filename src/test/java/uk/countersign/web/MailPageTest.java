package uk.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.countersign.database.Database;
import uk.countersign.notice.MailServers;
import uk.countersign.notice.MailTroubles;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notice.Topic;
import uk.countersign.notices.SchoolMail;
import uk.countersign.school.Members;

@RunningPages
class MailPageTest {

    private static final String PAGE = "/settings/mail";

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private SchoolMail mail;

    @Autowired
    private MailServers servers;

    @Autowired
    private MailTroubles troubles;

    @Autowired
    private NoticeChoices choices;

    @Autowired
    private Members members;

    private final Map<String, Reader> readers = new HashMap<>();

    private Reader reader(String member) {
        return readers.computeIfAbsent(member, each -> Reader.signedIn(port, each));
    }

    private String send(String member, String path, String... fields) {
        var form = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(Map.entry(fields[i], fields[i + 1]));
        }
        return reader(member).post("/posts", path, form).body();
    }

    private String named(int port, String security, String user, String password) {
        return send(
                "hart",
                PAGE,
                "host",
                "localhost",
                "port",
                String.valueOf(port),
                "security",
                security,
                "user",
                user,
                "password",
                password,
                "sender",
                "office@oakfield.example");
    }

    @AfterEach
    void noServer() {
        send("hart", PAGE + "/remove");
    }

    @Test
    void anAdministratorNamesTheServerAndIsToldWhyATestDoesNotGoOut() throws IOException {
        assertThat(reader("hart").get(PAGE).body()).contains("No mail server is named yet.", "07:00");
        assertThat(reader("okafor").get(PAGE).statusCode()).isEqualTo(403);
        var closed = closedPort();
        assertThat(named(closed, "STARTTLS", "office", "hunter2 of the office")).contains("Send yourself a test email");
        var kept = servers.of(Oakfield.SCHOOL).orElseThrow();
        assertThat(new String(kept.password().orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("hunter2");
        var page = reader("hart").get(PAGE).body();
        assertThat(page).contains("empty keeps the one that is known").doesNotContain("hunter2");

        assertThat(send("hart", PAGE + "/test")).contains("Nothing that sends mail answers at localhost:" + closed);

        assertThat(named(closed, "STARTTLS", "office", "")).contains("Kept.");
        assertThat(servers.of(Oakfield.SCHOOL).orElseThrow().password()).isPresent();
        // To another place a password goes only when it is written again.
        assertThat(named(closed + 1, "TLS", "office", "")).contains("Write the password again");
        assertThat(named(closed, "NONE", "", "")).contains("Kept.");
        assertThat(servers.of(Oakfield.SCHOOL).orElseThrow().password()).isEmpty();
        assertThat(send("hart", PAGE + "/remove")).contains("no mail server of its own any more");
        assertThat(mail.hasServer(Oakfield.SCHOOL)).isFalse();
        assertThat(send("hart", PAGE + "/test")).contains("There is no mail server yet.");
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void aSchoolChoosesItsMorning() {
        assertThat(send("hart", PAGE + "/morning", "morning", "07:30")).contains("Kept.", "value=\"07:30\"");
        assertThat(send("hart", PAGE + "/morning", "morning", "early")).contains("Write the time as in 07:00.");
        assertThat(send("hart", PAGE + "/morning", "morning", "07:00")).contains("Kept.");
    }

    @Test
    void theFirstPageSaysThatNoMailGoesOut() throws IOException {
        named(closedPort(), "NONE", "", "");
        var again = Instant.parse("2030-01-01T00:00:00Z");
        database.inTransaction(() -> troubles.write(Oakfield.SCHOOL, "Nothing answers there.", again));
        assertThat(reader("hart").get("/").body())
                .contains("No email has gone out since", "Nothing answers there.", PAGE);
        assertThat(reader("bell").get("/").body())
                .contains("No email has gone out since")
                .doesNotContain("Nothing answers there.", PAGE);
        assertThat(reader("hart").get(PAGE).body()).contains("No mail has gone out since");
        send("hart", PAGE + "/remove");
        assertThat(reader("bell").get("/").body()).doesNotContain("No email has gone out since");
    }

    @Test
    void membersChooseAmongWhatConcernsThem() {
        var id = members.byEmail(Oakfield.email("bell")).orElseThrow().id();
        var page = reader("bell").get("/account").body();
        assertThat(page)
                .contains("A draft of mine comes back", "No email goes out yet")
                .doesNotContain("What waits for my signature", "Something is wrong with an account");
        send("bell", "/account/notices", "topics", "OWN_STOPPED");
        assertThat(choices.wanted(id)).contains(Topic.OWN_STOPPED, Topic.POSTS).doesNotContain(Topic.OWN_PROGRESS);
        send("bell", "/account/notices");
        assertThat(choices.wanted(id)).doesNotContain(Topic.OWN_STOPPED, Topic.OWN_PROGRESS);
        send("bell", "/account/notices", "topics", "OWN_STOPPED", "topics", "OWN_PROGRESS");
        assertThat(choices.wanted(id)).isEqualTo(EnumSet.allOf(Topic.class));
        assertThat(reader("okafor").get("/account").body()).contains("What waits for my signature");
    }
}
