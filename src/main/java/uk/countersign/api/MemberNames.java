package uk.countersign.api;

import java.util.HashMap;
import java.util.Map;
import uk.countersign.school.Members;

/** The names of members by their ids, looked up once for each answer. */
final class MemberNames {

    private final Members members;
    private final Map<String, String> names = new HashMap<>();

    MemberNames(Members members, String schoolId) {
        this.members = members;
        members.of(schoolId)
                .forEach(membership ->
                        names.put(membership.member().id(), membership.member().name()));
    }

    /** The name, also of somebody who has left the school. */
    String of(String memberId) {
        return names.computeIfAbsent(memberId, id -> members.get(id).name());
    }
}
