package uk.countersign.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.countersign.calendar.CalendarDays;
import uk.countersign.database.Database;
import uk.countersign.notice.Letter;
import uk.countersign.notice.Letters;
import uk.countersign.notice.Mornings;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.notice.Topic;
import uk.countersign.notice.UnsignedDraft;
import uk.countersign.notice.UnsignedDrafts;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.School;
import uk.countersign.school.Schools;

/**
 * On the morning of a school day, one email to each approver for whom something waits, about all of their schools. That
 * a day has been seen to is written with the emails themselves, and a member has at most one a day: however many nodes
 * run, and whoever dies.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final Database database;
    private final Schools schools;
    private final Members members;
    private final CalendarDays calendars;
    private final Mornings mornings;
    private final NoticeChoices choices;
    private final UnsignedDrafts unsigned;
    private final Letters letters;
    private final MailServersInForce servers;
    private final NoticesSettings settings;
    private final Clock clock;

    Digests(
            Database database,
            Schools schools,
            Members members,
            CalendarDays calendars,
            Mornings mornings,
            NoticeChoices choices,
            UnsignedDrafts unsigned,
            Letters letters,
            MailServersInForce servers,
            NoticesSettings settings,
            Clock clock) {
        this.database = database;
        this.schools = schools;
        this.members = members;
        this.calendars = calendars;
        this.mornings = mornings;
        this.choices = choices;
        this.unsigned = unsigned;
        this.letters = letters;
        this.servers = servers;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant();
        for (var school : schools.all()) {
            try {
                run(school, now);
            } catch (RuntimeException e) {
                LOG.error("The morning of school {} was not seen to: {}", school.id(), e.toString());
            }
        }
    }

    private void run(School school, Instant now) {
        var today = now.atZone(school.zone()).toLocalDate();
        var from = today.atTime(mornings.chosen(school.id()).orElse(settings.morning()))
                .atZone(school.zone())
                .toInstant();
        var until = from.plus(settings.morningUntil());
        if (now.isBefore(from)
                || !now.isBefore(until)
                || mornings.isDone(school.id(), today)
                || servers.key(school.id()).isEmpty()) {
            return;
        }
        var digests = isSchoolDay(school, now) ? digests(school, today, now, until) : List.<Letter.New>of();
        database.inTransaction(() -> {
            if (mornings.done(school.id(), today)) {
                digests.forEach(letters::add);
            }
        });
    }

    private boolean isSchoolDay(School school, Instant now) {
        return calendars.of(school.id()).isWorkingDay(now.atZone(school.zone()).toLocalDate());
    }

    private List<Letter.New> digests(School school, LocalDate today, Instant now, Instant until) {
        Map<String, List<UnsignedDraft>> known = new HashMap<>();
        return members.present(school.id()).stream()
                .filter(member -> member.has(Role.APPROVER))
                .map(Membership::member)
                .filter(member -> choices.wanted(member.id()).contains(Topic.MORNING))
                .flatMap(member -> waiting(member, now, known)
                        .map(DigestWords::of)
                        .map(content ->
                                new Letter.New(school.id(), member.id(), Letter.Kind.DIGEST, today, content, until))
                        .stream())
                .toList();
    }

    /** What waits for the member in all of their schools that have a school day. */
    private Optional<List<DigestWords.Waiting>> waiting(
            Member member, Instant now, Map<String, List<UnsignedDraft>> known) {
        var approves = members.membershipsOf(member.id()).stream()
                .filter(membership -> membership.has(Role.APPROVER))
                .map(membership -> schools.get(membership.schoolId()))
                .toList();
        List<DigestWords.Waiting> waiting = new ArrayList<>();
        for (var school : approves) {
            if (!isSchoolDay(school, now)) {
                continue;
            }
            var forThem = known.computeIfAbsent(school.id(), unsigned::of).stream()
                    .filter(draft -> !draft.hands().contains(member.id()))
                    .toList();
            if (!forThem.isEmpty()) {
                var name = approves.size() == 1 ? "" : school.name();
                waiting.add(new DigestWords.Waiting(name, forThem, new Wording(school.zone(), now)));
            }
        }
        return waiting.isEmpty() ? Optional.empty() : Optional.of(waiting);
    }
}
