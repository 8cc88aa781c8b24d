package uk.countersign.people;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.countersign.database.Database;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Staffing;
import uk.countersign.security.SignedIn;
import uk.countersign.web.NotHere;
import uk.countersign.web.Page;

/** The members of a school and what each may do. */
@Page
class MembersController {

    private static final String PAGE = "/settings/members";

    private final MembersPages pages;
    private final Members members;
    private final Staffing staffing;
    private final Inviting inviting;
    private final Database database;

    MembersController(MembersPages pages, Members members, Staffing staffing, Inviting inviting, Database database) {
        this.pages = pages;
        this.members = members;
        this.staffing = staffing;
        this.inviting = inviting;
        this.database = database;
    }

    @GetMapping(PAGE)
    String members(SignedIn viewer, Model model) {
        model.addAttribute("members", pages.of(viewer));
        return "people/members";
    }

    /** Answers with the page itself: the way in is shown now and never again. */
    @PostMapping(PAGE)
    String add(SignedIn viewer, @ModelAttribute MemberForm form, Model model) {
        return shown(viewer, inviting.invite(viewer, form.givenName(), form.givenEmail(), form.wanted()), model);
    }

    @PostMapping(PAGE + "/{id}")
    String change(
            SignedIn viewer, @PathVariable("id") String id, @ModelAttribute MemberForm form, RedirectAttributes next) {
        var name = member(viewer, id).name();
        var refusal =
                database.inTransaction(() -> staffing.change(viewer.membership(), id, form.wanted(), viewer.actor()));
        return Said.on(PAGE, refusal, "Kept. It counts for " + name + " from now on.", next);
    }

    @PostMapping(PAGE + "/{id}/link")
    String link(SignedIn viewer, @PathVariable("id") String id, Model model) {
        return shown(viewer, inviting.anew(viewer, member(viewer, id)), model);
    }

    @PostMapping(PAGE + "/{id}/second-factor")
    String removeSecondFactor(SignedIn viewer, @PathVariable("id") String id, RedirectAttributes next) {
        var member = member(viewer, id);
        return Said.on(
                PAGE,
                inviting.removeSecondFactor(viewer, member),
                member.name() + " is signed out, and sets up a second factor anew at the next sign-in.",
                next);
    }

    @PostMapping(PAGE + "/{id}/end")
    String end(SignedIn viewer, @PathVariable("id") String id, RedirectAttributes next) {
        var name = member(viewer, id).name();
        return Said.on(PAGE, inviting.end(viewer, id), "The access of " + name + " to this school has ended.", next);
    }

    private String shown(SignedIn viewer, Inviting.Invitation invitation, Model model) {
        model.addAttribute("members", pages.of(viewer));
        model.addAttribute("refusal", invitation.refusal().isEmpty() ? null : invitation.refusal());
        model.addAttribute("invitation", invitation.refusal().isEmpty() ? invitation : null);
        model.addAttribute("address", invitation.address());
        return "people/members";
    }

    private Member member(SignedIn viewer, String id) {
        return members.membership(id, viewer.schoolId())
                .filter(membership -> !membership.roles().isEmpty())
                .map(Membership::member)
                .orElseThrow(NotHere::new);
    }
}
