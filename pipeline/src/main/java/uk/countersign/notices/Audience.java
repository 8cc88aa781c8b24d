package uk.countersign.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.countersign.audit.AuditEntry;
import uk.countersign.notice.Matter;
import uk.countersign.notice.Notice;
import uk.countersign.notice.Things.Thing;
import uk.countersign.notice.Topic;
import uk.countersign.school.Membership;

/**
 * Whom entries of a school's log concern: whoever wants to be told, and did not do it.
 *
 * @param declined what members do not want to be told
 * @param things what the entries are about
 */
record Audience(List<Membership> members, Map<String, Set<Topic>> declined, Map<String, Thing> things) {

    /** What members are to be told of an entry; nothing when its subject is there no more. */
    Stream<Notice> of(AuditEntry entry, Matter matter) {
        return Stream.ofNullable(things.get(entry.subject()))
                .flatMap(thing -> members.stream()
                        .filter(member -> isMeant(member, thing, matter))
                        .map(member -> member.member().id())
                        .filter(id -> !id.equals(entry.actorId()))
                        .filter(id -> !declined.getOrDefault(id, Set.of()).contains(matter.topic()))
                        .map(id -> notice(entry, matter, thing, id)));
    }

    /** The author hears of it as the author, and not once more as one of those who look after all posts. */
    private static boolean isMeant(Membership member, Thing thing, Matter matter) {
        var isAuthor = thing.authorId().filter(member.member().id()::equals).isPresent();
        return switch (matter.topic()) {
            case OWN_STOPPED, OWN_PROGRESS -> isAuthor;
            case POSTS -> !isAuthor && matter.topic().concerns(member);
            case MORNING, ACCOUNTS, TAKEDOWNS -> matter.topic().concerns(member);
        };
    }

    private static Notice notice(AuditEntry entry, Matter matter, Thing thing, String memberId) {
        return new Notice(
                entry.schoolId(),
                memberId,
                matter,
                entry.subject(),
                thing.platform(),
                entry.schoolId() + "/" + entry.seq() + "/" + matter,
                entry.at());
    }
}
