package uk.countersign.people;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.audit.Actor;
import uk.countersign.audit.AuditLog;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;

/** Writes what a member does to their own sign-in into the log of every school in which it lets them in. */
@Component
class MemberLog {

    private final Members members;
    private final AuditLog audit;

    MemberLog(Members members, AuditLog audit) {
        this.members = members;
        this.audit = audit;
    }

    void write(String memberId, Actor actor, String action) {
        write(memberId, actor, action, "");
    }

    void write(String memberId, Actor actor, String action, String detail) {
        var schools = takeTurns(memberId);
        schools.stream().sorted().forEach(school -> audit.write(school, actor, action, "member:" + memberId, detail));
    }

    /** Waits for its turn in every school in which the member has a role, and gives these. */
    List<String> takeTurns(String memberId) {
        var schools = members.membershipsOf(memberId).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .map(Membership::schoolId)
                .toList();
        audit.takeTurns(schools);
        return schools;
    }

    /** The member as actor, before anybody is signed in. */
    static Actor self(Members members, String memberId, String address) {
        return new Actor(memberId, members.get(memberId).name(), "web page, " + address);
    }
}
