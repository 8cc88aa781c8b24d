package uk.countersign.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.countersign.notice.LetterContent;
import uk.countersign.notice.LetterContent.Line;
import uk.countersign.notice.MailSecurity;

/** What mail servers may answer, and what is made of it. */
class SmtpCallTest {

    private static final Email EMAIL = email("doyle@ash-lane.example");

    private final SmtpCall smtp =
            new SmtpCall(new MailSettings("", 587, MailSecurity.STARTTLS, "", "", "", true, Duration.ofSeconds(5)));

    private static Email email(String to) {
        var content =
                new LetterContent("1 draft waits", List.of(new Line("1 draft waits & “more” <of it>.", "/queue")));
        return new Email("0199", to, content, Instant.EPOCH, "https://posts.example");
    }

    private static OpenServer server(int port, MailSecurity security, String user) {
        return new OpenServer("", "localhost", port, security, user, "secret", "office@ash-lane.example");
    }

    private Delivery send(Map<String, String> answers, String user) throws IOException {
        try (var bad = new BadServer(answers)) {
            return smtp.send(server(bad.port(), MailSecurity.NONE, user), EMAIL, () -> true);
        }
    }

    @Test
    void whatEachAnswerMeans() throws IOException {
        assertThat(send(Map.of(), "")).isInstanceOf(Delivery.Sent.class);
        assertThat(send(Map.of("hello", "554 go away"), "")).isInstanceOf(Delivery.NoServer.class);
        assertThat(send(Map.of("hello", BadServer.HANG_UP), "")).isInstanceOf(Delivery.NoServer.class);
        assertThat(send(Map.of("EHLO", "250-here\r\n250 AUTH PLAIN LOGIN", "AUTH", "535 no"), "user")
                        .words())
                .startsWith("The mail server does not take this user and password.");
        assertThat(send(Map.of("MAIL", "550 not you"), "").words())
                .startsWith("The mail server does not let this user send emails from office@ash-lane.example.");
        assertThat(send(Map.of("MAIL", "530 sign in first"), "").words()).contains("takes no email from us");
        assertThat(send(Map.of("RCPT", "550 nobody"), ""))
                .isEqualTo(new Delivery.Refused("The mail server does not take an email for the member’s address."));
        assertThat(send(Map.of("RCPT", "554 5.1.1 nobody"), "")).isInstanceOf(Delivery.Refused.class);
        for (var ours : List.of("530 sign in", "554 no", "550 5.7.1 no", "550 relaying denied")) {
            assertThat(send(Map.of("RCPT", ours), "")).as(ours).isInstanceOf(Delivery.NoServer.class);
        }
        assertThat(send(Map.of("RCPT", "451 later"), "")).isInstanceOf(Delivery.Later.class);
        assertThat(send(Map.of("DATA", "452 full"), "")).isInstanceOf(Delivery.Later.class);
        assertThat(send(Map.of(".", "554 spam"), "")).isInstanceOf(Delivery.Refused.class);
        assertThat(send(Map.of(".", "452 full"), "")).isInstanceOf(Delivery.Later.class);
        assertThat(send(Map.of("MAIL", BadServer.HANG_UP), "")).isInstanceOf(Delivery.NoServer.class);
        assertThat(send(Map.of("RCPT", BadServer.HANG_UP), "")).isInstanceOf(Delivery.Later.class);
        assertThat(send(Map.of("DATA", BadServer.HANG_UP), "")).isInstanceOf(Delivery.Later.class);
        assertThat(send(Map.of(".", BadServer.HANG_UP), "")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void nothingIsSentThatMayNotBe() throws IOException {
        try (var good = new BadServer(Map.of())) {
            var delivery = smtp.send(server(good.port(), MailSecurity.NONE, ""), EMAIL, () -> false);
            assertThat(delivery).isInstanceOf(Delivery.Overtaken.class);
            assertThat(good.heard()).doesNotContain("MAIL", "RCPT", "DATA");
            assertThat(smtp.send(
                            server(good.port(), MailSecurity.NONE, ""), email("no address\r\nBcc: all"), () -> true))
                    .isInstanceOf(Delivery.Refused.class);
        }
    }

    @Test
    void whereSchoolsMayNotReachIntoTheHostsNetworkNothingIsSaidThere() throws IOException {
        var settings = new MailSettings("", 587, MailSecurity.STARTTLS, "", "", "", false, Duration.ofSeconds(5));
        var guarded = new SmtpCall(settings);
        try (var inside = new BadServer(Map.of())) {
            for (var security : MailSecurity.values()) {
                var named = new OpenServer("oakfield", "localhost", inside.port(), security, "", "", "a@b.example");
                assertThat(guarded.send(named, EMAIL, () -> true).words()).isEqualTo(MailServerRules.NOT_PUBLIC);
            }
            assertThat(inside.heard()).isEmpty();
            assertThat(guarded.send(server(inside.port(), MailSecurity.NONE, ""), EMAIL, () -> true))
                    .as("whoever runs the program")
                    .isInstanceOf(Delivery.Sent.class);
        }
        assertThat(MailServerRules.isPrivate("10.0.0.5")).isTrue();
        assertThat(MailServerRules.isPrivate("1.1.1.1")).isFalse();
    }

    @Test
    void withoutTheEncryptionThatWasChosenNothingIsSaid() throws IOException {
        try (var plain = new BadServer(Map.of())) {
            var starttls = smtp.send(server(plain.port(), MailSecurity.STARTTLS, "user"), EMAIL, () -> true);
            assertThat(starttls.words()).contains("offers no STARTTLS. Choose TLS");
            assertThat(plain.heard()).doesNotContain("AUTH", "MAIL");
        }
        var tls = PostOffice.mailServer(ServerSetup.PROTOCOL_SMTPS);
        tls.start();
        try {
            // Its certificate is its own.
            var untrusted = smtp.send(server(tls.getSmtps().getPort(), MailSecurity.TLS, ""), EMAIL, () -> true);
            assertThat(untrusted.words()).startsWith("No safe connection to localhost:");
            assertThat(tls.getReceivedMessages()).isEmpty();
        } finally {
            tls.stop();
        }
    }

    @Test
    void aServerThatIsNotThereIsNamed() {
        var nowhere = new OpenServer("", "mail.invalid", 25, MailSecurity.NONE, "", "", "office@ash-lane.example");
        assertThat(smtp.send(nowhere, EMAIL, () -> true).words())
                .startsWith("There is no computer called mail.invalid.");
    }

    @Test
    void userAndPasswordAreThoseThatWereNamed() {
        var mail = PostOffice.mailServer(ServerSetup.PROTOCOL_SMTP);
        mail.setUser("office@ash-lane.example", "office", "secret");
        mail.start();
        try {
            var port = mail.getSmtp().getPort();
            assertThat(smtp.send(server(port, MailSecurity.NONE, "office"), EMAIL, () -> true))
                    .isInstanceOf(Delivery.Sent.class);
            assertThat(smtp.send(server(port, MailSecurity.NONE, "somebody"), EMAIL, () -> true)
                            .words())
                    .startsWith("The mail server does not take this user and password.");
            var email = PostOffice.Received.of(mail.getReceivedMessages()[0]);
            assertThat(email.text()).startsWith("1 draft waits & “more” <of it>.\nhttps://posts.example/queue\n");
            assertThat(email.html()).contains("1 draft waits &amp; “more” &lt;of it&gt;.");
        } finally {
            mail.stop();
        }
    }

    @Test
    void particularsThatCannotWorkAreRefusedInWords() {
        assertThat(rule("smtp.example.org", 587, MailSecurity.STARTTLS, "office", "office@example.org"))
                .isEmpty();
        assertThat(rule("https://smtp.example.org", 587, MailSecurity.TLS, "", "office@example.org"))
                .isNotEmpty();
        assertThat(rule("smtp.example.org", 0, MailSecurity.TLS, "", "office@example.org"))
                .isNotEmpty();
        assertThat(rule("smtp.example.org", 25, MailSecurity.NONE, "office", "office@example.org"))
                .isNotEmpty();
        assertThat(rule("localhost", 25, MailSecurity.NONE, "office", "office@example.org"))
                .isEmpty();
        assertThat(rule("smtp.example.org", 25, MailSecurity.NONE, "", "The office"))
                .isNotEmpty();
        assertThat(rule("smtp.example.org", 25, MailSecurity.NONE, "", "a@b.example,c@d.example"))
                .isNotEmpty();
    }

    private static Optional<String> rule(String host, int port, MailSecurity security, String user, String from) {
        return MailServerRules.refusal(host, port, security, user, !user.isEmpty(), from);
    }
}
