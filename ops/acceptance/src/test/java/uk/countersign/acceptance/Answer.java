package uk.countersign.acceptance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What {@code demo.json} says of a running demonstration. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Answer(
        URI url,
        URI sandbox,
        Path inbox,
        Processes pids,
        List<School> schools,
        List<Member> members,
        List<Channel> channels) {

    record Processes(long app, long sandbox) {}

    record School(String id, String name) {}

    record Member(String name, String email, String password, String school, List<String> roles, String token) {}

    record Channel(String id, String school, String platform, String handle) {}

    static Answer read(Path file) {
        return JsonMapper.shared().readValue(file.toFile(), Answer.class);
    }

    /** The member of that name. */
    Member member(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The sample school has no " + name));
    }

    /** Whoever may read the audit log of each school. */
    List<Member> auditors() {
        return members.stream()
                .filter(member -> member.roles().contains("AUDITOR"))
                .toList();
    }
}
