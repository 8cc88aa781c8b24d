package uk.countersign.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.intake.IntakeSettings;
import uk.countersign.notices.SchoolMail;
import uk.countersign.people.Inviting;
import uk.countersign.people.Inviting.Invitation;
import uk.countersign.school.Channels;
import uk.countersign.school.Members;
import uk.countersign.school.Membership;
import uk.countersign.school.Role;
import uk.countersign.school.Staffing;
import uk.countersign.security.SignedIn;
import uk.countersign.web.Page;

/** What follows once the first admin is signed in: who countersigns, and what is still to do. */
@Page
class SetUpSteps {

    static final String PEOPLE = "/set-up/people";
    private static final int APPROVERS = 2;

    private final Inviting inviting;
    private final Members members;
    private final Channels channels;
    private final IntakeSettings intake;
    private final SchoolMail mail;

    SetUpSteps(Inviting inviting, Members members, Channels channels, IntakeSettings intake, SchoolMail mail) {
        this.inviting = inviting;
        this.members = members;
        this.channels = channels;
        this.intake = intake;
        this.mail = mail;
    }

    @GetMapping(PEOPLE)
    String people(SignedIn viewer, Model model) {
        return page(viewer, List.of(), model);
    }

    /** Answers with the page itself: the links are shown now and never again. */
    @PostMapping(PEOPLE)
    String invite(
            SignedIn viewer,
            // A list of texts would be split at the commas of a single name.
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        var names = fields.getOrDefault("name", List.of());
        var emails = fields.getOrDefault("email", List.of());
        var invited = new ArrayList<Invitation>();
        for (int i = 0; i < Math.min(names.size(), emails.size()); i++) {
            var name = names.get(i).strip();
            var email = emails.get(i).strip();
            if (!name.isEmpty() || !email.isEmpty()) {
                invited.add(inviting.invite(viewer, name, email, approver()));
            }
        }
        return page(viewer, invited, model);
    }

    private static Staffing.Wanted approver() {
        return new Staffing.Wanted(Set.of(Role.APPROVER), Optional.empty(), Optional.empty());
    }

    private String page(SignedIn viewer, List<Invitation> invited, Model model) {
        var approvers = approvers(viewer);
        model.addAttribute("approvers", approvers);
        model.addAttribute("missing", Math.max(0, APPROVERS - approvers.size()));
        model.addAttribute("rows", Math.max(1, APPROVERS - approvers.size()));
        model.addAttribute("invited", invited);
        return "set-up/people";
    }

    private List<String> approvers(SignedIn viewer) {
        return members.of(viewer.schoolId()).stream()
                .filter(known -> known.roles().contains(Role.APPROVER))
                .map(Membership::member)
                .map(member -> member.name() + ", " + member.email())
                .toList();
    }

    @GetMapping("/set-up/next")
    String next(SignedIn viewer, Model model) {
        model.addAttribute("missing", Math.max(0, APPROVERS - approvers(viewer).size()));
        model.addAttribute("accounts", channels.of(viewer.schoolId()).size());
        model.addAttribute(
                "inbox",
                intake.folder().toAbsolutePath().normalize().resolve("inbox").toString());
        model.addAttribute("mail", mail.hasServer(viewer.schoolId()));
        model.addAttribute("email", viewer.membership().member().email());
        return "set-up/next";
    }
}
