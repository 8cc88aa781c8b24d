package uk.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import uk.countersign.draft.DraftState;
import uk.countersign.draft.Drafts;
import uk.countersign.school.Members;
import uk.countersign.school.Pauses;
import uk.countersign.school.Schools;
import uk.countersign.screening.SchoolPolicies;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Frame.OtherSchool;
import uk.countersign.web.Frame.Place;

/** Puts the frame around every page. */
@ControllerAdvice(annotations = Page.class)
class FrameAdvice {

    private final Drafts drafts;
    private final Pauses pauses;
    private final Members members;
    private final Schools schools;
    private final SchoolPolicies policies;
    private final Clock clock;

    FrameAdvice(Drafts drafts, Pauses pauses, Members members, Schools schools, SchoolPolicies policies, Clock clock) {
        this.drafts = drafts;
        this.pauses = pauses;
        this.members = members;
        this.schools = schools;
        this.policies = policies;
        this.clock = clock;
    }

    @ModelAttribute("frame")
    Frame frame(SignedIn viewer, HttpServletRequest request) {
        var may = new Permissions(viewer.membership());
        var pause = pauses.of(viewer.school().id());
        var times = new Times(viewer.school().zone(), clock.instant());
        var name = viewer.membership().member().name();
        return new Frame(
                viewer.school().name(),
                name,
                initials(name),
                places(viewer, may, request.getRequestURI()),
                may.decide(),
                may.readRecord(),
                may.pause(),
                mayPauseSchools(viewer),
                may.readPolicy(),
                may.readAccounts(),
                otherSchools(viewer),
                policies.of(viewer.school()).broken().orElse(""),
                pause.map(it -> members.get(it.memberId()).name() + " paused publishing, " + times.past(it.since()))
                        .orElse(""),
                pause.map(Pauses.Pause::reason).orElse(""));
    }

    private List<OtherSchool> otherSchools(SignedIn viewer) {
        return members.membershipsOf(viewer.memberId()).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .filter(membership -> !membership.schoolId().equals(viewer.schoolId()))
                .map(membership -> schools.get(membership.schoolId()))
                .map(school -> new OtherSchool(school.id(), school.name()))
                .toList();
    }

    private int mayPauseSchools(SignedIn viewer) {
        return (int) members.membershipsOf(viewer.memberId()).stream()
                .filter(membership -> new Permissions(membership).pause())
                .count();
    }

    private List<Place> places(SignedIn viewer, Permissions may, String here) {
        List<Place> places = new ArrayList<>();
        places.add(place("/", "house", "Home", 0, here));
        if (may.decide()) {
            var waiting = drafts.count(viewer.school().id(), DraftState.AWAITING_APPROVAL);
            places.add(place("/queue", "inbox", "Queue", waiting, here));
        }
        if (may.submit() || may.readAllDrafts()) {
            places.add(place("/drafts", "file-text", may.readAllDrafts() ? "Drafts" : "My drafts", 0, here));
        }
        if (may.submit()) {
            places.add(place("/drafts/new", "square-pen", "New post", 0, here));
        }
        places.add(place("/posts", "send", "Published", 0, here));
        if (may.readRecord()) {
            places.add(place("/record", "scroll-text", "Record", 0, here));
        }
        if (may.administer()) {
            places.add(place("/settings", "sliders-horizontal", "Settings", 0, here));
        }
        return places;
    }

    private static Place place(String href, String icon, String label, int count, String here) {
        return new Place(
                href, icon, label, count, here.equals(href) || href.equals("/settings") && here.startsWith(href));
    }

    /** Of "Mrs Okafor" the O, of "Josephine Okafor" JO. */
    static String initials(String name) {
        return Arrays.stream(name.split(" "))
                .filter(word -> !word.isEmpty() && !word.matches("(?i)(mr|mrs|ms|miss|mx|dr|sir|rev|prof)\\.?"))
                .limit(2)
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
