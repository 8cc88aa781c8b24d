package uk.countersign.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.countersign.notice.MailSecurity;
import uk.countersign.notice.MailServer;
import uk.countersign.notices.SchoolMail;

/** What was typed about a mail server. */
public record MailForm(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable MailSecurity security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String sender) {

    private static final int USUAL = 587;

    static MailForm of(Optional<MailServer> server) {
        return new MailForm(
                server.map(MailServer::host).orElse(""),
                server.map(MailServer::port).orElse(USUAL),
                server.map(MailServer::security).orElse(MailSecurity.STARTTLS),
                server.map(MailServer::username).orElse(""),
                "",
                server.map(MailServer::sender).orElse(""));
    }

    /** The same without the password, to be shown again. */
    MailForm shown() {
        return new MailForm(host, port, security, user, "", sender);
    }

    SchoolMail.Named named() {
        return new SchoolMail.Named(
                text(host),
                Optional.ofNullable(port).orElse(0),
                Optional.ofNullable(security).orElse(MailSecurity.STARTTLS),
                text(user),
                Optional.ofNullable(password).orElse(""),
                text(sender));
    }

    private static String text(@Nullable String typed) {
        return Optional.ofNullable(typed).orElse("").strip();
    }

    @Override
    public String toString() {
        return "MailForm";
    }
}
