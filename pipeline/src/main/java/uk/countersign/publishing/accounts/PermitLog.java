package uk.countersign.publishing.accounts;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.account.Watch;
import uk.countersign.account.Watches;
import uk.countersign.account.Watches.Key;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.school.Channel;

/** Writes into the log, once, what somebody has to see to before an account's permission fails: people are told by it. */
@Component
class PermitLog {

    private static final String LACKING = "account.permission-lacking";
    private static final String ENDING = "account.permission-ending";

    private final Watches watches;
    private final AuditLog audit;
    private final AccountsSettings settings;
    private final Clock clock;

    PermitLog(Watches watches, AuditLog audit, AccountsSettings settings, Clock clock) {
        this.watches = watches;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** What the account's permission lacks at this moment. */
    List<String> lacks(Channel channel) {
        return watches.of(Key.of(channel)).map(watch -> watch.permit().lacks()).orElse(List.of());
    }

    /** Looks at what a probe has just written, and at what the permission lacked before it. */
    void write(Channel channel, List<String> before) {
        var lacks = lacks(channel);
        if (!lacks.isEmpty() && !lacks.equals(before)) {
            write(channel, LACKING, String.join(" ", lacks));
        }
        watches.of(Key.of(channel))
                .flatMap(Watch::endsForGood)
                .filter(end -> !clock.instant().plus(settings.tellBefore()).isBefore(end))
                .map(Object::toString)
                .filter(end -> isNew(channel, end))
                .ifPresent(end -> write(channel, ENDING, end));
    }

    private boolean isNew(Channel channel, String end) {
        return audit.about(channel.schoolId(), subject(channel)).stream()
                .noneMatch(
                        entry -> entry.action().equals(ENDING) && entry.detail().equals(end));
    }

    private void write(Channel channel, String action, String detail) {
        audit.write(channel.schoolId(), Actor.COUNTERSIGN, action, subject(channel), detail);
    }

    private static String subject(Channel channel) {
        return "channel:" + channel.id();
    }
}
