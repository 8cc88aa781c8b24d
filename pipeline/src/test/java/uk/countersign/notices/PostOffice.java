package uk.countersign.notices;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.countersign.audit.Actor;
import uk.countersign.database.Dialect;
import uk.countersign.draft.DraftCommand;
import uk.countersign.draft.DraftQuery;
import uk.countersign.draft.DraftState;
import uk.countersign.notice.MailSecurity;
import uk.countersign.rig.Rig;
import uk.countersign.screening.MarkedCheck;
import uk.countersign.screening.Screener;
import uk.countersign.testing.SampleRecord;

/** The pipeline with a real mail server beside it. */
final class PostOffice implements AutoCloseable {

    static final String HOME = "https://posts.example";

    private final GreenMail mail;
    private final Rig rig;

    private PostOffice(GreenMail mail, Rig rig) {
        this.mail = mail;
        this.rig = rig;
    }

    static PostOffice on(Dialect dialect) {
        var mail = mailServer(ServerSetup.PROTOCOL_SMTP);
        mail.start();
        var rig = Rig.on(
                dialect,
                beans -> beans.registerBean(Screener.class, MarkedCheck::screener),
                settings(mail.getSmtp().getPort()));
        return new PostOffice(mail, rig);
    }

    /** A real mail server on a free port; a busy machine may take its time to start it. */
    static GreenMail mailServer(String protocol) {
        var setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(60_000);
        return new GreenMail(setup);
    }

    private static String[] settings(int port) {
        return new String[] {
            "countersign.public-url=" + HOME + "/",
            "countersign.mail.host=localhost",
            "countersign.mail.port=" + port,
            "countersign.mail.security=none",
            "countersign.mail.from=office@ash-lane.example"
        };
    }

    Rig rig() {
        return rig;
    }

    /** Another node on the same record. */
    Rig anotherNode() {
        return rig.another(settings(port()));
    }

    int port() {
        return mail.getSmtp().getPort();
    }

    /** Everything that happens by itself, once. */
    void round() {
        round(rig);
    }

    static void round(Rig node) {
        node.get(Telling.class).run();
        node.get(Postman.class).run();
    }

    /** What a member has been sent, oldest first. */
    List<Received> to(String memberId) {
        var address = rig.record().members().get(memberId).email();
        return all().stream().filter(mail -> mail.to().equals(address)).toList();
    }

    List<Received> all() {
        return Arrays.stream(mail.getReceivedMessages()).map(Received::of).toList();
    }

    /** An email as it came. */
    record Received(MimeMessage message, String to, String subject, String text, String html) {

        static Received of(MimeMessage message) {
            try {
                var parts = (MimeMultipart) message.getContent();
                return new Received(
                        message,
                        ((InternetAddress) message.getAllRecipients()[0]).getAddress(),
                        message.getSubject(),
                        String.valueOf(parts.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                        String.valueOf(parts.getBodyPart(1).getContent()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        String header(String name) {
            try {
                return String.join("|", message.getHeader(name));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has the first school send by a server of its own on that port. */
    void name(int port) {
        var named = new SchoolMail.Named("localhost", port, MailSecurity.NONE, "", "", "head@ash-lane.example");
        rig.get(SchoolMail.class)
                .name(SampleRecord.SCHOOL, named, rig.actor(SampleRecord.ADMIN))
                .ifPresent(why -> {
                    throw new IllegalStateException(why);
                });
    }

    /** Forgets what was told, and waits for nothing: the next test begins on another Monday morning at half past six. */
    void nextMonday() {
        var record = rig.record();
        var clock = record.clock();
        var zone = ZoneId.of("Europe/London");
        clock.set(clock.instant()
                .atZone(zone)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(6, 30)
                .atZone(zone)
                .toInstant());
        for (var school : List.of(SampleRecord.SCHOOL, SampleRecord.OTHER_SCHOOL)) {
            for (var state : List.of(DraftState.RECEIVED, DraftState.SCREENING, DraftState.AWAITING_APPROVAL)) {
                record.drafts()
                        .list(new DraftQuery(school, Optional.of(state), Optional.empty(), "", 1000))
                        .forEach(draft -> record.write(
                                () -> record.drafts().move(draft, DraftCommand.WITHDRAW, Actor.COUNTERSIGN, "", "")));
            }
        }
        rig.get(Telling.class).run();
        record.write(() -> {
            for (var table : List.of(
                    "notice", "letter", "morning", "morning_done", "notice_declined", "mail_server", "mail_trouble")) {
                record.database().sql("delete from " + table).update();
            }
        });
        try {
            mail.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        rig.close();
        mail.stop();
    }
}
