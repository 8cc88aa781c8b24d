package uk.countersign.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.countersign.school.LinksMade;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Home.Attention;

/** Tells approvers and auditors who was given a new way in and by whom, so that nobody takes over a signature unseen. */
@Component
class NewWaysIn {

    private static final Duration TOLD = Duration.ofDays(14);
    private static final int MOST = 5;

    private final LinksMade links;
    private final Clock clock;

    NewWaysIn(LinksMade links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    List<Attention> of(SignedIn viewer, Times times) {
        if (!viewer.may(Role.APPROVER, Role.AUDITOR)) {
            return List.of();
        }
        return links.since(viewer.schoolId(), clock.instant().minus(TOLD)).stream()
                .filter(link -> !link.byId().equals(viewer.memberId()))
                .limit(MOST)
                .map(link -> new Attention(
                        "judge",
                        "users",
                        link.by() + " made a new way in for " + link.member() + ", " + times.past(link.at()),
                        "If nobody asked for it, speak to both of them.",
                        "",
                        ""))
                .toList();
    }
}
