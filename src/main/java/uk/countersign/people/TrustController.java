package uk.countersign.people;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.database.Ids;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.School;
import uk.countersign.school.Schools;
import uk.countersign.security.ChosenSchool;
import uk.countersign.security.SignedIn;
import uk.countersign.web.NotHere;
import uk.countersign.web.Page;

/** A trust of several schools: another one, and which of them a member works in. */
@Page
class TrustController {

    private static final String PAGE = "/settings/school";

    private final Schools schools;
    private final Members members;
    private final Database database;
    private final Ids ids;

    TrustController(Schools schools, Members members, Database database, Ids ids) {
        this.schools = schools;
        this.members = members;
        this.database = database;
        this.ids = ids;
    }

    /** Whoever adds a school is its first admin, and holds no other role there. */
    @PostMapping(PAGE + "/add")
    String add(SignedIn viewer, @ModelAttribute SchoolForm form, HttpSession session, RedirectAttributes next) {
        var refusal = form.refusal();
        if (refusal.isPresent()) {
            return Said.on(PAGE, refusal, "", next);
        }
        var school = new School(
                ids.next(),
                viewer.school().trustId(),
                form.givenName(),
                form.givenNation(),
                form.givenZone(),
                viewer.school().policyPack(),
                form.givenQuietHours(),
                School.Contacts.NONE,
                List.of());
        database.inTransaction(() -> {
            schools.add(school, viewer.actor());
            members.grant(
                    new Membership(
                            viewer.membership().member(),
                            school.id(),
                            Set.of(Role.ADMIN),
                            viewer.membership().trainedOn(),
                            viewer.membership().policyAcknowledgedOn()),
                    viewer.actor());
        });
        ChosenSchool.remember(session, school.id());
        return Said.on(
                "/settings/members",
                Optional.empty(),
                school.name() + " is added, and you are in it now. Invite its people here.",
                next);
    }

    /** Goes over to another school in which the member has a role. */
    @PostMapping("/school")
    String choose(SignedIn viewer, @RequestParam("school") String school, HttpSession session) {
        var there = members.membership(viewer.memberId(), school)
                .filter(membership -> !membership.roles().isEmpty())
                .orElseThrow(NotHere::new);
        ChosenSchool.remember(session, there.schoolId());
        return "redirect:/";
    }
}
