package uk.countersign.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.countersign.school.Members;

/** The names of a school's members, by id. */
@Component
class Names {

    private final Members members;

    Names(Members members) {
        this.members = members;
    }

    Map<String, String> of(String schoolId) {
        return members.of(schoolId).stream()
                .collect(Collectors.toMap(
                        membership -> membership.member().id(),
                        membership -> membership.member().name()));
    }
}
