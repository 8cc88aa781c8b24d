package uk.countersign.people;

import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.notice.NoticeChoices;
import uk.countersign.school.Members;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;

/** What a member wants to be told by email. */
@Page
class NoticesController {

    private final NoticeChoices choices;
    private final Members members;
    private final MemberLog log;
    private final Database database;

    NoticesController(NoticeChoices choices, Members members, MemberLog log, Database database) {
        this.choices = choices;
        this.members = members;
        this.log = log;
        this.database = database;
    }

    @PostMapping("/account/notices")
    String choose(
            SignedIn member,
            @RequestParam(name = "topics", defaultValue = "") List<String> topics,
            RedirectAttributes next) {
        database.inTransaction(() -> {
            log.write(member.memberId(), member.actor(), "member.notices-chosen");
            var offered = NoticeWords.offered(members.membershipsOf(member.memberId()));
            var wanted = offered.stream()
                    .filter(topic -> topics.contains(topic.name()))
                    .toList();
            choices.choose(member.memberId(), offered, wanted);
        });
        return Said.on("/account", Optional.empty(), "Kept. It counts from now on.", next);
    }
}
