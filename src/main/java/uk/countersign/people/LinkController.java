package uk.countersign.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.countersign.database.Database;
import uk.countersign.school.ApiTokens;
import uk.countersign.school.Member;
import uk.countersign.school.Members;
import uk.countersign.school.OneTimeLinks;
import uk.countersign.school.Schools;
import uk.countersign.security.OpenSessions;
import uk.countersign.security.OwnPassword;
import uk.countersign.security.SessionStart;

/** Where an invitation, or a link for a forgotten password, leads: a password is chosen, and the link is used up. */
@Controller
class LinkController {

    private final OneTimeLinks links;
    private final Members members;
    private final Schools schools;
    private final ApiTokens tokens;
    private final OwnPassword passwords;
    private final OpenSessions sessions;
    private final SessionStart start;
    private final MemberLog log;
    private final Database database;

    LinkController(
            OneTimeLinks links,
            Members members,
            Schools schools,
            ApiTokens tokens,
            OwnPassword passwords,
            OpenSessions sessions,
            SessionStart start,
            MemberLog log,
            Database database) {
        this.links = links;
        this.members = members;
        this.schools = schools;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.start = start;
        this.log = log;
        this.database = database;
    }

    @GetMapping("/link/{token}")
    String open(@PathVariable("token") String token, HttpServletResponse response, Model model) {
        var member = links.memberOf(token).map(members::get);
        return member.isEmpty() ? over(response) : form(token, member.get(), "", model);
    }

    @PostMapping("/link/{token}")
    String choose(
            @PathVariable("token") String token,
            @RequestParam(name = "password", defaultValue = "") String password,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var known = links.memberOf(token).map(members::get);
        if (known.isEmpty()) {
            return over(response);
        }
        var member = known.get();
        var refusal = passwords.refusal(password, repeated, member.name(), member.email(), school(member));
        if (refusal.isPresent()) {
            return form(token, member, refusal.get(), model);
        }
        var hash = passwords.hash(password);
        // Its row goes with all the others of the member: nothing may be written to it afterwards.
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        var chosen = database.inTransaction(() -> choose(token, member, hash, request.getRemoteAddr()));
        if (!chosen) {
            return over(response);
        }
        start.begin(member.id(), request, response);
        return "redirect:/";
    }

    private boolean choose(String token, Member member, String hash, String address) {
        if (!links.use(token)) {
            return false;
        }
        var self = MemberLog.self(members, member.id(), address);
        log.write(member.id(), self, "member.password-chosen");
        tokens.revokeAllOf(member.id(), self);
        members.setPassword(member.id(), hash);
        sessions.endAll(member.id());
        return true;
    }

    private String form(String token, Member member, String refusal, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("name", member.name());
        model.addAttribute("email", member.email());
        model.addAttribute("school", school(member));
        model.addAttribute("isNew", members.passwordHash(member.id()).isEmpty());
        model.addAttribute("refusal", refusal);
        return "people/link";
    }

    private String school(Member member) {
        return members.membershipsOf(member.id()).stream()
                .filter(membership -> !membership.roles().isEmpty())
                .findFirst()
                .flatMap(membership -> schools.find(membership.schoolId()))
                .map(school -> school.name())
                .orElse("");
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "people/link-over";
    }
}
