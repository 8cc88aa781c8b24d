package uk.countersign.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.notice.LetterContent;
import uk.countersign.notice.LetterContent.Line;
import uk.countersign.notice.MailTroubles;
import uk.countersign.school.Member;

/** Sends a member a test email, now. */
@Service
public class TrialMail {

    private static final LetterContent TEST = new LetterContent(
            "Countersign: a test",
            List.of(new Line("This is a test. Emails from Countersign arrive here.", "/settings/mail")));

    private final Database database;
    private final MailServersInForce servers;
    private final MailTroubles troubles;
    private final SmtpCall smtp;
    private final Home home;
    private final Ids ids;
    private final Clock clock;

    TrialMail(
            Database database,
            MailServersInForce servers,
            MailTroubles troubles,
            MailSettings settings,
            Home home,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.servers = servers;
        this.troubles = troubles;
        this.smtp = new SmtpCall(settings);
        this.home = home;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Waits for the mail server, at most as long as its time-outs.
     *
     * @return what went wrong, in words for the person; empty when the mail server took it
     */
    public Optional<String> send(String schoolId, Member member) {
        var server = servers.of(schoolId);
        if (server.isEmpty()) {
            return Optional.of("There is no mail server yet. Name one first.");
        }
        var email = new Email(ids.next(), member.email(), TEST, clock.instant(), home.address());
        var delivery = smtp.send(server.get(), email, () -> true);
        if (delivery instanceof Delivery.Sent) {
            database.inTransaction(() -> troubles.over(server.get().key()));
            return Optional.empty();
        }
        return Optional.of(delivery.words());
    }
}
