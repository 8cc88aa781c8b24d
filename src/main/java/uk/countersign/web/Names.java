package uk.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;

/** The names of a school's members, by id. */
@Component
class Names {

    private final Members members;

    Names(Members members) {
        this.members = members;
    }

    /** Of those whose access has ended, too: what they did stays theirs. */
    Map<String, String> of(String schoolId) {
        return byId(members.of(schoolId));
    }

    /** Of those only who have a role now. */
    Map<String, String> present(String schoolId) {
        return byId(members.present(schoolId));
    }

    private static Map<String, String> byId(List<Membership> memberships) {
        return memberships.stream()
                .collect(Collectors.toMap(
                        membership -> membership.member().id(),
                        membership -> membership.member().name()));
    }
}
