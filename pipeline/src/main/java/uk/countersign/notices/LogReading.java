package uk.countersign.notices;

import static uk.countersign.notice.Matter.ACCOUNT;
import static uk.countersign.notice.Matter.APPROVED;
import static uk.countersign.notice.Matter.BLOCKED;
import static uk.countersign.notice.Matter.EXPIRED;
import static uk.countersign.notice.Matter.FAILED;
import static uk.countersign.notice.Matter.HELD;
import static uk.countersign.notice.Matter.OWN_FAILED;
import static uk.countersign.notice.Matter.OWN_HELD;
import static uk.countersign.notice.Matter.PUBLISHED;
import static uk.countersign.notice.Matter.REJECTED;
import static uk.countersign.notice.Matter.RETURNED;
import static uk.countersign.notice.Matter.STILL_UP;
import static uk.countersign.notice.Matter.STRANGER;
import static uk.countersign.notice.Matter.TAKEN_DOWN;
import static uk.countersign.notice.Matter.TO_CONFIRM;
import static uk.countersign.notice.Matter.UNREADABLE;
import static uk.countersign.notice.Matter.VANISHED;
import static uk.countersign.notice.Matter.WITHDRAWN;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.audit.AuditEntry;
import uk.countersign.audit.AuditLog;
import uk.countersign.database.Database;
import uk.countersign.notice.LogPositions;
import uk.countersign.notice.LogPositions.Behind;
import uk.countersign.notice.Matter;
import uk.countersign.notice.Notice;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notice.Notices;
import uk.countersign.notice.Things;
import uk.countersign.school.Members;

/**
 * Makes notices of what the log says. The log is written in the transaction of each change, without gaps, so it forgets
 * nothing and tells nothing that did not happen; and whoever publishes never waits for anybody to be told.
 */
@Component
class LogReading {

    private static final Logger LOG = LoggerFactory.getLogger(LogReading.class);
    private static final int PAGE = 500;

    private static final Map<String, List<Matter>> MATTERS = Map.ofEntries(
            Map.entry("draft.returned", List.of(RETURNED)),
            Map.entry("draft.blocked", List.of(BLOCKED)),
            Map.entry("draft.quarantined", List.of(UNREADABLE)),
            Map.entry("draft.rejected", List.of(REJECTED)),
            Map.entry("draft.expired", List.of(EXPIRED)),
            Map.entry("draft.withdrawn", List.of(WITHDRAWN)),
            Map.entry("draft.approved", List.of(APPROVED)),
            Map.entry("post.published", List.of(PUBLISHED)),
            Map.entry("post.held", List.of(OWN_HELD, HELD)),
            Map.entry("post.failed", List.of(OWN_FAILED, FAILED)),
            Map.entry("post.removed", List.of(TAKEN_DOWN)),
            Map.entry("post.vanished", List.of(VANISHED)),
            Map.entry("post.takedown-due", List.of(TO_CONFIRM)),
            Map.entry("takedown.needs-a-person", List.of(STILL_UP)),
            Map.entry("account.stranger-found", List.of(STRANGER)),
            Map.entry("channel.needs_attention", List.of(ACCOUNT)));

    private final Database database;
    private final AuditLog audit;
    private final LogPositions positions;
    private final Notices notices;
    private final NoticeChoices choices;
    private final Things things;
    private final Members members;
    private final MailServersInForce servers;

    LogReading(
            Database database,
            AuditLog audit,
            LogPositions positions,
            Notices notices,
            NoticeChoices choices,
            Things things,
            Members members,
            MailServersInForce servers) {
        this.database = database;
        this.audit = audit;
        this.positions = positions;
        this.notices = notices;
        this.choices = choices;
        this.things = things;
        this.members = members;
        this.servers = servers;
    }

    /** Reads every school's log to its end. One that fails never stops the others. */
    void run() {
        for (var behind : positions.behind()) {
            try {
                read(behind);
            } catch (RuntimeException e) {
                LOG.error("The log of school {} was not read for notices: {}", behind.schoolId(), e.toString());
            }
        }
    }

    private void read(Behind behind) {
        for (var from = behind; ; ) {
            var page = audit.after(from.schoolId(), from.seq(), PAGE);
            if (page.isEmpty() || !written(from, page)) {
                return;
            }
            from = new Behind(from.schoolId(), page.get(page.size() - 1).seq());
        }
    }

    private boolean written(Behind from, List<AuditEntry> page) {
        var found = of(from.schoolId(), page);
        return database.inTransaction(() -> {
            var isOurs = positions.advance(from, page.get(page.size() - 1).seq());
            if (isOurs) {
                found.forEach(notices::add);
            }
            return isOurs;
        });
    }

    private List<Notice> of(String schoolId, List<AuditEntry> page) {
        if (servers.key(schoolId).isEmpty()) {
            // Where no mail server is named, nobody is told what happened before there is one.
            return List.of();
        }
        var telling = page.stream()
                .filter(entry -> MATTERS.containsKey(entry.action()))
                .toList();
        if (telling.isEmpty()) {
            return List.of();
        }
        var subjects = telling.stream().map(AuditEntry::subject).toList();
        var audience =
                new Audience(members.present(schoolId), choices.declinedIn(schoolId), things.of(schoolId, subjects));
        return telling.stream()
                .flatMap(entry -> MATTERS.getOrDefault(entry.action(), List.of()).stream()
                        .flatMap(matter -> audience.of(entry, matter)))
                .toList();
    }
}
