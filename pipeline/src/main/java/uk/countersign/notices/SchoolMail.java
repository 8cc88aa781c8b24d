package uk.countersign.notices;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.audit.Actor;
import uk.countersign.database.Database;
import uk.countersign.notice.MailSecurity;
import uk.countersign.notice.MailServer;
import uk.countersign.notice.MailServers;
import uk.countersign.notice.MailTroubles;
import uk.countersign.notice.Mornings;

/** How a school sends its emails, for the page on which it says so. */
@Service
public class SchoolMail {

    private final Database database;
    private final MailServers servers;
    private final MailServersInForce inForce;
    private final MailTroubles troubles;
    private final Mornings mornings;
    private final NoticesSettings settings;
    private final MailSettings mail;

    SchoolMail(
            Database database,
            MailServers servers,
            MailServersInForce inForce,
            MailTroubles troubles,
            Mornings mornings,
            NoticesSettings settings,
            MailSettings mail) {
        this.database = database;
        this.servers = servers;
        this.inForce = inForce;
        this.troubles = troubles;
        this.mornings = mornings;
        this.settings = settings;
        this.mail = mail;
    }

    /**
     * A mail server as somebody names it.
     *
     * @param password empty keeps the one that is known, as long as it goes to the same place
     */
    public record Named(String host, int port, MailSecurity security, String user, String password, String sender) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    public Optional<MailServer> own(String schoolId) {
        return servers.of(schoolId);
    }

    /** Whether its emails go anywhere, by a server of its own or the program's. */
    public boolean hasServer(String schoolId) {
        return inForce.key(schoolId).isPresent();
    }

    /** Why no mail goes out, if none does. */
    public Optional<MailTroubles.Trouble> trouble(String schoolId) {
        return inForce.key(schoolId).flatMap(troubles::of);
    }

    /** When approvers get the morning's email. */
    public LocalTime morning(String schoolId) {
        return mornings.chosen(schoolId).orElse(settings.morning());
    }

    public void chooseMorning(String schoolId, LocalTime at, Actor actor) {
        database.inTransaction(() -> mornings.choose(schoolId, at, actor));
    }

    /**
     * Names the school's mail server.
     *
     * @return why not; empty when it is done
     */
    public Optional<String> name(String schoolId, Named named, Actor actor) {
        var before = servers.of(schoolId);
        var kept = before.filter(server -> named.password().isEmpty())
                .filter(server -> !named.user().isEmpty())
                .flatMap(MailServer::password);
        var refusal = MailServerRules.refusal(
                        named.host(),
                        named.port(),
                        named.security(),
                        named.user(),
                        !named.password().isEmpty() || kept.isPresent(),
                        named.sender())
                .or(() -> !mail.privateServers() && MailServerRules.isPrivate(named.host())
                        ? Optional.of(MailServerRules.NOT_PUBLIC)
                        : Optional.empty())
                .or(() -> kept.isPresent() && !isSamePlace(before.get(), named)
                        ? Optional.of("Write the password again: it would go to another server, or be less protected"
                                + " on its way.")
                        : Optional.empty());
        if (refusal.isEmpty()) {
            var password =
                    named.password().isEmpty() ? kept : Optional.of(inForce.encrypted(schoolId, named.password()));
            database.inTransaction(() -> {
                servers.name(
                        new MailServer(
                                schoolId,
                                named.host(),
                                named.port(),
                                named.security(),
                                named.user(),
                                password,
                                named.sender()),
                        actor);
                troubles.over(schoolId);
            });
        }
        return refusal;
    }

    private static boolean isSamePlace(MailServer before, Named named) {
        return before.host().equals(named.host())
                && before.port() == named.port()
                && before.security() == named.security();
    }

    public void remove(String schoolId, Actor actor) {
        database.inTransaction(() -> {
            servers.remove(schoolId, actor);
            troubles.over(schoolId);
        });
    }
}
