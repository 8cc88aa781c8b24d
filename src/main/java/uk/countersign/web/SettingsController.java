package uk.countersign.web;

import java.util.List;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.countersign.school.Role;
import uk.countersign.security.SignedIn;

/** The page that leads to every setting that a member may read. */
@Page
class SettingsController {

    private static final List<Link> LINKS = List.of(
            new Link(
                    "/settings/accounts",
                    "send",
                    "Accounts",
                    "Your school’s official accounts: connecting them, and what really stands on them.",
                    Set.of(Role.ADMIN, Role.APPROVER, Role.AUDITOR, Role.SAFEGUARDING_LEAD)),
            new Link(
                    "/settings/school",
                    "house",
                    "School",
                    "Name, nation, time zone, usual accounts, what signing in asks for, other schools of the trust.",
                    Set.of(Role.ADMIN)),
            new Link(
                    "/settings/mail",
                    "inbox",
                    "Emails",
                    "The mail server that sends notices, and when approvers are told what waits.",
                    Set.of(Role.ADMIN)),
            new Link(
                    "/settings/members",
                    "users",
                    "Members",
                    "Who may do what; invitations, new passwords, training, the end of an access.",
                    Set.of(Role.ADMIN, Role.APPROVER)),
            new Link(
                    "/settings/delegation",
                    "calendar-days",
                    "Standing in",
                    "Who countersigns while somebody is away.",
                    Set.of(Role.ADMIN, Role.APPROVER)),
            new Link(
                    "/settings/consent",
                    "check",
                    "Consent register",
                    "Bring in the list of who may be named or pictured.",
                    Set.of(Role.ADMIN)),
            new Link(
                    "/settings/policy",
                    "scale",
                    "Policy",
                    "Which rules drafts are checked by, and what passes as the school’s own.",
                    Set.of(Role.ADMIN, Role.APPROVER, Role.AUDITOR)),
            new Link(
                    "/settings/calendar",
                    "calendar-days",
                    "Calendar",
                    "The school’s days, quiet hours, and when posts may go out.",
                    Set.of(Role.values())),
            new Link(
                    "/settings/reader",
                    "book-open",
                    "The reader",
                    "What your approvers’ decisions teach it.",
                    Set.of(Role.ADMIN, Role.APPROVER, Role.AUDITOR)),
            new Link(
                    "/settings/tokens",
                    "external-link",
                    "Programs",
                    "Tokens with which programs act in your name.",
                    Set.of(Role.values())),
            new Link(
                    "/set-up/next",
                    "circle-check",
                    "What is still to do",
                    "What a new school needs before its first post.",
                    Set.of(Role.ADMIN)));

    /**
     * A page of settings.
     *
     * @param says in one line what is done there
     * @param roles whoever has one of them may read it
     */
    record Link(String href, String icon, String title, String says, Set<Role> roles) {}

    @GetMapping("/settings")
    String settings(SignedIn viewer, Model model) {
        model.addAttribute(
                "links",
                LINKS.stream()
                        .filter(link -> link.roles().stream().anyMatch(viewer::may))
                        .toList());
        return "settings";
    }
}
