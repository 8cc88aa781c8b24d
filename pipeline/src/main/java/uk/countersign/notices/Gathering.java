package uk.countersign.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.database.Database;
import uk.countersign.notice.Holding;
import uk.countersign.notice.Letter;
import uk.countersign.notice.Letters;
import uk.countersign.notice.Notices;
import uk.countersign.notice.Notices.Kept;
import uk.countersign.notice.Notices.Recipient;
import uk.countersign.notice.Topic;
import uk.countersign.school.Members;
import uk.countersign.school.Schools;

/**
 * Makes one email of all that a member is to be told, as soon as something in it is due: what went well after a while,
 * what went wrong at once, and what goes wrong in a row together. What is no longer so is left out.
 */
@Component
class Gathering {

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Database database;
    private final Notices notices;
    private final Holding holding;
    private final Letters letters;
    private final Schools schools;
    private final Members members;
    private final MailServersInForce servers;
    private final NoticesSettings settings;
    private final Clock clock;

    Gathering(
            Database database,
            Notices notices,
            Holding holding,
            Letters letters,
            Schools schools,
            Members members,
            MailServersInForce servers,
            NoticesSettings settings,
            Clock clock) {
        this.database = database;
        this.notices = notices;
        this.holding = holding;
        this.letters = letters;
        this.schools = schools;
        this.members = members;
        this.servers = servers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Another node was faster: nothing of this is kept. */
    private static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    void run() {
        var now = clock.instant();
        for (var waiting : notices.waiting(now.minus(settings.goodFor())).entrySet()) {
            var recipient = waiting.getKey();
            try {
                // Without a mail server they wait, and are forgotten when they are old.
                if (servers.key(recipient.schoolId()).isPresent()) {
                    gather(recipient, waiting.getValue(), now);
                }
            } catch (Overtaken byAnotherNode) {
                // It has written the letter.
            } catch (RuntimeException e) {
                LOG.error("No email was made for member {}: {}", recipient.memberId(), e.toString());
            }
        }
    }

    private void gather(Recipient recipient, Map<Topic, Instant> oldest, Instant now) {
        var told = notices.told(recipient, now.minus(settings.gather()).minus(settings.again()));
        if (!isAnyDue(oldest, told, now)) {
            return;
        }
        var waiting = notices.waitingFor(recipient, now.minus(settings.goodFor()));
        var holds = holding.of(recipient.schoolId(), waiting);
        var over = new ArrayList<>(waiting);
        over.removeAll(holds);
        var isTold = isAnyDue(oldest(holds), told, now);
        if (isTold || !over.isEmpty()) {
            database.inTransaction(() -> settle(recipient, over, isTold ? holds : List.of(), now));
        }
    }

    private static Map<Topic, Instant> oldest(List<Kept> notices) {
        Map<Topic, Instant> oldest = new EnumMap<>(Topic.class);
        notices.forEach(kept ->
                oldest.merge(kept.notice().matter().topic(), kept.notice().at(), (a, b) -> a.isBefore(b) ? a : b));
        return oldest;
    }

    private boolean isAnyDue(Map<Topic, Instant> oldest, Map<Topic, Instant> told, Instant now) {
        return oldest.entrySet().stream().anyMatch(each -> isDue(each.getKey(), each.getValue(), told, now));
    }

    private boolean isDue(Topic topic, Instant since, Map<Topic, Instant> told, Instant now) {
        return switch (topic.pace()) {
            case AT_ONCE -> isOver(Optional.ofNullable(told.get(topic)), settings.again(), now);
            case FIRST_AT_ONCE -> isOver(Optional.ofNullable(told.get(topic)), settings.gather(), now);
            case GATHERED -> isOver(Optional.of(since), settings.gather(), now);
            case ON_ITS_DAY -> false;
        };
    }

    private static boolean isOver(Optional<Instant> since, Duration wait, Instant now) {
        return since.map(at -> !now.isBefore(at.plus(wait))).orElse(true);
    }

    private void settle(Recipient recipient, List<Kept> over, List<Kept> told, Instant now) {
        var letterId = told.isEmpty() ? Optional.<String>empty() : written(recipient, told, now);
        var isOurs = over.stream().allMatch(kept -> notices.settle(kept, Optional.empty()))
                && told.stream().allMatch(kept -> notices.settle(kept, letterId));
        if (!isOurs) {
            throw new Overtaken();
        }
    }

    private Optional<String> written(Recipient recipient, List<Kept> holds, Instant now) {
        var school = schools.get(recipient.schoolId());
        var zone = school.zone();
        var content = new Wording(zone, now)
                .of(
                        isOfSeveral(recipient.memberId()) ? school.name() : "",
                        holds.stream().map(Kept::notice).toList());
        return letters.add(new Letter.New(
                recipient.schoolId(),
                recipient.memberId(),
                Letter.Kind.NOTICES,
                now.atZone(zone).toLocalDate(),
                content,
                now.plus(settings.goodFor())));
    }

    private boolean isOfSeveral(String memberId) {
        return members.membershipsOf(memberId).stream()
                        .filter(membership -> !membership.roles().isEmpty() || membership.deputy())
                        .count()
                > 1;
    }
}
