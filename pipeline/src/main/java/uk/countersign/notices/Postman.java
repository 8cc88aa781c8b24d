package uk.countersign.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.notice.Letter;
import uk.countersign.notice.Letters;
import uk.countersign.notice.MailTroubles;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;

/**
 * Sends the letters that wait, one after the other. The mail server is spoken to outside of every transaction; before
 * it hears of a letter it is written down that it does, and a letter whose fate is not known is never sent again.
 */
@Component
class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int A_ROUND = 200;
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration BEHIND = Duration.ofSeconds(1);
    private static final int DOUBLED_AT_MOST = 10;

    private final Database database;
    private final Letters letters;
    private final Members members;
    private final MailServersInForce servers;
    private final MailTroubles troubles;
    private final SmtpCall smtp;
    private final MailSettings settings;
    private final Home home;
    private final Ids ids;
    private final Clock clock;

    Postman(
            Database database,
            Letters letters,
            Members members,
            MailServersInForce servers,
            MailTroubles troubles,
            MailSettings settings,
            Home home,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.letters = letters;
        this.members = members;
        this.servers = servers;
        this.troubles = troubles;
        this.smtp = new SmtpCall(settings);
        this.settings = settings;
        this.home = home;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sends what may be sent now. */
    void run() {
        database.inTransaction(letters::tidy);
        var owner = ids.next();
        for (int left = A_ROUND; left > 0; left--) {
            var until = clock.instant().plus(lease());
            var letter = database.inTransaction(() -> letters.claim(owner, until));
            if (letter.isEmpty()) {
                return;
            }
            try {
                send(letter.get(), owner);
            } catch (RuntimeException e) {
                LOG.error("Letter {} was not sent: {}", letter.get().id(), e.toString());
                letGo(letter.get(), owner);
            }
        }
    }

    /** Longer than all of a call's time-outs together. */
    private Duration lease() {
        return settings.timeout().multipliedBy(12).plusMinutes(1);
    }

    private void send(Letter letter, String owner) {
        var member = members.membership(letter.memberId(), letter.schoolId())
                .filter(known -> !known.roles().isEmpty() || known.deputy())
                .map(Membership::member);
        if (member.isEmpty()) {
            end(letter, owner, Letter.State.GIVEN_UP, "No longer a member.");
            return;
        }
        var server = servers.of(letter.schoolId());
        if (server.isEmpty()) {
            postpone(letter, owner, "There is no mail server.");
            return;
        }
        var trouble =
                troubles.of(server.get().key()).filter(known -> clock.instant().isBefore(known.nextTry()));
        if (trouble.isPresent()) {
            database.inTransaction(
                    () -> letters.postpone(letter, owner, "", trouble.get().nextTry()));
            return;
        }
        var email = new Email(letter.id(), member.get().email(), letter.content(), letter.madeAt(), home.address());
        var delivery = smtp.send(server.get(), email, () -> database.inTransaction(() -> letters.begin(letter, owner)));
        write(letter, owner, server.get(), delivery);
    }

    private void write(Letter letter, String owner, OpenServer server, Delivery delivery) {
        if (delivery instanceof Delivery.Sent) {
            database.inTransaction(() -> {
                letters.end(letter, owner, Letter.State.SENT, "");
                troubles.over(server.key());
            });
        } else if (delivery instanceof Delivery.NoServer none) {
            trouble(letter, owner, server, none.words());
        } else if (delivery instanceof Delivery.Later later) {
            postpone(letter, owner, later.words());
        } else if (delivery instanceof Delivery.Refused refused) {
            end(letter, owner, Letter.State.GIVEN_UP, refused.words());
        } else if (delivery instanceof Delivery.Unknown unknown) {
            end(letter, owner, Letter.State.UNKNOWN, unknown.words());
        }
    }

    private void trouble(Letter letter, String owner, OpenServer server, String words) {
        LOG.warn("No mail goes out by the server {}: {}", server, words);
        var tries = troubles.of(server.key()).map(MailTroubles.Trouble::tries).orElse(0);
        var again = clock.instant().plus(wait(tries));
        database.inTransaction(() -> {
            troubles.write(server.key(), words, again);
            // After all the others that wait for the server: should it be this one's fault after all, they go first.
            letters.postpone(letter, owner, words, again.plus(BEHIND));
        });
    }

    private void postpone(Letter letter, String owner, String words) {
        var again = clock.instant().plus(wait(letter.tries()));
        database.inTransaction(() -> letters.postpone(letter, owner, words, again));
    }

    /** As far as nothing was handed over. Otherwise it may have arrived: it is found when its lease is over. */
    private void letGo(Letter letter, String owner) {
        var again = clock.instant().plus(wait(letter.tries()));
        database.inTransaction(() -> letters.letGo(letter, owner, "Something went wrong here.", again));
    }

    private void end(Letter letter, String owner, Letter.State state, String words) {
        database.inTransaction(() -> letters.end(letter, owner, state, words));
    }

    /** Doubled with each failure. */
    static Duration wait(int failures) {
        var doubled = FIRST.multipliedBy(1L << Math.min(failures, DOUBLED_AT_MOST));
        return Optional.of(doubled).filter(wait -> wait.compareTo(LONGEST) < 0).orElse(LONGEST);
    }
}
